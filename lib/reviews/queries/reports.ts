import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { type Period, phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { toDay, toDecimal } from '@/lib/db/values';
import { readAnswerDays } from './answer-day';
import {
  asLastSent,
  besideOf,
  campaignOf,
  headOf,
  isReviewer,
  lastReturnOnly,
  type ReportedPlan,
  type ReviewLine,
  readLastReturn,
  type SheetReview,
  talkOf,
  uncompared,
} from './sheet-review';
import { narrativeFields, reportLineFields } from './shown-lines';

const document = {
  id: true,
  number: true,
  issuedOn: true,
  issuer: true,
  abstract: true,
  fileName: true,
  fileHash: true,
} as const;
const result = { actual: true, actualOn: true, actualYes: true } as const;
const sent = { report: { status: { not: 'draft' as const } } };

/** A target with all its sent results, the change that is asked for, and last year's result of the same period. */
const targetOf = (period: Period) => ({
  include: {
    group: { select: { name: true } },
    lines: { where: sent, select: { ...result, report: { select: { period: true } } } },
    adjustments: { where: { status: 'submitted' as const }, select: { id: true }, take: 1 },
    previous: {
      select: { lines: { where: { report: { period, ...sent.report } }, select: { actual: true }, take: 1 } },
    },
  },
});

async function findReport(campaignId: string, unitId: string, period: Period) {
  return db.report.findFirst({
    where: { campaignId, unitId, period, status: { not: 'draft' } },
    include: {
      campaign: campaignOf(unitId),
      lines: {
        include: {
          target: targetOf(period),
          evidence: { include: { document: { select: document } } },
        },
        orderBy: [{ target: { group: { ordinal: 'asc' } } }, { target: { ordinal: 'asc' } }],
      },
      narratives: { include: { head: true }, orderBy: { head: { ordinal: 'asc' } } },
      snapshots: lastReturnOnly,
    },
    relationLoadStrategy: 'join',
  });
}

type FoundLine = NonNullable<Awaited<ReturnType<typeof findReport>>>['lines'][number];

function planOf({ target }: FoundLine, campaignId: string): ReportedPlan {
  const [asked] = target.adjustments;
  return {
    accumulation: target.accumulation,
    planned: toDecimal(target.planned),
    plannedOn: toDay(target.plannedOn),
    series: target.lines.map(({ report, actual, actualOn, actualYes }) => ({
      period: report.period,
      actual: toDecimal(actual),
      actualOn: toDay(actualOn),
      actualYes,
    })),
    lastYear: toDecimal(target.previous?.lines[0]?.actual ?? null),
    baseline: toDecimal(target.baseline),
    asked: asked ? { campaignId, adjustmentId: asked.id } : null,
  };
}

function toReviewLine(line: FoundLine, campaignId: string): ReviewLine {
  const { target } = line;
  return {
    ...talkOf(line),
    ...uncompared,
    id: line.id,
    fields: reportLineFields(line),
    group: target.group.name,
    text: target.text,
    measure: target.measure,
    direction: target.direction,
    evidence: line.evidence.map(({ document: { fileHash, fileName: _, issuedOn, ...cited } }) => ({
      ...cited,
      issuedOn: toDay(issuedOn),
      hasFile: fileHash !== null,
    })),
    plan: planOf(line, campaignId),
    lastPlan: null,
  };
}

/** A sent report with verdicts, answers, evidence and what changed since it was last returned; null where there is none. */
export async function getReportReview(
  actor: Actor,
  campaignId: string,
  unitId: string,
  period: Period,
): Promise<SheetReview | null> {
  if (!isReviewer(actor, campaignId, unitId)) return null;
  const found = await findReport(campaignId, unitId, period);
  if (!found) return null;
  const last = readLastReturn(found.snapshots);
  const sentLines = found.lines.map((line) => toReviewLine(line, campaignId));
  const lines = asLastSent(found.status, actor.unitId === unitId, last, sentLines);
  const head = headOf(actor, 'report', found, lines, last);
  const wish = { campaignId, unitId, kind: phaseOfPeriod[period], answerBy: head.answerBy };
  return {
    ...head,
    ...(await readAnswerDays(actor, wish)),
    lines,
    beside: besideOf(last, narrativeFields(found.narratives)),
  };
}
