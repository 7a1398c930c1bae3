import type { Prisma } from '@/lib/db/generated/client';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { SeedCampaign } from './campaigns';
import { toldBloc } from './data/blocs';
import { idOf } from './random';
import type { SeedRegistration, TargetRow } from './registrations';
import type { Row } from './rows';
import type { SheetTimes } from './times';

type ReportLineRow = Row<Prisma.ReportLineCreateManyInput>;
type Decided = { status?: SheetStatus | undefined; returnReason?: string | undefined };

/** What a reviewer saw and decided of a line, in the form in which reviews keep it. */
function judged(line: Decided) {
  const verdict = line.status === 'returned' ? 'return' : 'accept';
  return { request: '', answer: '', verdict, verdictReason: line.returnReason ?? '' };
}

function targetFields(row: TargetRow) {
  const { text, measure, direction, accumulation } = row;
  return {
    text,
    measure,
    direction,
    accumulation,
    baseline: row.baselineOn ?? row.baseline ?? null,
    planned: row.plannedOn ?? row.planned ?? null,
    dueOn: row.dueOn ?? null,
    weight: row.weight ?? null,
    ownerDivision: row.ownerDivision || null,
    note: row.note || null,
  };
}

function sentLine(row: TargetRow) {
  const { registrationId, updatedAt, updatedBy, ...line } = row;
  return { ...line, status: 'submitted', returnReason: '', revision: 1 };
}

type Moment = { status: SheetStatus; times: SheetTimes; sender: string; reviewer: string; keeping: Keeping };
type Snapshot<Content> = {
  id: string;
  number: number;
  kind: 'submitted' | 'returned' | 'accepted';
  takenAt: string;
  takenBy: string;
  content: Content;
};

/** How much is kept of a sheet's own history: all of it, what was decided in the end, or nothing (brought in from files). */
export type Keeping = 'all' | 'last' | 'none';

/** The told bloc has its history; what others did in past years was brought in later, results only. */
export function keepingOf(campaign: SeedCampaign): Keeping {
  if (campaign.calendar.open !== null) return 'all';
  return campaign.bloc.code === toldBloc ? 'last' : 'none';
}

/** One snapshot when the sheet was sent, one when it was decided. */
function take<Sent, Judged>(sheetId: string, moment: Moment, sent: () => Sent, decided: () => Judged) {
  const { status, times, sender, reviewer, keeping } = moment;
  if (status === 'draft' || keeping === 'none') return [];
  const taken: Snapshot<Sent | Judged>[] = [];
  const add = (kind: Snapshot<unknown>['kind'], takenAt: string, takenBy: string, content: Sent | Judged) => {
    const number = taken.length + 1;
    taken.push({ id: idOf('snapshot', sheetId, number), number, kind, takenAt, takenBy, content });
  };
  if (keeping === 'all' || status === 'submitted') add('submitted', times.sentAt, sender, sent());
  if (status !== 'submitted') add(status, times.decidedAt, reviewer, decided());
  return taken;
}

export type SentTitle = { code: string; name: string; quantity: number; note: string };

export function registrationSnapshots(
  { id, targets }: SeedRegistration,
  titles: readonly SentTitle[],
  moment: Moment,
): Row<Prisma.RegistrationSnapshotCreateManyInput>[] {
  const sent = () => ({ lines: targets.map(({ row }) => sentLine(row)), titles });
  const decided = () => ({
    lines: targets.map(({ row }) => ({ id: row.id, ...judged(row), fields: targetFields(row) })),
  });
  return take(id, moment, sent, decided).map((one) => ({ ...one, registrationId: id }));
}

function lineFields(row: ReportLineRow, documents: readonly string[]) {
  return {
    actual: row.actualOn ?? row.actual ?? null,
    actualYes: typeof row.actualYes === 'boolean' ? String(row.actualYes) : null,
    note: row.note || null,
    evidence: [...documents].sort().join('; ') || null,
  };
}

/** `texts` are the targets' words by id, `cited` the numbers of the documents of each line. */
export type SentReport = {
  id: string;
  lines: readonly ReportLineRow[];
  texts: ReadonlyMap<string, string>;
  cited: ReadonlyMap<string, readonly string[]>;
};

function sentResult(row: ReportLineRow, { texts, cited }: SentReport) {
  const { id, targetId, actual = null, actualOn = null, actualYes = null, note = '' } = row;
  const evidence = (cited.get(String(id)) ?? []).map((number) => ({ number }));
  const text = texts.get(targetId) ?? '';
  return {
    id,
    targetId,
    text,
    status: 'submitted',
    actual,
    actualOn,
    actualYes,
    note,
    answer: '',
    returnReason: '',
    evidence,
  };
}

export function reportSnapshots(report: SentReport, moment: Moment): Row<Prisma.ReportSnapshotCreateManyInput>[] {
  const { id, lines, cited } = report;
  const sent = () => ({ lines: lines.map((row) => sentResult(row, report)), narratives: [] });
  const decided = () => ({
    lines: lines.map((row) => ({
      id: row.id,
      ...judged(row),
      fields: lineFields(row, cited.get(String(row.id)) ?? []),
    })),
  });
  return take(id, moment, sent, decided).map((one) => ({ ...one, reportId: id }));
}
