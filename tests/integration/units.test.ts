import { describe, expect, it } from 'vitest';
import { closeBloc, createBloc, updateBloc } from '@/lib/blocs/commands/bloc';
import { addMember, moveUnit, removeMember } from '@/lib/blocs/commands/membership';
import { getBloc, listBlocs } from '@/lib/blocs/queries';
import { getDashboard } from '@/lib/dashboards/queries';
import { db } from '@/lib/db/client';
import { fromDay, toDay } from '@/lib/db/values';
import { refusalMessage } from '@/lib/messages/message';
import { mergeUnits } from '@/lib/units/commands/merge';
import { createUnit, dissolveUnit, renameUnit } from '@/lib/units/commands/single';
import { splitUnit } from '@/lib/units/commands/split';
import { listUnitOptions, listUnits } from '@/lib/units/queries/list';
import { getChangeReach, getUnit } from '@/lib/units/queries/unit';
import { mergeUnitsSchema, splitUnitSchema } from '@/lib/units/schema';
import { actorOf, makeAccount, makeBloc, makeBlocYear, makeCampaign, makeUnit } from '../support/world';

const paper = { effectiveOn: '2026-03-01', decision: '125/QĐ-UBND', note: '' };
const makeOffice = async () => actorOf(await makeAccount('office'));
const named = (code: string) => ({ code, name: `Sở mới ${code}`, shortName: code });
const warm = () => Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));

