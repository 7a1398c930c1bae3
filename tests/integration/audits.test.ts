import { describe, expect, it } from 'vitest';
import { changePassword } from '@/lib/accounts/commands/own';
import { audit } from '@/lib/audit';
import { listAuditEvents, listLatestAuditEvents } from '@/lib/audits/queries';
import { hashPassword } from '@/lib/auth/password';
import { revokeToken } from '@/lib/auth/sessions';
import { signIn } from '@/lib/auth/sign-in';
import { removeMember } from '@/lib/blocs/commands/membership';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { foldVietnamese } from '@/lib/fold';
import { removeUnit } from '@/lib/units/commands/remove';
import { renameUnit } from '@/lib/units/commands/single';
import { everything, readEvents, unreadable } from '../support/audit-words';
import { actorOf, makeAccount, makeBlocYear, makeUnit, testDay, testNow } from '../support/world';

const paper = { effectiveOn: '2026-03-01', decision: '1/QĐ', note: '' };

describe('the audit log', () => {
  it('shows who did what to whom, filtered by person, object, area, unit and days', async () => {
    const office = await actorOf(await makeAccount('office'));
    const unit = await makeUnit();
    const rename = { unitId: unit.id, revision: 1, name: `Sở Đặc biệt ${unit.code}`, shortName: 'ĐB' };
    await renameUnit(office, { ...rename, ...paper });
    const own = { ...everything, unitId: unit.id };
    const filters = [
      own,
      { ...own, area: 'units' as const },
      { ...own, person: office.userName },
      { ...own, object: 'so dac biet' },
      { ...own, from: testDay, to: testDay },
      { ...own, area: 'blocs' as const },
      { ...own, object: '100%' },
      { ...own, to: '2026-05-19' },
      { ...own, from: '2026-05-21' },
    ];
    const found = await Promise.all(filters.map((filter) => listAuditEvents(office, filter)));
    expect(found.map((one) => one?.total)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(found[0]?.events[0]).toMatchObject({
      actorName: office.name,
      actedAs: 'Cơ quan thường trực',
      action: 'Đơn vị: đổi tên',
      object: { name: rename.name, notes: [] },
      changes: expect.arrayContaining([{ field: 'Tên', before: unit.name, after: rename.name }]),
    });
  });

  it('finds an object by the name of then and of today, by a person’s name, and by unit and bloc', async () => {
    const office = await actorOf(await makeAccount('office'));
    const year = await makeBlocYear();
    const membership = await db.blocMembership.findFirstOrThrow({ where: { unitId: year.unit.id } });
    await removeMember(office, { membershipId: membership.id, effectiveOn: '2026-02-01' });
    const name = `Ban Mới tinh ${year.unit.code}`;
    await renameUnit(office, { unitId: year.unit.id, revision: 1, name, shortName: 'M', ...paper });
    const own = { ...everything, person: office.userName };
    const read = async (object: string) => (await listAuditEvents(office, { ...own, object }))?.events ?? [];
    expect((await read(`ban moi tinh ${year.unit.code}`)).map((one) => [one.action, one.object])).toEqual([
      ['Đơn vị: đổi tên', { name, notes: [] }],
      ['Khối thi đua: cho đơn vị rời khối', { name: year.unit.name, notes: [`nay là ${name}`] }],
    ]);
    expect((await read(year.unit.name)).map((one) => one.action)).toEqual(['Khối thi đua: cho đơn vị rời khối']);
    expect(await read('mot ten khac')).toEqual([]);
  });

  it('tells of a sign-in whose account it is', async () => {
    const password = 'một mật khẩu để thử';
    const account = await makeAccount('office');
    await db.account.update({ where: { id: account.id }, data: { passwordHash: await hashPassword(password) } });
    const typed = { userName: account.userName, network: '10.1.2.3', browser: 'test' };
    const before = await db.auditEvent.count();
    const answer = await signIn({ ...typed, password }, testNow);
    await signIn({ ...typed, password: 'sai' }, testNow);
    await signIn({ ...typed, userName: 'khong-co', password: 'sai', network: '10.1.2.4' }, testNow);
    if (answer.ok) await revokeToken(answer.token, typed.network, testNow);
    const office = await actorOf(account);
    const fresh = 'một mật khẩu mới hơn';
    await changePassword(office, { current: password, password: fresh, repeated: fresh });
    const written = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before });
    const told = await readEvents(
      office,
      written.map(({ id }) => id),
    );
    expect(told.flatMap(unreadable)).toEqual([]);
    const own = { name: account.userName, notes: [account.name] };
    expect(told.map(({ action, actedAs, object }) => [action, actedAs, object])).toEqual([
      ['Tài khoản: đăng nhập', 'Cơ quan thường trực', own],
      ['Tài khoản: đăng nhập không thành công', 'Chưa đăng nhập', own],
      ['Tài khoản: đăng nhập không thành công', 'Chưa đăng nhập', { name: 'Không có tài khoản này', notes: [] }],
      ['Tài khoản: đăng xuất', 'Cơ quan thường trực', own],
      ['Tài khoản: đổi mật khẩu', 'Cơ quan thường trực', own],
    ]);
  });

  it('calls what is gone by the name it had in the log', async () => {
    const office = await actorOf(await makeAccount('office'));
    const gone = await makeUnit('Nhập nhầm');
    await renameUnit(office, { unitId: gone.id, revision: 1, name: `Nhầm nữa ${gone.code}`, shortName: 'N', ...paper });
    await removeUnit(office, { unitId: gone.id, revision: 2 });
    const account = await makeAccount('leader');
    const moved = { kind: 'account', id: account.id, name: account.userName };
    const [older, never] = [{ unitId: gone.id }, { unitId: '0190a0c0-0000-7000-8000-00000000dead' }];
    const change = { action: 'accounts.update', object: moved, before: older, after: never } as const;
    await inTransaction((tx) => audit(tx, office, change));
    const found = await listAuditEvents(office, { ...everything, person: office.userName });
    expect(found?.events.map(({ object, changes }) => [object, changes[0]])).toEqual([
      [
        { name: account.userName, notes: [account.name] },
        { field: 'Đơn vị', before: `Nhầm nữa ${gone.code}`, after: 'Đơn vị đã xóa' },
      ],
      [
        { name: `Nhầm nữa ${gone.code}`, notes: [] },
        { field: 'Tên', before: `Nhầm nữa ${gone.code}`, after: '–' },
      ],
      [
        { name: `Nhầm nữa ${gone.code}`, notes: [] },
        { field: 'Tên', before: gone.name, after: `Nhầm nữa ${gone.code}` },
      ],
    ]);
  });

  it('folds text in the database as the program does', async () => {
    const texts = [
      'Sở Tài chính',
      'ĐẶNG Thuỳ Trâm',
      'Hoà Bình',
      'Ủy ban nhân dân Ở',
      'a\u0301e\u0302\u0323',
      'İstanbul',
    ];
    const rows = await db.$queryRaw<{ folded: string }[]>`
      select fold_vietnamese(text) as folded from unnest(${texts}::text[]) with ordinality as t(text, place) order by place`;
    const bare = (text: string) => text.replace(/\p{Mn}/gu, '');
    expect(rows.map((row) => bare(row.folded))).toEqual(texts.map(foldVietnamese));
  });

  it('is taken along as the page tells it, and beyond one page', async () => {
    const office = await actorOf(await makeAccount('office'));
    const unit = await makeUnit();
    const object = { kind: 'unit', id: unit.id, name: unit.name };
    await inTransaction(async (tx) => {
      for (let place = 0; place < 30; place++)
        await audit(tx, office, {
          action: 'units.rename',
          object,
          unitId: unit.id,
          before: {},
          after: { name: `${place}` },
        });
    });
    const { page, ...filter } = { ...everything, unitId: unit.id };
    const whole = await listLatestAuditEvents(office, filter);
    const first = await listAuditEvents(office, { ...filter, page });
    const second = await listAuditEvents(office, { ...filter, page: 2 });
    expect([whole?.total, whole?.events.length]).toEqual([30, 30]);
    expect(whole?.events).toEqual([...(first?.events ?? []), ...(second?.events ?? [])]);
  });

  it('is read by the office alone, and changed by nobody', async () => {
    const { actors } = await makeBlocYear();
    for (const actor of [actors.officer, actors.head, actors.secretary, actors.leader]) {
      expect(await listAuditEvents(actor, everything)).toBe(null);
    }
    await expect(db.auditEvent.updateMany({ data: { actorName: 'x' } })).rejects.toThrow();
    await expect(db.auditEvent.deleteMany({})).rejects.toThrow();
  });
});
