import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { createTable, createTableTemplate } from '@/lib/criteria/commands/create';
import { issueTable } from '@/lib/criteria/commands/issue';
import { saveCriterion, saveTableSettings } from '@/lib/criteria/commands/save';
import { addCriterion, deleteCriterion, placeCriterion, stepCriterion } from '@/lib/criteria/commands/tree';
import { getDraft, getTableStart } from '@/lib/criteria/queries/draft';
import { getCriteria } from '@/lib/criteria/queries/issued';
import type { Criterion } from '@/lib/criteria/rules/table';
import { moveCriterionSchema, saveCriterionSchema } from '@/lib/criteria/schema';
import { db } from '@/lib/db/client';
import { storeTable } from '../support/criteria-tables';
import { makeBlocYear, makeCampaign, testNow } from '../support/world';

const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? null : result.refusal);

async function warm() {
  await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
}

async function tableYear(wish: { issued?: boolean } = {}) {
  const world = await makeBlocYear();
  const stored = await storeTable(world.campaign.id, 'Bảng', wish);
  return { ...world, ...stored, secretary: world.actors.secretary };
}

const contentOf = ({ id: _, parentId: __, ordinal: ___, ...content }: Criterion) => content;

async function draftOf(actor: Actor, campaignId: string) {
  const draft = await getDraft(actor, campaignId);
  if (!draft) throw new Error('There is a draft');
  return draft;
}

const treeOf = async (actor: Actor, campaignId: string) =>
  (await draftOf(actor, campaignId)).criteria
    .map(({ criterion: { code, parentId, ordinal } }) => `${parentId ? '-' : ''}${code} ${ordinal}`)
    .sort();

describe('a new table', () => {
  it('is blank, or last year’s as issued with its ids and days moved, or a template; once for a campaign', async () => {
    const { campaign, actors, unit } = await makeBlocYear();
    const last = await makeCampaign({ year: 2025, unitIds: [unit.id], blocId: campaign.blocId });
    const input = { campaignId: campaign.id, start: 'copy', templateId: null } as const;
    expect(refusalOf(await createTable(actors.secretary, input))).toEqual({
      reason: 'no-previous-table',
      field: 'start',
      year: 2025,
    });
    const stored = await storeTable(last.id, 'Bảng 2026');
    // What was written after it was issued is not what the bloc agreed upon.
    await db.criterion.updateMany({ where: { tableId: stored.tableId }, data: { title: 'Chưa ban hành' } });
    expect(await getTableStart(actors.secretary, campaign.id)).toMatchObject({ year: 2026, hasPrevious: true });
    expect(await createTable(actors.secretary, input)).toEqual({ ok: true, value: { campaignId: campaign.id } });
    const draft = await draftOf(actors.secretary, campaign.id);
    expect(draft.table.criteria.map(({ id, title }) => [id, title]).sort()).toEqual(
      stored.table.criteria.map(({ id, title }) => [id, title]).sort(),
    );
    expect(draft.issued).toBeNull();
    expect(refusalOf(await createTable(actors.secretary, input))).toEqual({ reason: 'table-exists' });
  });

  it('begins with an issued table that the office made a template', async () => {
    const { campaign, actors, top } = await tableYear();
    expect(await createTableTemplate(actors.office, { campaignId: campaign.id })).toEqual({
      ok: true,
      value: undefined,
    });
    const other = await makeBlocYear();
    const start = await getTableStart(other.actors.secretary, other.campaign.id);
    const template = start?.templates.find(({ title }) => title.includes('Bảng – Khối thi đua'));
    const templateId = template?.id ?? null;
    const input = { campaignId: other.campaign.id, start: 'template', templateId } as const;
    const wrong = await createTable(other.actors.secretary, { ...input, templateId: crypto.randomUUID() });
    expect(refusalOf(wrong)).toEqual({ reason: 'no-template', field: 'templateId' });
    expect(await createTable(other.actors.secretary, input)).toMatchObject({ ok: true });
    expect((await draftOf(other.actors.secretary, other.campaign.id)).table.criteria.map(({ id }) => id)).toContain(
      top.id,
    );
  });

  it('of eight made at once is made once', async () => {
    const { campaign, actors } = await makeBlocYear();
    const input = { campaignId: campaign.id, start: 'blank', templateId: null } as const;
    await warm();
    const results = await Promise.all(Array.from({ length: 8 }, () => createTable(actors.secretary, input)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'table-exists')).toHaveLength(7);
  });
});

