import 'server-only';
import { z } from 'zod';
import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { Prisma } from '@/lib/db/generated/client';
import { toDay, toDecimal } from '@/lib/db/values';
import { completion, weightedCompletion } from '@/lib/reports/rules/completion';
import { changesOf } from '@/lib/reviews/rules/changes';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { Accumulation, Direction } from '@/lib/templates/rules';
import { contribution, counts, type Reader, showsContent } from '../rules/lines';

export type UnitDocument = {
  id: string;
  number: string;
  issuedOn: string;
  issuer: string;
  abstract: string;
  fileName: string | null;
};

export type UnitLine = {
  period: Period;
  status: SheetStatus;
  actual: string | null;
  actualOn: string | null;
  actualYes: boolean | null;
  note: string;
  returnReason: string;
  answer: string;
  completion: string | null;
  documents: UnitDocument[];
};

export type UnitTarget = {
  id: string;
  ordinal: number;
  groupName: string;
  movement: string | null;
  text: string;
  measure: string;
  direction: Direction;
  accumulation: Accumulation;
  planned: string | null;
  plannedOn: string | null;
  baseline: string | null;
  baselineOn: string | null;
  weight: string | null;
  status: SheetStatus;
  returnReason: string;
  answer: string;
  lines: UnitLine[];
  /** Completion and points by the end of the chosen period. */
  completion: string | null;
  contribution: string;
  changes: ReturnType<typeof toChange>[];
};

/** What of a registration a unit's page reads of each target. */
export const targetsOf = {
  orderBy: { ordinal: 'asc' },
  include: {
    group: true,
    movement: { select: { name: true } },
    adjustments: { orderBy: { requestedAt: 'asc' }, include: { document: true } },
    lines: {
      include: {
        report: { select: { period: true } },
        evidence: { include: { document: true } },
      },
    },
  },
} satisfies Prisma.Registration$targetsArgs;

export type StoredTarget = Prisma.TargetGetPayload<Omit<typeof targetsOf, 'orderBy'>>;
type StoredLine = StoredTarget['lines'][number];

function toLine(line: StoredLine, target: StoredTarget, completionAt: (period: Period) => string | null): UnitLine {
  return {
    period: line.report.period,
    status: line.status,
    actual: toDecimal(line.actual),
    actualOn: toDay(line.actualOn),
    actualYes: line.actualYes,
    note: line.note,
    returnReason: line.returnReason,
    answer: line.answer,
    completion: target.status === 'accepted' && counts(line.status) ? completionAt(line.report.period) : null,
    documents: line.evidence.map(({ document }) => ({
      id: document.id,
      number: document.number,
      issuedOn: toDay(document.issuedOn),
      issuer: document.issuer,
      abstract: document.abstract,
      fileName: document.fileName,
    })),
  };
}

/** What turns a completion into points: the chosen period, the cap in %, and the sum of all weights. */
export type Scale = { through: Period; cap: number; whole: string };

/** The sum of the weights (points) that count: those of accepted targets. */
export const wholeWeight = (targets: StoredTarget[]) =>
  Prisma.Decimal.sum(0, ...targets.map((one) => (one.status === 'accepted' ? (one.weight ?? 0) : 0))).toFixed();

/** One target with its year, as far as the reader may see it. */
export function toTarget(target: StoredTarget, reader: Reader, { through, cap, whole }: Scale): UnitTarget {
  const plan = {
    direction: target.direction,
    accumulation: target.accumulation,
    planned: toDecimal(target.planned),
    plannedOn: toDay(target.plannedOn),
  };
  const shown = target.lines.filter((line) => showsContent(reader, line.status));
  const actuals = shown
    .filter((line) => counts(line.status))
    .map((line) => ({
      period: line.report.period,
      actual: toDecimal(line.actual),
      actualOn: toDay(line.actualOn),
      actualYes: line.actualYes,
    }));
  const completionAt = (period: Period) => completion(plan, actuals, period);
  const reached = target.status === 'accepted' ? completionAt(through) : null;
  return {
    ...plan,
    id: target.id,
    ordinal: target.ordinal,
    groupName: target.group.name,
    movement: target.movement?.name ?? null,
    text: target.text,
    measure: target.measure,
    baseline: toDecimal(target.baseline),
    baselineOn: toDay(target.baselineOn),
    weight: toDecimal(target.weight),
    status: target.status,
    returnReason: reader === 'peer' ? '' : target.returnReason,
    answer: reader === 'peer' ? '' : target.answer,
    lines: periods.flatMap((period) =>
      shown.filter((line) => line.report.period === period).map((line) => toLine(line, target, completionAt)),
    ),
    completion: reached,
    contribution: contribution(reached, toDecimal(target.weight), whole, cap),
    changes: reader === 'peer' ? [] : target.adjustments.map(toChange),
  };
}

const values = z.record(z.string(), z.string().nullable());

function toChange(change: StoredTarget['adjustments'][number]) {
  return {
    status: change.status,
    reason: change.reason,
    requestedAt: change.requestedAt.toISOString(),
    decisionReason: change.decisionReason,
    document: { number: change.document.number, issuedOn: toDay(change.document.issuedOn) },
    values: changesOf({ id: '', fields: values.parse(change.before) }, { id: '', fields: values.parse(change.after) }),
  };
}

/** The unit's completion in %. Only accepted targets count; what is still written or reviewed has no weight yet. */
export const weightedTotal = (targets: UnitTarget[], cap: number) =>
  weightedCompletion(targets.filter((one) => one.status === 'accepted').map(asShare), cap);

const asShare = (one: UnitTarget) => ({ weight: one.weight ?? '0', completion: one.completion });
