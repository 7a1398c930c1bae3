import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, isOwnUnit, may } from '@/lib/auth/permissions';
import { leftSince } from '@/lib/campaigns/rules/membership';
import type { Period } from '@/lib/campaigns/rules/phases';
import { isId, toDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { type Direction, directions, onlyAccumulation } from '@/lib/templates/rules';
import { type Change, changesOf, type Novelty, noveltyOf, type ShownLine } from '../rules/changes';
import type { SheetStatus } from '../rules/sheet';
import { type ReviewTally, tallyReview, type Verdict } from '../rules/verdicts';
import type { SheetKind } from '../schema';

export type Citation = {
  id: string;
  number: string;
  issuedOn: string;
  issuer: string;
  abstract: string;
  hasFile: boolean;
};

/** What a result is measured against: the plan, what was reported so far, and last year's same period. */
export type ReportedPlan = {
  accumulation: 'cumulative' | 'perPeriod' | 'latest';
  planned: string | null;
  plannedOn: string | null;
  series: { period: Period; actual: string | null; actualOn: string | null; actualYes: boolean | null }[];
  lastYear: string | null;
  /** What the registration states of the year before. */
  baseline: string | null;
  /** A change of the target that waits for its own review: the plan beside the result may not stay. */
  asked: { campaignId: string; adjustmentId: string } | null;
};

export type LastPlan = { direction: Direction; measure: string; planned: string | null; plannedOn: string | null };

export type ReviewLine = ShownLine & {
  group: string;
  text: string;
  measure: string;
  direction: Direction;
  status: SheetStatus;
  request: string;
  answer: string;
  verdict: Verdict | null;
  verdictReason: string;
  revision: number;
  novelty: Novelty;
  /** What the unit changed since the sheet was last returned. */
  changes: Change[];
  evidence: Citation[];
  /** Of a result only. */
  plan: ReportedPlan | null;
  /** Of a target only: the plan of the one that it goes on from, until it is accepted. */
  lastPlan: LastPlan | null;
};

/** Titles aimed for, or results told under a head; `before` only where it changed since the last return. */
export type Beside = { name: string; text: string | null; before?: string | null };

export type SheetReview = {
  sheet: SheetKind;
  sheetId: string;
  campaignId: string;
  year: number;
  unitId: string;
  unitName: string;
  campaignName: string;
  status: SheetStatus;
  statusSince: string;
  round: number;
  /** The last day for the unit's answer to what was returned. */
  answerBy: string | null;
  /** The day proposed for that. */
  proposedDay: string;
  lines: ReviewLine[];
  /** Lines that the unit took out since the last return. */
  removed: { id: string; text: string }[];
  beside: Beside[];
  tally: ReviewTally;
  ownUnit: boolean;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  can: { review: boolean };
};

const fields = z.record(z.string(), z.string().nullable());
const snapshotContent = z.object({
  lines: z.array(z.object({ id: z.string(), fields, verdict: z.string().nullable() })),
  beside: fields.optional(),
});

/** A sheet as it stood when it was last returned; null while it never was. */
export type LastReturn = { lines: ReadonlyMap<string, ShownLine>; beside: ShownLine | undefined } | null;

export const lastReturnOnly = { where: { kind: 'returned' as const }, orderBy: { number: 'desc' as const }, take: 1 };

/** Sent before a day and a yes or no had one way of adding up: the unit has not changed what the rule settled since. */
function settled(kept: ShownLine['fields']): ShownLine['fields'] {
  const direction = directions.find((one) => one === kept.direction);
  const only = direction ? onlyAccumulation(direction) : null;
  return only === null || kept.accumulation === undefined ? kept : { ...kept, accumulation: only };
}

export function readLastReturn(snapshots: { content: unknown }[]): LastReturn {
  const parsed = snapshotContent.safeParse(snapshots[0]?.content);
  if (!parsed.success) return null;
  const { beside } = parsed.data;
  const lines = parsed.data.lines.map((line) => ({ ...line, fields: settled(line.fields) }));
  const named = beside && { id: 'beside', fields: beside };
  return { lines: new Map(lines.map((line) => [line.id, line])), beside: named };
}

/** Only a campaign's secretariat reviews; for anyone else the page does not exist. */
export function isReviewer(actor: Actor, campaignId: string, unitId: string): boolean {
  return isId(campaignId) && isId(unitId) && assignedCampaigns(actor, 'targets.review').includes(campaignId);
}

/** The line with the fields that were kept of it: one that is newer than the snapshot has not changed. */
function comparable(last: LastReturn, line: ReviewLine): ShownLine {
  const before = last?.lines.get(line.id)?.fields;
  const kept = Object.entries(line.fields).filter(([name]) => !before || name in before);
  return { id: line.id, fields: Object.fromEntries(kept) };
}

/**
 * While the unit works on what was returned, the reviewer sees what was returned and not what is being typed:
 * new lines stay away, open ones stand as they stood. What colleagues think of the own unit's lines is not told before
 * it is sent.
 */
export function asLastSent(sheet: SheetStatus, ownUnit: boolean, last: LastReturn, lines: ReviewLine[]): ReviewLine[] {
  const compared = lines.map((line) => ({
    ...line,
    ...(ownUnit ? { verdict: null, verdictReason: '' } : {}),
    novelty: noveltyOf(last?.lines ?? null, comparable(last, line)),
    changes: changesOf(last?.lines.get(line.id), comparable(last, line)),
  }));
  if (sheet !== 'returned') return compared;
  return compared
    .filter((line) => line.status !== 'draft')
    .map((line) => {
      if (line.status !== 'returned') return line;
      const before = last?.lines.get(line.id)?.fields ?? line.fields;
      return { ...line, fields: before, answer: '', novelty: 'same', changes: [] };
    });
}

export function besideOf(last: LastReturn, now: ShownLine['fields']): Beside[] {
  const changes = changesOf(last?.beside, { id: 'beside', fields: now });
  const names = [...new Set([...Object.keys(now), ...changes.map((change) => change.field)])];
  return names.map((name) => {
    const change = changes.find((one) => one.field === name);
    return { name, text: now[name] ?? null, ...(change ? { before: change.before } : {}) };
  });
}

export type HeadSource = {
  id: string;
  campaignId: string;
  unitId: string;
  status: SheetStatus;
  statusSince: Date;
  round: number;
  answerBy: Date | null;
  campaign: { name: string; year: number; members: { unitName: string; leftOn: Date | null }[] };
};

export const campaignOf = (unitId: string) => ({
  select: { name: true, year: true, members: { where: { unitId }, select: { unitName: true, leftOn: true } } },
});

/** Everything of a sheet's review but its lines. */
export function headOf(actor: Actor, sheet: SheetKind, found: HeadSource, lines: ReviewLine[], last: LastReturn) {
  const { campaignId, unitId, status } = found;
  const action = sheet === 'registration' ? 'targets.review' : 'reports.review';
  const left = leftSince(toDay(found.campaign.members[0]?.leftOn ?? null), todayInVietnam(actor.now));
  const present = new Set(lines.map((line) => line.id));
  const gone = status === 'submitted' ? [...(last?.lines.values() ?? [])].filter((line) => !present.has(line.id)) : [];
  return {
    sheet,
    sheetId: found.id,
    campaignId,
    year: found.campaign.year,
    unitId,
    unitName: found.campaign.members[0]?.unitName ?? '',
    campaignName: found.campaign.name,
    status,
    statusSince: found.statusSince.toISOString(),
    round: found.round,
    answerBy: toDay(found.answerBy),
    removed: gone.map((line) => ({ id: line.id, text: line.fields.text ?? '' })),
    tally: tallyReview(lines),
    ownUnit: isOwnUnit(actor, unitId),
    leftSince: left,
    can: { review: left === null && status === 'submitted' && may(actor, action, { campaignId, unitId }) },
  };
}

type StoredVerdict = {
  status: SheetStatus;
  returnReason: string;
  answer: string;
  verdict: Verdict | null;
  verdictReason: string;
  revision: number;
};

/** The part of a line that is the same for targets and results. */
export function talkOf({ status, returnReason, answer, verdict, verdictReason, revision }: StoredVerdict) {
  return { status, request: returnReason, answer, verdict, verdictReason, revision };
}

/** What is not compared yet. */
export const uncompared = { novelty: 'first-round', changes: [] } satisfies Partial<ReviewLine>;