describe('the tree', () => {
  it('grows, moves and shrinks, and never into a circle', async () => {
    const { campaign, secretary, tableId, top, first, second } = await tableYear();
    const added = await addCriterion(secretary, { tableId, parentId: null });
    expect(added).toMatchObject({ ok: true, value: { campaignId: campaign.id } });
    expect(await treeOf(secretary, campaign.id)).toEqual(['-I.1 0', '-I.2 1', 'I 0', 'II 1']);
    const inside = await placeCriterion(secretary, { tableId, criterionId: top.id, parentId: top.id });
    expect(refusalOf(inside)).toMatchObject({ reason: 'inside-itself', code: 'I' });
    const below = await addCriterion(secretary, { tableId, parentId: first.id });
    expect(refusalOf(below)).toMatchObject({ reason: 'parent-is-scored', code: 'I.1' });
    const up = { tableId, act: { kind: 'step', step: 'up', criterionId: second.id } } as const;
    expect(await stepCriterion(secretary, up)).toMatchObject({ ok: true });
    expect(refusalOf(await stepCriterion(secretary, up))).toEqual({ reason: 'already-first' });
    expect(await treeOf(secretary, campaign.id)).toEqual(['-I.1 1', '-I.2 0', 'I 0', 'II 1']);
    const drop = (place: 'after' | 'into', targetId: string) =>
      stepCriterion(secretary, { tableId, act: { kind: 'drop', place, criterionId: second.id, targetId } });
    expect(await drop('after', first.id)).toMatchObject({ ok: true });
    expect(await drop('after', first.id)).toMatchObject({ ok: true });
    expect(refusalOf(await drop('into', second.id))).toMatchObject({ reason: 'inside-itself', code: 'I.2' });
    expect(await treeOf(secretary, campaign.id)).toEqual(['-I.1 0', '-I.2 1', 'I 0', 'II 1']);
    const gone = await deleteCriterion(secretary, { tableId, criterionId: top.id, revision: 1 });
    expect(gone).toEqual({ ok: true, value: { campaignId: campaign.id, groupId: null } });
    expect(await treeOf(secretary, campaign.id)).toEqual(['II 1']);
    const events = await db.auditEvent.findMany({ where: { campaignId: campaign.id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['criteria.add', null, { code: 'II' }],
      ['criteria.move', { section: 'I', ordinal: 2 }, { section: 'I', ordinal: 1 }],
      ['criteria.move', { section: 'I', ordinal: 1 }, { section: 'I', ordinal: 2 }],
      ['criteria.delete', { code: 'I', title: 'Bảng I', points: '10', criteria: 3 }, null],
    ]);
  });

  it('keeps a criterion that somebody changed since it was looked at; what is gone is deleted already', async () => {
    const { secretary, tableId, first, campaign } = await tableYear();
    const late = await deleteCriterion(secretary, { tableId, criterionId: first.id, revision: 2 });
    expect(refusalOf(late)).toMatchObject({
      reason: 'conflict',
      by: 'test',
      current: { criterion: first, revision: 1 },
    });
    const gone = await deleteCriterion(secretary, { tableId, criterionId: crypto.randomUUID(), revision: 1 });
    expect(gone).toEqual({ ok: true, value: { campaignId: campaign.id, groupId: null } });
    expect((await draftOf(secretary, campaign.id)).criteria).toHaveLength(3);
  });

  it('keeps every one of eight criteria added at once', async () => {
    const { campaign, secretary, tableId, top } = await tableYear();
    await warm();
    await Promise.all(Array.from({ length: 8 }, () => addCriterion(secretary, { tableId, parentId: top.id })));
    expect(await treeOf(secretary, campaign.id)).toEqual(
      ['I 0', ...Array.from({ length: 10 }, (_, index) => `-I.${index + 1} ${index}`)].sort(),
    );
  });

  it('takes only words that its buttons send', () => {
    const ask = (act: string) => moveCriterionSchema.safeParse({ tableId: crypto.randomUUID(), act }).success;
    const id = crypto.randomUUID();
    const words = [`up ${id}`, `before ${id} ${id}`, `before ${id}`, `up ${id} ${id}`, 'up', 'sideways x', ''];
    expect(words.filter(ask)).toEqual([`up ${id}`, `before ${id} ${id}`]);
  });
});

describe('one criterion', () => {
  it('is saved with its change in words; the later editor is told who was faster, and may overwrite', async () => {
    const { secretary, tableId, first, campaign } = await tableYear();
    const content = { ...contentOf(first), points: '5', note: 'Theo báo cáo năm' };
    const input = { tableId, criterionId: first.id, revision: 1, content };
    expect(await saveCriterion(secretary, input)).toEqual({ ok: true, value: { revision: 2 } });
    expect(await saveCriterion(secretary, input)).toEqual({ ok: true, value: { revision: 2 } });
    const late = { ...input, content: { ...content, points: '7' } };
    expect(refusalOf(await saveCriterion(secretary, late))).toEqual({
      reason: 'conflict',
      by: secretary.name,
      at: testNow.toISOString(),
      current: { criterion: { ...first, ...content }, revision: 2 },
    });
    expect(await saveCriterion(secretary, { ...late, revision: 2 })).toEqual({ ok: true, value: { revision: 3 } });
    const { criteria } = await draftOf(secretary, campaign.id);
    expect(criteria.find(({ criterion }) => criterion.id === first.id)?.criterion).toEqual({
      ...first,
      ...late.content,
    });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: 'criteria.update', campaignId: campaign.id },
    });
    expect([event.before, event.after]).toEqual([
      { points: '6 điểm', note: '–' },
      { points: '5 điểm', note: 'Theo báo cáo năm' },
    ]);
  });

  it('of eight editors at once is saved by one', async () => {
    const { secretary, tableId, first } = await tableYear();
    await warm();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        saveCriterion(secretary, {
          ...{ tableId, criterionId: first.id, revision: 1 },
          // None of them what is stored already: that would be no change, and no conflict.
          content: { ...contentOf(first), points: String(index + 10) },
        }),
      ),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'conflict')).toHaveLength(7);
  });

  it('takes drafts of any state, and nothing that is no criterion', async () => {
    const { tableId, first } = await tableYear();
    const parse = (content: object) =>
      saveCriterionSchema.safeParse({ tableId, criterionId: first.id, revision: 1, content }).success;
    const content = contentOf(first);
    expect(parse({ ...content, points: '-1000000000', title: '' })).toBe(true);
    expect([
      parse({ ...content, points: '1e9' }),
      parse({ ...content, points: 'mười' }),
      parse({ ...content, parentId: null }),
      parse({ ...content, title: 'x'.repeat(501) }),
    ]).toEqual([false, false, false, false]);
  });
});