describe('units', () => {
  it('older than their bloc enter it on a day of their own; a day on which the bloc does not take them is told', async () => {
    const office = await makeOffice();
    const bloc = await makeBloc();
    const wish = { ...named('CU1990'), ...paper, effectiveOn: '1990-07-01', blocId: bloc.id };
    const { validFrom } = await db.bloc.update({ where: { id: bloc.id }, data: { validFrom: fromDay('2026-01-01') } });
    const outside = { name: bloc.name, since: toDay(validFrom), until: null };
    const refusal = { reason: 'unit-bloc-not-alive', ...outside, field: 'joinedOn', apart: true } as const;
    expect(await createUnit(office, wish)).toEqual({ ok: false, refusal });
    expect(await createUnit(office, { ...wish, joinedOn: '2025-12-31' })).toEqual({ ok: false, refusal });
    expect(refusalMessage(refusal)).toBe(
      `${bloc.name} thành lập ngày 01/01/2026. Hãy nhập ngày vào khối trong thời gian đó; ngày hiệu lực của đơn vị vẫn giữ nguyên.`,
    );
    expect(await createUnit(office, { ...wish, joinedOn: '1990-06-30' })).toEqual({
      ok: false,
      refusal: { reason: 'unit-bloc-before-unit', field: 'joinedOn', since: '1990-07-01' },
    });
    const made = await createUnit(office, { ...wish, joinedOn: '2026-01-01' });
    if (!made.ok) throw new Error(made.refusal.reason);
    const unit = await db.unit.findUniqueOrThrow({ where: { id: made.value.id }, include: { memberships: true } });
    expect([toDay(unit.validFrom), unit.memberships.map((one) => [one.blocId, toDay(one.validFrom)])]).toEqual([
      '1990-07-01',
      [[bloc.id, '2026-01-01']],
    ]);
  });

  it('are created with a paper, and found without tones', async () => {
    const office = await makeOffice();
    const bloc = await makeBloc();
    const made = await createUnit(office, { ...named('TAOMOI1'), ...paper, blocId: bloc.id });
    if (!made.ok) throw new Error(made.refusal.reason);
    const found = await listUnits(office, { search: 'so moi taomoi1', state: 'active', page: 1 });
    expect(found?.rows.map((row) => [row.name, row.blocName])).toEqual([['Sở mới TAOMOI1', bloc.name]]);
    const unit = await getUnit(office, made.value.id);
    expect(made.value.backTo).toBeNull();
    expect(unit?.changes).toMatchObject([{ kind: 'create', effectiveOn: '2026-03-01', decision: '125/QĐ-UBND' }]);
    // From the page of a bloc one goes back there, if the unit entered it.
    const asked = await createUnit(office, { ...named('TAOMOI2'), ...paper, blocId: bloc.id, fromBloc: '1' });
    const stray = await createUnit(office, { ...named('TAOMOI3'), ...paper, blocId: null, fromBloc: '1' });
    expect([asked, stray].map((one) => one.ok && one.value.backTo)).toEqual([bloc.id, null]);
    const twice = await createUnit(office, { ...named('TAOMOI1'), ...paper, blocId: null });
    expect(twice).toEqual({
      ok: false,
      refusal: { reason: 'unit-code-taken', field: 'code', code: 'TAOMOI1' },
    });
  });

  it('are found first where a word begins as it was typed, then in Vietnamese order', async () => {
    const office = await makeOffice();
    const mark = `tk${Date.now()}`;
    const names = ['Xã Hương Cần', 'Phường Đông', 'Phường An', 'Xã Hương Bình'];
    for (const [index, name] of names.entries()) {
      const unit = { code: `${mark}-${index}`.toUpperCase(), name: `${name} ${mark}`, shortName: name };
      expect(await createUnit(office, { ...unit, ...paper, blocId: null })).toMatchObject({ ok: true });
    }
    const found = await listUnits(office, { search: `huong ${mark}`, state: 'active', page: 1 });
    expect(found?.rows.map((row) => row.name)).toEqual(
      ['Xã Hương Bình', 'Xã Hương Cần', 'Phường An', 'Phường Đông'].map((name) => `${name} ${mark}`),
    );
    expect(found?.total).toBe(4);
  });

  it('are found by what their office is called for short', async () => {
    const office = await makeOffice();
    const mark = `vt${Date.now()}`;
    const named = { name: `Ủy ban nhân dân xã Hồng Phú ${mark}`, shortName: 'Hồng Phú', code: mark.toUpperCase() };
    expect(await createUnit(office, { ...named, ...paper, blocId: null })).toMatchObject({ ok: true });
    const found = await listUnits(office, { search: `UBND hong phu ${mark}`, state: 'active', page: 1 });
    expect(found?.rows.map((row) => row.name)).toEqual([named.name]);
  });

  it('are renamed from a day on; years that are over keep the name of their time', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const past = await makeCampaign({ year: 2025, unitIds: [unit.id] });
    const blocId = past.blocId;
    const running = await makeCampaign({ year: 2026, unitIds: [unit.id], blocId });
    const input = { unitId: unit.id, revision: 1, name: `Sở Đổi tên ${unit.code}`, shortName: 'SĐT', ...paper };
    expect(await renameUnit(office, input)).toEqual({ ok: true, value: unit.id });
    const names = await db.campaignMember.findMany({ where: { unitId: unit.id } });
    const nameIn = (campaignId: string) => names.find((row) => row.campaignId === campaignId)?.unitName;
    expect([nameIn(past.id), nameIn(running.id)]).toEqual([unit.name, input.name]);
    const after = await getUnit(office, unit.id);
    expect(after?.names.map((row) => [row.name, row.validFrom, row.validTo])).toEqual([
      [input.name, '2026-03-01', null],
      [unit.name, '2010-01-01', '2026-03-01'],
    ]);
    expect(await renameUnit(office, { ...input, name: 'Khác' })).toMatchObject({ refusal: { reason: 'conflict' } });
  });

  it('refuse a day ahead, a day before, the same name and a taken name', async () => {
    const office = await makeOffice();
    const [unit, other] = [await makeUnit(), await makeUnit()];
    const rename = (change: object) =>
      renameUnit(office, { unitId: unit.id, revision: 1, name: 'Sở Y', shortName: 'SY', ...paper, ...change });
    const reasons = await Promise.all([
      rename({ effectiveOn: '2026-05-21' }),
      rename({ effectiveOn: '2010-01-01' }),
      rename({ name: unit.name, shortName: unit.shortName }),
      rename({ name: other.name.toUpperCase() }),
    ]);
    expect(reasons.map((answer) => (answer.ok ? 'ok' : answer.refusal.reason))).toEqual([
      'unit-date-future',
      'unit-date-too-early',
      'unit-name-same',
      'unit-name-taken',
    ]);
    expect(await db.unitChange.count({ where: { unitId: unit.id } })).toBe(0);
  });

  it('merge into a new one: they end with their memberships, and it knows its predecessors', async () => {
    const office = await makeOffice();
    const [one, two] = [await makeUnit(), await makeUnit()];
    const bloc = await makeBloc([one.id, two.id]);
    const campaign = await makeCampaign({ unitIds: [one.id, two.id], blocId: bloc.id });
    const officer = await makeAccount('officer', one.id);
    const session = await actorOf(officer);
    const input = mergeUnitsSchema.parse({
      unitId: one.id,
      revision: '1',
      unitId2: two.id,
      revision2: '1',
      unitId3: '',
      ...named('HOPNHAT'),
      blocId: bloc.id,
      moveAccounts: 'on',
      ...paper,
      effectiveOn: '01/03/2026',
    });
    const merged = await mergeUnits(office, input);
    if (!merged.ok) throw new Error(merged.refusal.reason);
    const unit = await getUnit(office, merged.value);
    expect(unit?.predecessors.map((row) => row.id).toSorted()).toEqual([one.id, two.id].toSorted());
    const old = await getUnit(office, one.id);
    expect(old).toMatchObject({ validTo: '2026-03-01', successors: [{ id: merged.value }], can: { change: false } });
    expect(old?.memberships).toMatchObject([{ validFrom: '2010-01-01', validTo: '2026-03-01' }]);
    const members = await getBloc(office, bloc.id);
    expect(members?.members.map((row) => row.unitId)).toEqual([merged.value]);
    const left = await db.campaignMember.findMany({ where: { campaignId: campaign.id } });
    expect(left.map((row) => [toDay(row.leftOn), row.unitName]).toSorted()).toEqual(
      [
        ['2026-02-28', one.name],
        ['2026-02-28', two.name],
      ].toSorted(),
    );
    expect((await db.account.findUniqueOrThrow({ where: { id: officer.id } })).unitId).toBe(merged.value);
    expect(await db.session.count({ where: { id: session.sessionId, revokedAt: null } })).toBe(0);
    const events = await db.auditEvent.findMany({ where: { action: 'units.merge', unitId: { in: [one.id, two.id] } } });
    expect(events.length).toBe(2);
  });

  it('merge into one that goes on, and never into themselves', async () => {
    const office = await makeOffice();
    const [host, guest] = [await makeUnit(), await makeUnit()];
    const base = { into: null, moveAccounts: false, ...paper };
    const seen = ({ id }: { id: string }, revision = 1) => ({ id, revision });
    const alone = await mergeUnits(office, { ...base, units: [seen(host), seen(host)], intoUnitId: host.id });
    expect(alone).toEqual({ ok: false, refusal: { reason: 'merge-with-itself' } });
    const taken = await mergeUnits(office, { ...base, units: [seen(host), seen(guest)], intoUnitId: host.id });
    expect(taken).toEqual({ ok: true, value: host.id });
    expect(await getUnit(office, host.id)).toMatchObject({ validTo: null, predecessors: [{ id: guest.id }] });
    const again = await mergeUnits(office, { ...base, units: [seen(host, 2), seen(guest, 2)], intoUnitId: host.id });
    expect(again).toMatchObject({ refusal: { reason: 'unit-ended', name: guest.name } });
    const ended = await listUnits(office, { search: guest.code, state: 'ended', page: 1 });
    expect(ended?.rows.map((row) => row.id)).toEqual([guest.id]);
  });

  it('merge once when asked for eight times at once', async () => {
    const office = await makeOffice();
    const [one, two] = [await makeUnit(), await makeUnit()];
    await warm();
    const tries = Array.from({ length: 8 }, (_, index) =>
      mergeUnits(office, {
        units: (index % 2 ? [one, two] : [two, one]).map(({ id }) => ({ id, revision: 1 })),
        intoUnitId: null,
        into: { ...named(`DUA${index}-${one.code}`.slice(0, 30)), blocId: null },
        moveAccounts: false,
        ...paper,
      }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    expect(await db.unitSuccession.count({ where: { predecessorId: one.id } })).toBe(1);
  });

  it('split into several new ones', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const form = { unitId: unit.id, revision: '1', ...paper, effectiveOn: '01/03/2026' };
    const rows = { code1: 'TACH1', name1: 'Sở Tách một', shortName1: 'T1', code2: 'TACH2', name2: 'Sở Tách hai' };
    const missing = splitUnitSchema.safeParse({ ...form, ...rows });
    expect(missing.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['shortName2']);
    const nobody = splitUnitSchema.safeParse({ ...form, ...rows, shortName2: 'T2', accountsTo: '3' });
    expect(nobody.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['accountsTo']);
    const officer = await makeAccount('officer', unit.id);
    const whole = { ...form, ...rows, shortName2: 'T2', blocId1: '', blocId3: '', accountsTo: '2' };
    const input = splitUnitSchema.parse(whole);
    expect(await splitUnit(office, input)).toEqual({ ok: true, value: unit.id });
    const after = await getUnit(office, unit.id);
    expect(after?.successors.map((row) => row.name).toSorted()).toEqual(['Sở Tách hai', 'Sở Tách một']);
    const moved = await db.account.findUniqueOrThrow({ where: { id: officer.id }, include: { unit: true } });
    expect(moved.unit?.name).toBe('Sở Tách hai');
    expect(after?.names.map((row) => row.validTo)).toEqual(['2026-03-01']);
    const options = await listUnitOptions(office);
    expect(options.some((option) => option.value === unit.id)).toBe(false);
    const free = new Set((await listUnitOptions(office, 'free')).map((option) => option.value));
    const living = after?.successors.map((row) => row.id) ?? [];
    expect(living.map((id) => free.has(id))).toEqual([true, true]);
    const bloc = await makeBloc();
    await db.blocMembership.create({
      data: { blocId: bloc.id, unitId: living[0] ?? '', validFrom: fromDay('2026-03-01') },
    });
    const left = new Set((await listUnitOptions(office, 'free')).map((option) => option.value));
    expect(living.map((id) => left.has(id))).toEqual([false, true]);
  });

  it('are dissolved once, and nothing of their history changes', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const past = await makeCampaign({ year: 2025, unitIds: [unit.id] });
    expect(await dissolveUnit(office, { unitId: unit.id, revision: 1, ...paper })).toMatchObject({ ok: true });
    expect(await dissolveUnit(office, { unitId: unit.id, revision: 2, ...paper })).toEqual({
      ok: false,
      refusal: { reason: 'unit-ended', name: unit.name, since: '2026-03-01' },
    });
    const member = await db.campaignMember.findFirstOrThrow({ where: { campaignId: past.id } });
    expect([member.leftOn, member.unitName]).toEqual([null, unit.name]);
  });

  it('that end no longer lead: terms end that day, planned ones never come, those of years that are over stay', async () => {
    const office = await makeOffice();
    const [unit, other] = [await makeUnit(), await makeUnit()];
    const now = await makeCampaign({ year: 2026, unitIds: [unit.id, other.id] });
    const next = await makeCampaign({ year: 2027, unitIds: [unit.id, other.id], blocId: now.blocId });
    const past = await makeCampaign({ year: 2025, unitIds: [unit.id], blocId: now.blocId });
    const lead = (campaignId: string, unitId: string, validFrom: string, validTo: string | null, kind = 'lead') =>
      db.campaignLead.create({
        data: {
          ...{ campaignId, unitId, kind: kind === 'lead' ? 'lead' : 'deputy' },
          ...{ validFrom: fromDay(validFrom), validTo: fromDay(validTo) },
        },
      });
    await lead(now.id, unit.id, '2026-01-01', '2027-01-01');
    await lead(now.id, other.id, '2026-01-01', null, 'deputy');
    await lead(next.id, unit.id, '2027-01-01', null);
    await lead(past.id, unit.id, '2025-01-01', '2027-02-01');
    expect(await dissolveUnit(office, { unitId: unit.id, revision: 1, ...paper })).toMatchObject({ ok: true });
    const where = { campaignId: { in: [now.id, next.id, past.id] } };
    const left = await db.campaignLead.findMany({ where, orderBy: [{ validFrom: 'asc' }, { kind: 'asc' }] });
    expect(left.map((one) => [one.campaignId, one.unitId, one.validTo])).toEqual([
      [past.id, unit.id, fromDay('2027-02-01')],
      [now.id, unit.id, fromDay('2026-03-01')],
      [now.id, other.id, null],
    ]);
  });

  it('may end on the day they were renamed, and owe nothing from then on', async () => {
    const { actors, unit, campaign } = await makeBlocYear({ open: ['selfScoring'] });
    const late = async () =>
      (await getDashboard(actors.leader, { year: 2026, period: 'q1', blocId: null }))?.late.some(
        (one) => one.unitId === unit.id,
      );
    expect(await late()).toBe(true);
    expect(await getChangeReach(actors.office, [unit.id])).toEqual([
      {
        ...{
          unitId: unit.id,
          name: unit.name,
          revision: 1,
          leads: [],
          openSheets: 0,
          openScores: [],
          accounts: 2,
          endRefusal: null,
        },
        campaigns: [
          { year: 2026, blocName: (await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } })).name },
        ],
      },
    ]);
    const now = { ...paper, unitId: unit.id, effectiveOn: '2026-05-20' };
    const renamed = await renameUnit(actors.office, { ...now, revision: 1, name: 'Sở Hai việc', shortName: 'SHV' });
    expect(renamed).toMatchObject({ ok: true });
    expect(await dissolveUnit(actors.office, { ...now, revision: 2 })).toMatchObject({ ok: true });
    const after = await getUnit(actors.office, unit.id);
    expect([after?.name, after?.validTo, after?.names.map((row) => [row.name, row.validTo])]).toEqual([
      'Sở Hai việc',
      '2026-05-20',
      [[unit.name, '2026-05-20']],
    ]);
    expect(await late()).toBe(false);
  });

  it('are managed by the office alone', async () => {
    const { actors, unit, otherUnit } = await makeBlocYear();
    const refusal = { ok: false, refusal: { reason: 'not-allowed' } };
    const one = { unitId: unit.id, revision: 1, ...paper };
    for (const actor of [actors.officer, actors.head, actors.secretary, actors.leader]) {
      expect(await listUnits(actor, { search: '', state: 'all', page: 1 })).toBe(null);
      expect(await getUnit(actor, unit.id)).toBe(null);
      expect(await listUnitOptions(actor)).toEqual([]);
      expect(await createUnit(actor, { ...named('KHONG'), ...paper, blocId: null })).toEqual(refusal);
      expect(await renameUnit(actor, { ...one, name: 'X', shortName: 'X' })).toEqual(refusal);
      expect(await dissolveUnit(actor, one)).toEqual(refusal);
      expect(await splitUnit(actor, { ...one, parts: [], accountsTo: null })).toEqual(refusal);
      expect(await getChangeReach(actor, [unit.id])).toBe(null);
      const units = [unit, otherUnit].map(({ id }) => ({ id, revision: 1 }));
      const merger = { units, intoUnitId: unit.id, into: null, moveAccounts: false };
      expect(await mergeUnits(actor, { ...merger, ...paper })).toEqual(refusal);
    }
    expect(await getUnit(actors.office, 'not an id')).toBe(null);
  });
});

