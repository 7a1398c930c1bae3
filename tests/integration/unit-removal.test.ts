import { describe, expect, it } from 'vitest';
import { createAccount } from '@/lib/accounts/commands/create';
import { differences } from '@/lib/audits/rules/differences';
import { addMember } from '@/lib/blocs/commands/membership';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { refusalMessage } from '@/lib/messages/message';
import { mergeUnits } from '@/lib/units/commands/merge';
import { removeUnit } from '@/lib/units/commands/remove';
import { createUnit, dissolveUnit, renameUnit } from '@/lib/units/commands/single';
import { countReferences, getRemoval, getUnit } from '@/lib/units/queries/unit';
import { unitReferenceKinds } from '@/lib/units/rules/life';
import { storeTable } from '../support/criteria-tables';
import { actorOf, makeAccount, makeBloc, makeBlocYear, makeUnit, testDay } from '../support/world';

const paper = { effectiveOn: testDay, decision: '125/QĐ-UBND', note: 'Nhập từ danh sách' };
const makeOffice = async () => actorOf(await makeAccount('office'));
const warm = () => Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
const reasonOf = (answer: { ok: boolean; refusal?: { reason: string } }) => answer.refusal?.reason ?? 'ok';

type ForeignKey = { place: string; rule: string };

describe('a unit entered by mistake', () => {
  it('goes on the day it came, with its names; the log keeps all of it, and its code is free', async () => {
    const office = await makeOffice();
    const named = { code: `NHAM${Date.now()}`, name: `Sở Nhầm ${Date.now()}`, shortName: 'SN', blocId: null };
    const made = await createUnit(office, { ...named, ...paper });
    if (!made.ok) throw new Error(made.refusal.reason);
    expect(await getRemoval(office, made.value.id)).toEqual({ refusal: null });
    expect(await removeUnit(office, { unitId: made.value.id, revision: 1 })).toEqual({ ok: true, value: undefined });
    expect(await getUnit(office, made.value.id)).toBe(null);
    expect(await db.unitName.count({ where: { unitId: made.value.id } })).toBe(0);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'units.remove', unitId: made.value.id } });
    const { code, name, shortName } = named;
    expect([event.objectName, event.actorId, event.before, event.after]).toEqual([
      name,
      office.accountId,
      {
        ...{ code, name, shortName, validFrom: testDay },
        names: [{ name, shortName, validFrom: testDay, validTo: null }],
        changes: [{ kind: 'create', effectiveOn: testDay, decision: '125/QĐ-UBND', note: 'Nhập từ danh sách' }],
      },
      null,
    ]);
    const words = differences(event, () => undefined).map((one) => [one.field, one.before, one.after]);
    expect(words.find(([field]) => field === 'Quyết định về tổ chức')).toEqual([
      'Quyết định về tổ chức',
      'Thành lập từ 20/05/2026, Quyết định số 125/QĐ-UBND (Nhập từ danh sách)',
      '–',
    ]);
    expect(await createUnit(office, { ...named, ...paper })).toMatchObject({ ok: true });
  });

  it('goes after a renaming too, and is refused to who saw it before that', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const renamed = { unitId: unit.id, revision: 1, name: `${unit.name} sửa`, shortName: 'S', ...paper };
    expect(await renameUnit(office, renamed)).toMatchObject({ ok: true });
    expect(reasonOf(await removeUnit(office, { unitId: unit.id, revision: 1 }))).toBe('conflict');
    expect(await removeUnit(office, { unitId: unit.id, revision: 2 })).toMatchObject({ ok: true });
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'units.remove', unitId: unit.id } });
    expect(event.before).toMatchObject({
      names: [{ name: unit.name, validTo: testDay }, { name: `${unit.name} sửa` }],
      changes: [{ kind: 'rename' }],
    });
    expect(reasonOf(await removeUnit(office, { unitId: unit.id, revision: 2 }))).toBe('not-found');
  });
});

