import { randomUUID } from 'node:crypto';
import type { InputValues } from '@/lib/criteria/rules/rule';
import { type CriteriaTable, tableSchema } from '@/lib/criteria/rules/table';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { db } from '@/lib/db/client';
import { prepareTable } from '@/lib/scores/rules/prepare';
import { scoreUnit } from '@/lib/scores/rules/score';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { snapshotContent, type WrittenLine } from '@/lib/scores/rules/snapshot/content';
import type { SnapshotKind } from '@/lib/scores/rules/snapshot/words';
import { answersAt } from '@/lib/scores/rules/stages';
import { bands, count, deduct, input, leaf, perCase, rule, section, table } from './criteria';
import { testNow } from './world';

/** The same table with ids as the database keeps them. */
export function withIds(made: CriteriaTable): CriteriaTable {
  const ids = new Map(made.criteria.map((one) => [one.id, randomUUID()]));
  const criteria = made.criteria.map((one) => ({
    ...one,
    id: ids.get(one.id) ?? one.id,
    parentId: one.parentId === null ? null : (ids.get(one.parentId) ?? null),
  }));
  return tableSchema.parse({ ...made, criteria });
}

/**
 * Two sections, three leaves, 20 points: bands on a number with evidence required ("1.1"), a deduction per case ("1.2"), the
 * completion of targets ("2.1").
 */
export function scoredTable(wish: Partial<CriteriaTable> = {}): CriteriaTable {
  const share = input('share', { label: 'Tỷ lệ hồ sơ đúng hạn' });
  const late = count('late', { label: 'Số lần chậm', measure: 'lần' });
  const reached = input('reached', { label: 'Mức hoàn thành chỉ tiêu', source: { kind: 'targets', groupCode: null } });
  const banded = rule(
    { kind: 'numberBands', input: 'share', bands: bands({ '95..': '10', '80..95)': '6', '..80)': '0' }) },
    [share],
  );
  const cases = rule({ kind: 'standard' }, [late], { deductions: [deduct('Chậm', perCase('late', '0.5'))] });
  const fromTargets = rule({ kind: 'fromTargets', input: 'reached', ceiling: '100' }, [reached]);
  return withIds(
    table(
      [
        section('1', '14', [
          [leaf('1.1', '10', banded, { evidence: 'required', title: 'Giải quyết hồ sơ đúng hạn' })],
          [leaf('1.2', '4', cases, { title: 'Chế độ báo cáo' })],
        ]),
        section('2', '6', [[leaf('2.1', '6', fromTargets, { title: 'Hoàn thành chỉ tiêu' })]]),
      ],
      { title: 'Bảng tiêu chí chấm điểm', declaredTotal: '20', ...wish },
    ),
  );
}

/** The table with one item that a unit scores in the secretariat's place. */
export function giveItem(made: CriteriaTable, code: string, unit: { id: string; name: string }): CriteriaTable {
  const scorer = { kind: 'owner' as const, name: unit.name, unitId: unit.id };
  return { ...made, criteria: made.criteria.map((one) => (one.code === code ? { ...one, scorer } : one)) };
}

/** The id of a criterion by its code. */
export function idOf({ criteria }: Pick<CriteriaTable, 'criteria'>, code: string): string {
  const found = criteria.find((one) => one.code === code);
  if (!found) throw new Error(`No criterion ${code}`);
  return found.id;
}

/** Issues a table for a campaign; again, as its next version. */
export async function issueTable(campaignId: string, content: CriteriaTable) {
  const { criteria: _criteria, ...settings } = content;
  const made = await db.criteriaTable.upsert({
    where: { campaignId },
    create: { campaignId, title: content.title, settings, createdAt: testNow, createdBy: 'test' },
    update: {},
    include: { versions: true },
  });
  const number = made.versions.length + 1;
  const reason = number === 1 ? '' : 'Sửa bảng';
  return db.criteriaVersion.create({
    data: { tableId: made.id, number, content, reason, issuedAt: testNow, issuedBy: 'test' },
  });
}

type ScoreWish = {
  status?: ScoreStatus;
  documentId?: string;
  claimReason?: string;
  explanation?: string;
  /** By the code of the criterion. */
  values?: Record<string, InputValues>;
  claimed?: Record<string, string>;
  appraised?: Record<string, string>;
};

export const vetoId = '0a54c5a1-6c0e-4c34-9d0b-5f1f6d6b0001';
export const conditionId = '0a54c5a1-6c0e-4c34-9d0b-5f1f6d6b0002';