describe('blocs', () => {
  it('are created, edited and closed once they are empty', async () => {
    const office = await makeOffice();
    const wish = { code: 'KMOI', name: 'Khối mới', ordinal: 3, effectiveOn: '2026-01-01' };
    const made = await createBloc(office, wish);
    if (!made.ok) throw new Error(made.refusal.reason);
    expect(await createBloc(office, wish)).toMatchObject({ refusal: { reason: 'bloc-code-taken' } });
    const blocId = made.value;
    expect(await updateBloc(office, { blocId, revision: 1, name: 'Khối đổi tên', ordinal: 4 })).toMatchObject({
      ok: true,
    });
    const stale = await updateBloc(office, { blocId, revision: 1, name: 'Khác', ordinal: 4 });
    expect(stale).toMatchObject({ refusal: { reason: 'conflict', by: office.name } });
    const found = await listBlocs(office, { search: 'khoi doi ten', state: 'active', page: 1 });
    expect(found?.rows).toMatchObject([{ id: blocId, ordinal: 4, members: 0 }]);
    const unit = await makeUnit();
    await addMember(office, { blocId, unitId: unit.id, effectiveOn: '2026-02-01' });
    const close = { blocId, revision: 2, effectiveOn: '2026-03-01' };
    expect(await closeBloc(office, close)).toMatchObject({ refusal: { reason: 'bloc-has-members', count: 1 } });
    const [member] = (await getBloc(office, blocId))?.members ?? [];
    await removeMember(office, { membershipId: member?.id ?? '', effectiveOn: '2026-03-01' });
    expect(await closeBloc(office, close)).toEqual({ ok: true, value: blocId });
    expect((await getBloc(office, blocId))?.former).toMatchObject([{ unitId: unit.id, validTo: '2026-03-01' }]);
  });

  it('hold a unit one at a time, whoever asks first', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const blocs = await Promise.all(Array.from({ length: 8 }, () => makeBloc()));
    await warm();
    const answers = await Promise.all(
      blocs.map((bloc) => addMember(office, { blocId: bloc.id, unitId: unit.id, effectiveOn: '2026-01-01' })),
    );
    expect(answers.filter((answer) => answer.ok).length).toBe(1);
    const reasons = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.reason]));
    expect(reasons).toEqual(Array(7).fill('member-elsewhere'));
  });

  it('pass a unit on from a day, and take a mistake back', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const [from, to] = [await makeBloc([unit.id]), await makeBloc()];
    const move = (blocId: string) => moveUnit(office, { unitId: unit.id, blocId, effectiveOn: '2026-04-01' });
    expect(await move(from.id)).toMatchObject({ refusal: { reason: 'member-already' } });
    expect(await move(to.id)).toEqual({ ok: true, value: unit.id });
    const after = await getUnit(office, unit.id);
    expect(after?.memberships.map((row) => [row.blocId, row.validFrom, row.validTo])).toEqual([
      [to.id, '2026-04-01', null],
      [from.id, '2010-01-01', '2026-04-01'],
    ]);
    const wrong = after?.memberships[0]?.id ?? '';
    expect(await removeMember(office, { membershipId: wrong, effectiveOn: '2026-04-01' })).toMatchObject({ ok: true });
    expect((await getUnit(office, unit.id))?.memberships.length).toBe(1);
    const overlap = { unitId: unit.id, blocId: to.id, validFrom: fromDay('2026-01-01') };
    await expect(db.blocMembership.create({ data: overlap })).rejects.toThrow();
  });

  it('are managed by the office alone', async () => {
    const { actors, campaign, unit } = await makeBlocYear();
    const refusal = { ok: false, refusal: { reason: 'not-allowed' } };
    const { blocId } = campaign;
    for (const actor of [actors.officer, actors.secretary, actors.leader]) {
      expect(await listBlocs(actor, { search: '', state: 'all', page: 1 })).toBe(null);
      expect(await getBloc(actor, blocId)).toBe(null);
      expect(await createBloc(actor, { code: 'X', name: 'X', ordinal: 1, effectiveOn: '2026-01-01' })).toEqual(refusal);
      expect(await updateBloc(actor, { blocId, revision: 1, name: 'X', ordinal: 1 })).toEqual(refusal);
      expect(await closeBloc(actor, { blocId, revision: 1, effectiveOn: '2026-01-01' })).toEqual(refusal);
      const member = { blocId, unitId: unit.id, effectiveOn: '2026-01-01' };
      expect(await addMember(actor, member)).toEqual(refusal);
      expect(await moveUnit(actor, member)).toEqual(refusal);
      expect(await removeMember(actor, { membershipId: unit.id, effectiveOn: '2026-01-01' })).toEqual(refusal);
    }
  });
});
