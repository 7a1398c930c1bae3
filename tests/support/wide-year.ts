import { randomUUID } from 'node:crypto';
import { Exact, larger, zero } from '@/lib/criteria/rules/exact';
import { inPrintedOrder } from '@/lib/criteria/rules/issuing';
import { reachOf } from '@/lib/criteria/rules/leaf/reach';
import type { InputValues } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { leavesOf, walkTree } from '@/lib/criteria/rules/tree';
import type { CrossStance } from '@/lib/cross-scores/rules/line';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { prepareTable } from '@/lib/scores/rules/prepare';
import { scoreBloc, scoreUnit, type UnitScore } from '@/lib/scores/rules/score';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { snapshotContent, type WrittenLine } from '@/lib/scores/rules/snapshot/content';
import type { SnapshotKind } from '@/lib/scores/rules/snapshot/words';
import { answersAt, type ScoreStage } from '@/lib/scores/rules/stages';
import { wideBloc, wideTable } from '../bench/score-table';
import { leaf } from './criteria';
import { withIds } from './scores';
import { withWideWords } from './wide-words';
import { testNow } from './world';

/** What has become of a sheet; `begun`: a third of it is written. */
export type WideFate = 'begun' | 'sent' | 'judging' | 'returned' | 'answered' | 'appraised';

const statusOf: Readonly<Record<WideFate, ScoreStatus>> = {
  ...{ begun: 'draft', sent: 'submitted', judging: 'submitted', returned: 'returned' },
  ...{ answered: 'submitted', appraised: 'appraised' },
};

const words = {
  claim:
    'Hồ sơ liên thông do cơ quan khác giữ quá hạn đã được loại ra theo Công văn số 1245/VPUB-KSTT ngày 12/9 của Văn phòng',
  verdict:
    'Công văn được viện dẫn chỉ áp dụng từ năm sau; số liệu đối chiếu trên Hệ thống thông tin giải quyết thủ tục hành chính là 96,8%',
  question:
    'Đề nghị nêu rõ căn cứ loại hồ sơ liên thông và gửi danh sách các hồ sơ này kèm ngày tiếp nhận, ngày trả kết quả.',
  answer:
    'Danh sách 37 hồ sơ kèm theo Báo cáo số 512/BC-VP; ngày tiếp nhận và ngày trả kết quả lấy từ phần mềm một cửa.',
};

/** Two more levels below the first part of each section, as real tables have them somewhere: five in all. */
function deepen(made: CriteriaTable): CriteriaTable {
  const firsts = new Set(made.criteria.filter(({ id }) => /^s\d\.0$/.test(id)).map(({ id }) => id));
  const criteria = made.criteria.flatMap((one): Criterion[] => {
    if (firsts.has(one.id)) {
      const [third, fourth] = [`${one.id}.a`, `${one.id}.a.a`];
      return [one, leaf(third, null, null, { parentId: one.id }), leaf(fourth, null, null, { parentId: third })];
    }
    return [firsts.has(one.parentId ?? '') ? { ...one, parentId: `${one.parentId}.a.a` } : one];
  });
  return { ...made, criteria };
}

export type WideTable = {
  table: CriteriaTable /** Of fifteen units, by the id of the criterion. */;
  values: Record<string, InputValues>[];
};

