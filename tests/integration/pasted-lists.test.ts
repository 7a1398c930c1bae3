import { describe, expect, it } from 'vitest';
import { pasteAccounts } from '@/lib/accounts/commands/paste';
import { getAccountPasteFacts } from '@/lib/accounts/queries';
import { signIn } from '@/lib/auth/sign-in';
import { formatBlock, maximumRows } from '@/lib/block';
import { db } from '@/lib/db/client';
import { fromDay, toDay } from '@/lib/db/values';
import { pasteUnits } from '@/lib/units/commands/paste';
import { createUnit } from '@/lib/units/commands/single';
import { getUnitPasteFacts } from '@/lib/units/queries/list';
import { pasteUnitsSchema } from '@/lib/units/schema';
import { newCode } from '../support/deed';
import { actorOf, makeAccount, makeBloc, makeBlocYear, makeUnit, testNow } from '../support/world';

const paper = { effectiveOn: '2026-03-01', decision: '125/QĐ-UBND', note: '' };
const list = { ...paper, tonesDiffer: false, joinedOn: null };
const makeOffice = async () => actorOf(await makeAccount('office'));
const warm = () => Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
const eight = <Value>(work: () => Promise<Value>) => Promise.all(Array.from({ length: 8 }, work));
const plain = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? Number(one) : one));