/** The same table with a veto, two classes of which the better one has a condition, and two ways to tell equal results apart. */
export function rankedTable(): CriteriaTable {
  const made = scoredTable({ notAssigned: 'plain' });
  const excellent = { id: 'excellent', title: 'Xuất sắc', minimum: '15', minimumShare: null, limit: null };
  const good = { id: 'good', title: 'Tốt', minimum: '10', minimumShare: null, limit: null, conditions: [] };
  return tableSchema.parse({
    ...made,
    vetoes: [{ id: vetoId, title: 'Để xảy ra tham nhũng', legalGround: 'Điều 4' }],
    classification: {
      basis: 'total',
      conditions: [{ id: conditionId, title: 'Đảng bộ hoàn thành tốt', legalGround: '' }],
      classes: [{ ...excellent, conditions: [conditionId] }, good],
    },
    tieBreaks: [{ kind: 'criterionScore', criterionId: idOf(made, '1') }, { kind: 'fewerDeductions' }],
  });
}

const filled: Record<string, InputValues> = { '1.1': { share: '90' }, '1.2': { late: '2' }, '2.1': { reached: '50' } };
const points: Record<string, string> = { '1.1': '6', '1.2': '3', '2.1': '3' };

/** A score with one line per leaf, everything answered; `filled` claims 12 of 20 points. */
export async function makeScores(
  key: { campaignId: string; unitId: string },
  version: { id: string },
  { criteria }: CriteriaTable,
  wish: ScoreWish = {},
) {
  const { status = 'draft', documentId, claimReason = '', explanation = '' } = wish;
  const sent = status !== 'draft';
  const judged = status === 'appraised' || status === 'agreed';
  return db.scoreSheet.create({
    data: {
      ...{ ...key, versionId: version.id, status, statusSince: testNow, round: sent ? 1 : 0 },
      firstSentAt: sent ? testNow : null,
      answerBy: status === 'returned' ? new Date('2026-06-30T00:00:00Z') : null,
      lines: {
        create: leavesOf({ criteria }).map(({ id, code }) => ({
          ...{ criterionId: id, claimReason, explanation, updatedAt: testNow, updatedBy: 'test' },
          inputs: { ...filled, ...wish.values }[code] ?? {},
          claimed: sent || wish.claimed ? ({ ...(sent ? points : {}), ...wish.claimed }[code] ?? null) : null,
          ...(status === 'returned' ? { question: 'Vì sao?', reopened: true } : {}),
          ...(judged
            ? { appraised: { ...points, ...wish.appraised }[code] ?? null, appraisedBy: 'test', appraisedAt: testNow }
            : {}),
          ...(documentId ? { evidence: { create: [{ documentId }] } } : {}),
        })),
      },
    },
    include: { lines: true },
  });
}

/** Keeps what was sent as the product does, with these numbers of the first criterion; answers with its number. */
export async function keepSnapshot(
  sheet: Awaited<ReturnType<typeof makeScores>>,
  version: { id: string; number: number },
  table: CriteriaTable,
  kind: SnapshotKind,
  share = '90',
) {
  const leaves = leavesOf(table);
  const number = (await db.scoreSnapshot.count({ where: { sheetId: sheet.id } })) + 1;
  const lines = sheet.lines.map((line): WrittenLine => {
    const isFirst = leaves[0]?.id === line.criterionId;
    return {
      ...{
        criterionId: line.criterionId,
        notAssigned: false,
        documents: [],
        question: '',
        answer: '',
        reopened: false,
      },
      ...{ claimReason: line.claimReason, explanation: line.explanation },
      inputs: isFirst ? { share } : (filled[leaves.find(({ id }) => id === line.criterionId)?.code ?? ''] ?? {}),
      ...{ claimed: null, appraised: null, appraisedReason: '', appraisedBy: null, appraisedAt: null },
      ...{ agreed: null, agreedReason: '', agreedBy: null },
    };
  });
  const score = scoreUnit(prepareTable(table), answersAt('claimed', sheet.unitId, lines), new Map());
  const computed = new Map(score.leaves.map((leaf) => [leaf.criterionId, leaf]));
  const leafById = new Map(leaves.map((criterion) => [criterion.id, { criterion }]));
  const issued = { id: version.id, number: version.number, table, leafById };
  const content = snapshotContent({ issued, lines, computed }, score);
  await db.scoreSnapshot.create({
    data: { sheetId: sheet.id, number, kind, versionId: version.id, takenAt: testNow, takenBy: 'test', content },
  });
  return number;
}