/** The widest table, in words of real ones, with the answers of a bloc. `owner` scores one part of the second section. */
export function makeWideTable(owner: { id: string; name: string } | null = null): WideTable {
  const raw = deepen(wideTable);
  const table = withIds(withWideWords({ ...raw, title: 'Bảng tiêu chí chấm điểm thi đua', declaredTotal: '880' }));
  const scorer = owner && { kind: 'owner' as const, name: owner.name, unitId: owner.id };
  const owned = { ...table, criteria: table.criteria.map((one) => (one.code === 'II.3' ? { ...one, scorer } : one)) };
  const before = leavesOf(raw);
  const after = leavesOf(table);
  const values = wideBloc().map((unit) =>
    Object.fromEntries(after.map(({ id }, place) => [id, unit.values[before[place]?.id ?? ''] ?? {}])),
  );
  return { table: owned, values };
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue; // a round trip through JSON is JSON

/** The table as the campaign's draft, issued as its first version. */
export async function issueWide(campaignId: string, { table }: WideTable) {
  const { criteria, ...settings } = table;
  const rows = criteria.map(({ id, parentId, ordinal, code, title, ...content }) => ({
    ...{ id, parentId, ordinal, code, title, content: json(content), updatedAt: testNow, updatedBy: 'test' },
  }));
  const draft = await db.criteriaTable.create({
    data: {
      ...{ campaignId, title: table.title, settings: json(settings), createdAt: testNow, createdBy: 'test' },
      criteria: { createMany: { data: rows } },
    },
  });
  const content = json(inPrintedOrder(table));
  return db.criteriaVersion.create({
    data: { tableId: draft.id, number: 1, content, issuedAt: testNow, issuedBy: 'test' },
  });
}

type Version = { id: string; number: number };
type Prepared = {
  wide: WideTable;
  version: Version;
  prepared: ReturnType<typeof prepareTable>;
  leaves: Criterion[];
  computed: UnitScore[];
};

export function prepareWide(wide: WideTable, version: Version, units: readonly { id: string }[]): Prepared {
  const prepared = prepareTable(wide.table);
  const answers = units.map(({ id }, place) => ({
    ...{ unitId: id, values: wide.values[place % wide.values.length] ?? {} },
    ...{ notAssigned: [], decided: {}, vetoes: [] },
  }));
  return { wide, version, prepared, leaves: leavesOf(wide.table), computed: scoreBloc(prepared, answers, 'closed') };
}

/** A claim beside what the rule gives: half a point more, or less where the criterion gives no more. */
function besides(given: string, criterion: Criterion | undefined, { table }: WideTable): string {
  const { most } = criterion ? reachOf(criterion, table) : { most: null };
  const more = new Exact(given).plus('0.5');
  return most && more.gt(most) ? larger(new Exact(given).minus('0.5'), zero).toFixed() : more.toFixed();
}

function writtenLine(context: Prepared, unit: number, fate: WideFate, place: number): WrittenLine {
  const criterionId = context.leaves[place]?.id ?? '';
  const given = context.computed[unit]?.leaves.find((one) => one.criterionId === criterionId)?.points?.points ?? null;
  const contested = (place + unit) % 13 === 3 && given !== null;
  const asked = contested && (fate === 'returned' || fate === 'answered');
  const judged =
    fate === 'appraised' || (!contested && fate !== 'sent' && fate !== 'begun' && (fate !== 'judging' || place < 60));
  const written = fate !== 'begun' || place < 60;
  const notAssigned = (place + unit) % 41 === 7;
  const claimed = contested ? besides(given, context.leaves[place], context.wide) : given;
  return {
    ...{ criterionId, notAssigned: written && notAssigned, documents: [] },
    inputs: written && !notAssigned ? (context.wide.values[unit]?.[criterionId] ?? {}) : {},
    claimed: notAssigned || (fate === 'begun' && !contested) || !written ? null : claimed,
    claimReason: contested && written ? words.claim : '',
    explanation:
      written && (notAssigned || place % 4 === 0) ? 'Báo cáo số 512/BC-VP ngày 20/11 kèm phụ lục số liệu' : '',
    ...(judged && !notAssigned
      ? { appraised: given, appraisedReason: contested ? words.verdict : '' }
      : { appraised: null, appraisedReason: '' }),
    ...(judged
      ? { appraisedBy: 'Tổ thư ký', appraisedAt: testNow.toISOString() }
      : { appraisedBy: null, appraisedAt: null }),
    ...{ agreed: null, agreedReason: '', agreedBy: null },
    ...{ question: asked ? words.question : '', answer: asked && fate === 'answered' ? words.answer : '' },
    reopened: asked && fate === 'returned',
  };
}

function contentOf(
  { wide, version, prepared, leaves }: Prepared,
  unitId: string,
  lines: WrittenLine[],
  stage: ScoreStage,
) {
  const score = (at: ScoreStage) => scoreUnit(prepared, answersAt(at, unitId, lines), null);
  const computed = new Map(score('computed').leaves.map((one) => [one.criterionId, one]));
  const leafById = new Map(leaves.map((criterion) => [criterion.id, { criterion }]));
  return json(snapshotContent({ issued: { ...version, table: wide.table, leafById }, lines, computed }, score(stage)));
}

const kindsOf: Readonly<Record<WideFate, readonly [SnapshotKind, ScoreStage][]>> = {
  ...{ begun: [], sent: [['self', 'claimed']], judging: [['self', 'claimed']] },
  returned: [
    ['self', 'claimed'],
    ['appraised', 'appraised'],
  ],
  answered: [
    ['self', 'claimed'],
    ['appraised', 'appraised'],
    ['explained', 'claimed'],
  ],
  appraised: [
    ['self', 'claimed'],
    ['appraised', 'appraised'],
  ],
};

/** One unit's sheet with all its lines and what was kept of it; `unit`: whose answers of the bloc. */
export async function makeWideScores(
  context: Prepared,
  key: { campaignId: string; unitId: string },
  unit: number,
  fate: WideFate,
) {
  const lines = context.leaves.map((_, place) => writtenLine(context, unit, fate, place));
  const versionId = context.version.id;
  const sent = fate !== 'begun';
  const sheet = await db.scoreSheet.create({
    data: {
      ...{
        ...key,
        versionId,
        status: statusOf[fate],
        statusSince: testNow,
        round: fate === 'answered' ? 2 : Number(sent),
      },
      firstSentAt: sent ? testNow : null,
      answerBy: fate === 'returned' ? new Date('2026-12-31T00:00:00Z') : null,
    },
  });
  const rows = lines.map(({ documents: _documents, inputs, ...line }) => ({ ...line, inputs: json(inputs) }));
  const stamp = { sheetId: sheet.id, updatedAt: testNow, updatedBy: 'test' };
  await db.scoreLine.createMany({ data: rows.map((row) => ({ ...row, ...stamp })) });
  await db.scoreSnapshot.createMany({
    data: kindsOf[fate].map(([kind, stage], place) => ({
      ...{ sheetId: sheet.id, number: place + 1, kind, versionId, takenAt: testNow, takenBy: 'test' },
      content: contentOf(context, key.unitId, lines, stage),
    })),
  });
  return sheet;
}

type CrossKey = { campaignId: string; scorerId: string; scoredId: string };

/** What one unit gave another one: mostly the claim, here and there less, with its reason. */
export async function makeWideCross(
  context: Prepared,
  key: CrossKey,
  [scorer, scored]: [number, number],
  sent: boolean,
) {
  const computed = new Map(
    context.computed[scored]?.leaves.map((one) => [one.criterionId, one.points?.points ?? null]),
  );
  const lines = context.leaves.flatMap((one, place) => {
    const claimed = computed.get(one.id) ?? null;
    const lower = (place * 7 + scorer * 3 + scored) % 9 === 0 && claimed !== null && Number(claimed) >= 1;
    const stance: CrossStance = claimed === null ? 'abstain' : lower ? 'differ' : 'agree';
    const points =
      claimed !== null && lower ? new Exact(claimed).minus(place % 3 === 0 ? '1' : '0.5').toFixed() : claimed;
    const reason =
      stance === 'agree' ? '' : 'Số liệu trong báo cáo chưa khớp với số liệu công bố trên Cổng dịch vụ công quốc gia';
    return sent || place < 50
      ? [{ criterionId: one.id, stance, points: sent || lower ? points : null, reason, claimed }]
      : [];
  });
  const stamp = {
    statusSince: testNow,
    assignedAt: testNow,
    assignedBy: 'test',
    abstainReason: '',
    bothWaysReason: '',
  };
  const written = lines.map((line) => ({ ...line, updatedAt: testNow, updatedBy: 'test' }));
  const sheet = await db.crossSheet.create({
    data: {
      ...key,
      ...stamp,
      id: randomUUID(),
      status: sent ? 'sent' : 'draft',
      lines: { createMany: { data: written } },
    },
  });
  if (!sent) return;
  const content = { table: {}, lines: sentLines(context, lines) };
  await db.crossSnapshot.create({
    data: {
      sheetId: sheet.id,
      versionId: context.version.id,
      takenAt: testNow,
      takenBy: 'test',
      content: json(content),
    },
  });
}

function sentLines({ wide }: Prepared, lines: readonly { criterionId: string; claimed: string | null }[]) {
  const walked = walkTree(wide.table.criteria);
  const tops: string[] = [];
  const places = new Map<string, { groupId: string; criterion: Criterion }>();
  walked.forEach(({ criterion, parent }, place) => {
    tops[place] = tops[parent] ?? criterion.id;
    places.set(criterion.id, { criterion, groupId: tops[place] });
  });
  return lines.map((line) => {
    const at = places.get(line.criterionId);
    const { code = '', title = '', points = '0' } = at?.criterion ?? {};
    return {
      ...{ groupId: at?.groupId, code, title, maximum: points, computed: line.claimed, notAssigned: false },
      ...line,
    };
  });
}