describe('a pasted list of units', () => {
  it('is written as the form writes them one by one: names, bloc, paper and event', async () => {
    const office = await makeOffice();
    const bloc = await makeBloc();
    const mark = newCode();
    const wish = { ...list, joinedOn: '2026-04-01' };
    const alone = { name: `Sở Một ${mark}`, shortName: `M ${mark}`, code: `M1${mark}`.toUpperCase() };
    expect(await createUnit(office, { ...alone, ...wish, blocId: bloc.id })).toMatchObject({ ok: true });
    const block = `Khối\tTên đơn vị\tTên viết tắt\n${bloc.code}\tSở Hai ${mark}\tH ${mark}\n\tSở Ba ${mark}\tB ${mark}\n`;
    expect(await pasteUnits(office, { ...wish, block })).toEqual({ ok: true, value: { count: 2 } });
    const include = { names: true, memberships: true, changes: true } as const;
    const told = async (name: string) => {
      const unit = await db.unit.findFirstOrThrow({ where: { name }, include });
      const event = await db.auditEvent.findFirstOrThrow({ where: { objectId: unit.id } });
      return {
        names: unit.names.map((one) => [one.name === name, toDay(one.validFrom)]),
        memberships: unit.memberships.map((one) => [one.blocId, toDay(one.validFrom)]),
        changes: unit.changes.map(({ kind, decision, effectiveOn }) => [kind, decision, toDay(effectiveOn)]),
        event: [event.action, event.actorId, event.unitId === unit.id, Object.keys(event.after ?? {}).toSorted()],
      };
    };
    const [one, two] = [await told(alone.name), await told(`Sở Hai ${mark}`)];
    expect(two).toEqual(one);
    const free = await db.unit.findFirstOrThrow({ where: { name: `Sở Ba ${mark}` }, include });
    expect([free.code, free.memberships]).toEqual([`B${mark}`.toUpperCase(), []]);
  });

  it('is written by one of eight at once, whole; the others hear that it is there', async () => {
    const office = await makeOffice();
    const mark = newCode();
    const block = [1, 2, 3].map((place) => `Sở ${place} ${mark}\tS${place}${mark}`).join('\n');
    await warm();
    const answers = await eight(() => pasteUnits(office, { ...list, block }));
    const why = { reason: 'unit-name-taken', field: 'block', name: `Sở 1 ${mark}` };
    const refusal = { reason: 'table-rows-refused', count: 3, line: 1, why };
    expect(answers.filter((answer) => answer.ok)).toEqual([{ ok: true, value: { count: 3 } }]);
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(7).fill({ ok: false, refusal }));
    expect(await db.unit.count({ where: { name: { endsWith: mark } } })).toBe(3);
    expect(await db.auditEvent.count({ where: { action: 'units.create', objectName: { endsWith: mark } } })).toBe(3);
  });

  it('is not written at all where a single row, or the day, is refused', async () => {
    const office = await makeOffice();
    const bloc = await makeBloc();
    await db.bloc.update({ where: { id: bloc.id }, data: { validFrom: fromDay('2026-05-01') } });
    const mark = newCode();
    const block = `Sở 1 ${mark}\tA${mark}\nSở 2 ${mark}\tB${mark}\t\t${bloc.code}`;
    const outside = { name: bloc.name, since: '2026-05-01', until: null, field: 'joinedOn', apart: true };
    expect(await pasteUnits(office, { ...list, block })).toEqual({
      ok: false,
      refusal: { reason: 'unit-bloc-not-alive', ...outside },
    });
    expect(await pasteUnits(office, { ...list, effectiveOn: '2026-05-21', block })).toEqual({
      ok: false,
      refusal: { reason: 'unit-date-future', field: 'effectiveOn' },
    });
    const why = { reason: 'row-invalid', message: 'Nhập tên đơn vị.' };
    expect(await pasteUnits(office, { ...list, block: `${block}\n\tC${mark}` })).toEqual({
      ok: false,
      refusal: { reason: 'table-rows-refused', count: 1, line: 3, why },
    });
    expect(await db.unit.count({ where: { name: { endsWith: mark } } })).toBe(0);
    expect(await pasteUnits(office, { ...list, joinedOn: '2026-05-01', block })).toMatchObject({ ok: true });
  });

  it('may hold names that differ in tones alone, once somebody says so', async () => {
    const office = await makeOffice();
    const mark = newCode();
    const block = `Xã Tân Thành ${mark}\tA${mark}\nXã Tân Thạnh ${mark}\tB${mark}`;
    expect(await pasteUnits(office, { ...list, block })).toMatchObject({
      refusal: { count: 1, line: 2, why: { reason: 'row-name-near', line: 1 } },
    });
    expect(await pasteUnits(office, { ...list, block, tonesDiffer: true })).toMatchObject({ ok: true });
  });

  it('of the greatest length is written in time', async () => {
    const office = await makeOffice();
    const bloc = await makeBloc();
    const mark = newCode();
    const rows = Array.from({ length: maximumRows }, (_, place) => [
      `Sở ${place} ${mark}`,
      `S${place}.${mark}`,
      '',
      bloc.code,
    ]);
    expect(await pasteUnits(office, { ...list, block: formatBlock(rows) })).toEqual({
      ok: true,
      value: { count: maximumRows },
    });
    const more = formatBlock([...rows, ['x', 'y', '', '']]);
    expect(await pasteUnits(office, { ...list, block: more })).toEqual({
      ok: false,
      refusal: { reason: 'table-too-long', maximum: maximumRows },
    });
  }, 60_000);

  it('is no stranger’s, and its form refuses what no page sends', async () => {
    const { actors } = await makeBlocYear();
    for (const actor of [actors.officer, actors.head, actors.secretary, actors.leader]) {
      const refusal = { ok: false, refusal: { reason: 'not-allowed' } };
      expect(await pasteUnits(actor, { ...list, block: `Sở ${newCode()}\tX` })).toEqual(refusal);
      expect(await getUnitPasteFacts(actor)).toBe(null);
    }
    const form = { effectiveOn: '01/03/2026', decision: '1' };
    expect(pasteUnitsSchema.safeParse({ ...form, block: 'x'.repeat(300_001) }).error?.issues[0]?.message).toBe(
      'Bảng dán quá dài. Hãy chia thành nhiều lần dán.',
    );
    expect(pasteUnitsSchema.safeParse(form).error?.issues[0]?.message).toBe('Dán bảng từ Excel.');
    expect(await pasteUnits(actors.office, { ...list, block: '\n\t\n' })).toEqual({
      ok: false,
      refusal: { reason: 'table-nothing-pasted', field: 'block' },
    });
  });
});