describe('the settings of a table', () => {
  it('are saved once from what was seen', async () => {
    const { secretary, tableId, table, campaign } = await tableYear();
    const { criteria: _, ...settings } = table;
    const input = { tableId, revision: 1, settings: { ...settings, decimals: 1, title: 'Bảng điểm' } };
    expect(await saveTableSettings(secretary, input)).toEqual({ ok: true, value: { revision: 2 } });
    const late = { ...input, settings: { ...settings, decimals: 0 } };
    expect(refusalOf(await saveTableSettings(secretary, late))).toMatchObject({
      reason: 'conflict',
      by: `${secretary.name} (${secretary.unitName})`,
      current: { settings: { decimals: 1, title: 'Bảng điểm' }, revision: 2 },
    });
    expect((await draftOf(secretary, campaign.id)).table).toMatchObject({ decimals: 1, title: 'Bảng điểm' });
  });
});

describe('issuing', () => {
  it('freezes the whole table; a later version needs a change and a reason', async () => {
    const { secretary, tableId, first, campaign, actors, table } = await tableYear({ issued: false });
    const issue = async (reason = '') =>
      issueTable(secretary, { tableId, reason, fingerprint: (await draftOf(secretary, campaign.id)).fingerprint });
    expect((await getCriteria(actors.officer, campaign.id))?.table).toBeNull();
    expect(await issue()).toEqual({ ok: true, value: { campaignId: campaign.id, number: 1 } });
    expect(refusalOf(await issue('x'))).toEqual({ reason: 'version-equal', number: 1 });
    const content = { ...contentOf(first), title: 'Tên mới' };
    await saveCriterion(secretary, { tableId, criterionId: first.id, revision: 1, content });
    expect((await getCriteria(actors.officer, campaign.id))?.table).toEqual(table);
    expect(refusalOf(await issue())).toEqual({ reason: 'reason-missing', field: 'reason' });
    expect(await issue('Theo ý kiến các đơn vị')).toMatchObject({ ok: true, value: { number: 2 } });
    const read = await getCriteria(actors.officer, campaign.id);
    expect(read?.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'Theo ý kiến các đơn vị'],
      [1, ''],
    ]);
    expect(read?.table?.criteria.map(({ title }) => title)).toContain('Tên mới');
    expect((await getCriteria(actors.officer, campaign.id, 1))?.table).toEqual(table);
    await expect(db.criteriaVersion.updateMany({ where: { tableId }, data: { reason: 'x' } })).rejects.toThrow();
  });

  it('is refused while something is wrong, and for a draft that is no longer what was looked at', async () => {
    const { secretary, tableId, first, campaign } = await tableYear({ issued: false });
    const { fingerprint } = await draftOf(secretary, campaign.id);
    const save = (revision: number, points: string) =>
      saveCriterion(secretary, {
        ...{ tableId, criterionId: first.id, revision },
        content: { ...contentOf(first), points },
      });
    await save(1, '5');
    // The section's sum, the total, and points of a band above the standard.
    expect(refusalOf(await issueTable(secretary, { tableId, fingerprint, reason: '' }))).toEqual({
      reason: 'table-has-problems',
      count: 3,
    });
    await save(2, '6');
    await stepCriterion(secretary, { tableId, act: { kind: 'step', step: 'down', criterionId: first.id } });
    expect(refusalOf(await issueTable(secretary, { tableId, fingerprint, reason: '' }))).toEqual({
      reason: 'table-changed-since',
    });
    expect(await db.criteriaVersion.count({ where: { tableId } })).toBe(0);
  });

  it('of eight at once is done once', async () => {
    const { secretary, tableId, campaign } = await tableYear({ issued: false });
    const { fingerprint } = await draftOf(secretary, campaign.id);
    await warm();
    const input = { tableId, fingerprint, reason: 'x' };
    const results = await Promise.all(Array.from({ length: 8 }, () => issueTable(secretary, input)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok && one.refusal.reason === 'version-equal')).toHaveLength(7);
    expect(await db.criteriaVersion.count({ where: { tableId } })).toBe(1);
  });
});
