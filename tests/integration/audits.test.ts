import { describe, expect, it } from 'vitest';
import { listAuditEvents } from '@/lib/audits/queries';
import { db } from '@/lib/db/client';
import { foldVietnamese } from '@/lib/fold';
import { renameUnit } from '@/lib/units/commands/single';
import { actorOf, makeAccount, makeBlocYear, makeUnit, testDay } from '../support/world';

const nothing = { person: '', object: '', area: '', unitId: '', from: '', to: '', page: 1 } as const;

describe('the audit log', () => {
  it('shows who did what to whom, filtered by person, object, area, unit and days', async () => {
    const office = await actorOf(await makeAccount('office'));
    const unit = await makeUnit();
    const rename = { unitId: unit.id, revision: 1, name: `Sở Đặc biệt ${unit.code}`, shortName: 'ĐB' };
    await renameUnit(office, { ...rename, effectiveOn: '2026-03-01', decision: '1/QĐ', note: '' });
    const own = { ...nothing, unitId: unit.id };
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
      objectName: rename.name,
      changes: expect.arrayContaining([{ field: 'Tên', before: unit.name, after: rename.name }]),
    });
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

  it('is read by the office alone, and changed by nobody', async () => {
    const { actors } = await makeBlocYear();
    for (const actor of [actors.officer, actors.head, actors.secretary, actors.leader]) {
      expect(await listAuditEvents(actor, nothing)).toBe(null);
    }
    await expect(db.auditEvent.updateMany({ data: { actorName: 'x' } })).rejects.toThrow();
    await expect(db.auditEvent.deleteMany({})).rejects.toThrow();
  });
});