describe('a pasted list of accounts', () => {
  it('gives each a temporary password that works, is told this once, and stands in no log', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const mark = newCode().toLowerCase();
    const block = `${unit.code}\tChuyên viên\tVăn thư\tA.${mark}\n${unit.name}\tThủ trưởng\tGiám đốc\tb.${mark}\n\tLãnh đạo tỉnh\tChủ tịch\tc.${mark}`;
    const made = await pasteAccounts(office, { block });
    if (!made.ok) throw new Error(made.refusal.reason);
    expect(made.value.map(({ password, ...row }) => [row, password.length])).toEqual([
      [{ unit: unit.name, role: 'Chuyên viên đơn vị', name: 'Văn thư', userName: `a.${mark}` }, 19],
      [{ unit: unit.name, role: 'Thủ trưởng đơn vị', name: 'Giám đốc', userName: `b.${mark}` }, 19],
      [{ unit: '', role: 'Lãnh đạo tỉnh', name: 'Chủ tịch', userName: `c.${mark}` }, 19],
    ]);
    expect(new Set(made.value.map(({ password }) => password)).size).toBe(3);
    for (const { userName, password } of made.value) {
      const answer = await signIn({ userName, password, network: `10.3.0.${userName.length}`, browser: '' }, testNow);
      expect(answer).toMatchObject({ ok: true });
    }
    const accounts = await db.account.findMany({
      where: { userName: { endsWith: mark } },
      orderBy: { userName: 'asc' },
    });
    expect(accounts.map(({ role, unitId, passwordTemporary }) => [role, unitId, passwordTemporary])).toEqual([
      ['officer', unit.id, true],
      ['head', unit.id, true],
      ['leader', null, true],
    ]);
    const events = await db.auditEvent.findMany({ where: { objectId: { in: accounts.map(({ id }) => id) } } });
    expect(events.filter(({ action }) => action === 'accounts.create')).toHaveLength(3);
    for (const { password } of made.value) {
      expect(plain(events)).not.toContain(password);
      expect(plain(accounts)).not.toContain(password);
    }
  });

  it('is written by one of eight at once, whole; the others hear that the names are taken', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const mark = newCode().toLowerCase();
    const block = [1, 2, 3].map((place) => `${unit.code}\tChuyên viên\tNgười ${place}\tn${place}.${mark}`).join('\n');
    await warm();
    const answers = await eight(() => pasteAccounts(office, { block }));
    expect(answers.filter((answer) => answer.ok).map((answer) => answer.ok && answer.value.length)).toEqual([3]);
    const why = { reason: 'user-name-taken', field: 'userName', userName: `n1.${mark}` };
    const refusal = { reason: 'table-rows-refused', count: 3, line: 1, why };
    expect(answers.filter((answer) => !answer.ok)).toEqual(Array(7).fill({ ok: false, refusal }));
    expect(await db.account.count({ where: { unitId: unit.id } })).toBe(3);
    expect(await db.auditEvent.count({ where: { action: 'accounts.create', unitId: unit.id } })).toBe(3);
  });

  it('is not written at all where a single row is refused: a unit that has ended is none', async () => {
    const office = await makeOffice();
    const [unit, ended] = [await makeUnit(), await makeUnit('Sở Đã giải thể')];
    await db.unit.update({ where: { id: ended.id }, data: { validTo: fromDay('2026-01-01') } });
    const mark = newCode().toLowerCase();
    const block = `${unit.code}\tChuyên viên\tA\ta.${mark}\n${ended.code}\tChuyên viên\tB\tb.${mark}`;
    expect(await pasteAccounts(office, { block })).toMatchObject({
      refusal: { reason: 'table-rows-refused', count: 1, line: 2, why: { reason: 'place-unknown', text: ended.code } },
    });
    expect(await db.account.count({ where: { unitId: unit.id } })).toBe(0);
  });

  it('of the greatest length is written in time', async () => {
    const office = await makeOffice();
    const unit = await makeUnit();
    const mark = newCode().toLowerCase();
    const rows = Array.from({ length: maximumRows }, (_, place) => [
      unit.code,
      'Chuyên viên',
      'Văn thư',
      `${place}.${mark}`,
    ]);
    const made = await pasteAccounts(office, { block: formatBlock(rows) });
    expect(made.ok && made.value.length).toBe(maximumRows);
    expect(await db.account.count({ where: { unitId: unit.id } })).toBe(maximumRows);
  }, 60_000);

  it('is no stranger’s', async () => {
    const { actors, unit } = await makeBlocYear();
    for (const actor of [actors.officer, actors.head, actors.secretary, actors.leader]) {
      const block = `${unit.code}\tChuyên viên\tA\t${newCode().toLowerCase()}`;
      expect(await pasteAccounts(actor, { block })).toEqual({ ok: false, refusal: { reason: 'not-allowed' } });
      expect(await getAccountPasteFacts(actor)).toBe(null);
    }
    expect(plain(await getAccountPasteFacts(actors.office))).not.toContain('no password fits');
  });
});