describe('a unit that something refers to', () => {
  it('stays, and all that refers to it is told', async () => {
    const { actors, unit, accounts } = await makeBlocYear();
    await db.account.update({ where: { id: accounts.head.id }, data: { disabledAt: new Date() } });
    const references = [
      { kind: 'accounts', count: 2 },
      { kind: 'campaigns', count: 1 },
      { kind: 'memberships', count: 1 },
    ];
    const answer = await removeUnit(actors.office, { unitId: unit.id, revision: 1 });
    if (answer.ok) throw new Error('It was taken away');
    const { refusal } = answer;
    const told = Array.isArray(refusal.references) ? refusal.references : [];
    const sorted = told.toSorted((left, right) => left.kind.localeCompare(right.kind));
    expect({ ...refusal, references: sorted }).toEqual({ reason: 'unit-referred-to', name: unit.name, references });
    expect(refusalMessage({ ...refusal, references })).toBe(
      `Không xóa được ${unit.name} vì đã có 2 tài khoản, 1 năm thi đua, 1 lần thuộc khối thi đua. Đơn vị không còn hoạt động thì giải thể hoặc sáp nhập theo quyết định.`,
    );
    expect(await db.unit.count({ where: { id: unit.id } })).toBe(1);
    expect(await getRemoval(actors.officer, unit.id)).toBe(null);
  });

  it('stays as predecessor, as successor, and when a draft of criteria names it; one that ended stays', async () => {
    const office = await makeOffice();
    const [host, guest, owner, gone] = [await makeUnit(), await makeUnit(), await makeUnit(), await makeUnit()];
    const units = [host, guest].map(({ id }) => ({ id, revision: 1 }));
    const merger = { units, intoUnitId: host.id, into: null, moveAccounts: false, ...paper };
    expect(await mergeUnits(office, merger)).toMatchObject({ ok: true });
    expect(await dissolveUnit(office, { unitId: gone.id, revision: 1, ...paper })).toMatchObject({ ok: true });
    const { campaign } = await makeBlocYear();
    const { tableId } = await storeTable(campaign.id);
    const [item] = await db.criterion.findMany({ where: { tableId }, take: 1 });
    if (!item) throw new Error('The table has criteria');
    const content = { ...Object(item.content), scorer: { kind: 'owner', name: 'Sở', unitId: owner.id } };
    await db.criterion.update({ where: { tableId_id: { tableId, id: item.id } }, data: { content } });
    const refusals = await Promise.all([host, guest, owner, gone].map(({ id }) => getRemoval(office, id)));
    const ended = (unit: { name: string }) => ({ reason: 'unit-ended', name: unit.name, since: testDay });
    const referred = (unit: { name: string }, kind: string) => ({
      ...{ reason: 'unit-referred-to', name: unit.name, references: [{ kind, count: 1 }] },
    });
    expect(refusals).toEqual([
      { refusal: referred(host, 'predecessors') },
      { refusal: ended(guest) },
      { refusal: referred(owner, 'draftItems') },
      { refusal: ended(gone) },
    ]);
  });

  it('is known by every foreign key of the database, which lets none of them go', async () => {
    const keys = await db.$queryRaw<ForeignKey[]>`
      select c.conrelid::regclass::text || '.' || a.attname as place, c.confdeltype::text as rule
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'f' and c.confrelid = '"Unit"'::regclass order by 1`;
    expect(keys.map((key) => [key.place.replaceAll('"', ''), key.rule])).toEqual(
      [
        'Account.unitId',
        'BlocMembership.unitId',
        'CampaignLead.unitId',
        'CampaignMember.unitId',
        'CriterionOwner.unitId',
        'Document.unitId',
        'ExternalScore.unitId',
        'FileHold.unitId',
        'OwnerTakeover.ownerUnitId',
        'PhaseExtension.unitId',
        'ScoreFact.unitId',
        'ScoreSheet.unitId',
        'UnitAward.unitId',
        'UnitChange.unitId',
        'UnitName.unitId',
        'UnitProgress.unitId',
        'UnitSuccession.predecessorId',
        'UnitSuccession.successorId',
      ].map((place) => [place, 'r']),
    );
    const counted = (await countReferences(db, crypto.randomUUID())).map((one) => one.kind);
    expect(counted.toSorted()).toEqual(unitReferenceKinds.toSorted());
    // Its own names and changes go with it; drafts of criteria have no key.
    expect(counted.length).toBe(keys.length - 2 + 1);
    const { unit } = await makeBlocYear();
    await expect(db.unit.delete({ where: { id: unit.id } })).rejects.toThrow(/oreign key/);
  });
});

describe('a unit asked about eight times at once', () => {
  it('is taken away once', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    await warm();
    const tries = Array.from({ length: 8 }, () => removeUnit(office, { unitId: unit.id, revision: 1 }));
    const reasons = (await Promise.all(tries)).map(reasonOf);
    expect(reasons.toSorted()).toEqual([...Array(7).fill('not-found'), 'ok']);
    expect(await db.auditEvent.count({ where: { action: 'units.remove', unitId: unit.id } })).toBe(1);
  });

  it('is either gone, or named by the first who asked: never both, never neither', async () => {
    const office = await makeOffice();
    for (let round = 0; round < 4; round += 1) {
      const unit = await makeUnit();
      const blocs = await Promise.all(Array.from({ length: 4 }, () => makeBloc()));
      await warm();
      const answers = await Promise.all(
        blocs.flatMap((bloc) => [
          addMember(office, { blocId: bloc.id, unitId: unit.id, effectiveOn: '2026-01-01' }),
          removeUnit(office, { unitId: unit.id, revision: 1 }),
        ]),
      );
      const places = await db.blocMembership.count({ where: { unitId: unit.id } });
      const left = await db.unit.count({ where: { id: unit.id } });
      const added = ['member-elsewhere', 'member-elsewhere', 'member-elsewhere', 'ok'];
      const kept = [...added, ...Array(4).fill('unit-referred-to')].toSorted();
      const gone = [...Array(7).fill('not-found'), 'ok'];
      expect(places).toBe(left);
      expect(answers.map(reasonOf).toSorted()).toEqual(left === 1 ? kept : gone);
    }
  });

  it('gets an account or goes, whoever is first, and the other is told', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    await db.unit.update({ where: { id: unit.id }, data: { validFrom: fromDay(testDay) } });
    await warm();
    const account = (index: number) =>
      createAccount(office, {
        userName: `nham.${index}.${unit.code.toLowerCase()}`,
        name: 'Nhầm',
        role: 'officer',
        unitId: unit.id,
      });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2 ? account(index) : removeUnit(office, { unitId: unit.id, revision: 1 }),
      ),
    );
    const left = await db.unit.count({ where: { id: unit.id } });
    const kept = [...Array(4).fill('ok'), ...Array(4).fill('unit-referred-to')];
    const gone = [...Array(4).fill('account-needs-unit'), ...Array(3).fill('not-found'), 'ok'];
    expect(answers.map(reasonOf).toSorted()).toEqual(left === 1 ? kept : gone);
    expect(await db.account.count({ where: { unitId: unit.id } })).toBe(left * 4);
  });
});
