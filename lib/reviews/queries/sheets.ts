import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, may } from '@/lib/auth/permissions';
import type { Period } from '@/lib/campaigns/rules';
import { db } from '@/lib/db/client';
import { isId, toDay, toDecimal } from '@/lib/db/values';
import {
  type Change,
  changesOf,
  type ReviewTally,
  type SheetStatus,
  type ShownLine,
  tallyReview,
  type Verdict,
} from '../rules';
import type { SheetKind } from '../schema';
import { reportLineFields, targetFields } from './shown-lines';

export type ReviewLine = {
  id: string;
  group: string;
  text: string;
  measure: string;
  direction: string;
  fields: ShownLine['fields'];
  status: SheetStatus;
  request: string;
  answer: string;
  verdict: Verdict | null;
  verdictReason: string;
  revision: number;
  /** What the unit changed since the line was last returned; null on the first round. */
  changes: Change[] | null;
  /** Citations of the result's evidence, with the file where there is one. */
  evidence: { id: string; number: string; issuedOn: string; issuer: string; abstract: string; hasFile: boolean }[];
  /** The plan beside a result. */
  planned: string | null;
};

export type SheetReview = {
  sheet: SheetKind;
  sheetId: string;
  campaignId: string;
  unitId: string;
  unitName: string;
  campaignName: string;
  status: SheetStatus;
  statusSince: string;
  round: number;
  lines: ReviewLine[];
  tally: ReviewTally;
  titles: { name: string; quantity: number; note: string }[];
  narratives: { head: string; text: string }[];
  ownUnit: boolean;
  can: { review: boolean };
};

const snapshotContent = z.object({
  lines: z.array(
    z.object({ id: z.string(), fields: z.record(z.string(), z.string().nullable()), verdict: z.string().nullable() }),
  ),
});

/** The lines as they stood when the review was last sent back. */
function linesBefore(snapshots: { content: unknown }[]): Map<string, ShownLine> {
  const parsed = snapshotContent.safeParse(snapshots[0]?.content);
  return new Map(parsed.success ? parsed.data.lines.map((line) => [line.id, line]) : []);
}

const lastReturn = { where: { kind: 'returned' as const }, orderBy: { number: 'desc' as const }, take: 1 };

/** Only a campaign's secretariat reviews; for anyone else the page does not exist. */
function reviews(actor: Actor, campaignId: string, unitId: string): boolean {
  return isId(campaignId) && isId(unitId) && assignedCampaigns(actor, 'targets.review').includes(campaignId);
}

function head(actor: Actor, kind: SheetKind, lines: ReviewLine[], sheet: HeadSource) {
  const { campaignId, unitId } = sheet;
  const action = kind === 'registration' ? 'targets.review' : 'reports.review';
  return {
    sheet: kind,
    sheetId: sheet.id,
    campaignId,
    unitId,
    unitName: sheet.campaign.members[0]?.unitName ?? '',
    campaignName: sheet.campaign.name,
    status: sheet.status,
    statusSince: sheet.statusSince.toISOString(),
    round: sheet.round,
    lines,
    tally: tallyReview(lines),
    ownUnit: actor.unitId === unitId,
    can: { review: sheet.status === 'submitted' && may(actor, action, { campaignId, unitId }) },
  };
}

type HeadSource = {
  id: string;
  campaignId: string;
  unitId: string;
  status: SheetStatus;
  statusSince: Date;
  round: number;
  campaign: { name: string; members: { unitName: string }[] };
};

const campaignOf = (unitId: string) => ({
  select: { name: true, members: { where: { unitId }, select: { unitName: true } } },
});

/** A sent registration with verdicts, answers and what changed since the last round; null where there is none. */
export async function getRegistrationReview(
  actor: Actor,
  campaignId: string,
  unitId: string,
): Promise<SheetReview | null> {
  if (!reviews(actor, campaignId, unitId)) return null;
  const found = await db.registration.findFirst({
    where: { campaignId, unitId, status: { not: 'draft' } },
    include: {
      campaign: campaignOf(unitId),
      targets: { include: { group: true }, orderBy: [{ group: { ordinal: 'asc' } }, { ordinal: 'asc' }] },
      titles: { include: { award: { select: { name: true } } } },
      snapshots: lastReturn,
    },
    relationLoadStrategy: 'join',
  });
  if (!found) return null;
  const before = linesBefore(found.snapshots);
  const lines = found.targets.map((target): ReviewLine => {
    const shown = { id: target.id, fields: targetFields(target) };
    return {
      ...shown,
      group: target.group.name,
      text: target.text,
      measure: target.measure,
      direction: target.direction,
      status: target.status,
      request: target.returnReason,
      answer: target.answer,
      verdict: target.verdict,
      verdictReason: target.verdictReason,
      revision: target.revision,
      changes: before.size === 0 ? null : changesOf(before.get(target.id), shown),
      evidence: [],
      planned: null,
    };
  });
  const titles = found.titles.map(({ award, quantity, note }) => ({ name: award.name, quantity, note }));
  return { ...head(actor, 'registration', lines, found), titles, narratives: [] };
}

const documentFields = {
  id: true,
  number: true,
  issuedOn: true,
  issuer: true,
  abstract: true,
  fileHash: true,
} as const;

/** A sent report with verdicts, answers, evidence and what changed since the last round; null where there is none. */
export async function getReportReview(
  actor: Actor,
  campaignId: string,
  unitId: string,
  period: Period,
): Promise<SheetReview | null> {
  if (!reviews(actor, campaignId, unitId)) return null;
  const found = await db.report.findFirst({
    where: { campaignId, unitId, period, status: { not: 'draft' } },
    include: {
      campaign: campaignOf(unitId),
      lines: {
        include: {
          target: { include: { group: true } },
          evidence: { include: { document: { select: documentFields } } },
        },
        orderBy: [{ target: { group: { ordinal: 'asc' } } }, { target: { ordinal: 'asc' } }],
      },
      narratives: { include: { head: true }, orderBy: { head: { ordinal: 'asc' } } },
      snapshots: lastReturn,
    },
    relationLoadStrategy: 'join',
  });
  if (!found) return null;
  const before = linesBefore(found.snapshots);
  const lines = found.lines.map((line): ReviewLine => {
    const shown = { id: line.id, fields: reportLineFields(line) };
    const { target } = line;
    return {
      ...shown,
      group: target.group.name,
      text: target.text,
      measure: target.measure,
      direction: target.direction,
      status: line.status,
      request: line.returnReason,
      answer: line.answer,
      verdict: line.verdict,
      verdictReason: line.verdictReason,
      revision: line.revision,
      changes: before.size === 0 ? null : changesOf(before.get(line.id), shown),
      evidence: line.evidence.map(({ document: { fileHash, issuedOn, ...cited } }) => ({
        ...cited,
        issuedOn: toDay(issuedOn),
        hasFile: fileHash !== null,
      })),
      planned: target.plannedOn ? toDay(target.plannedOn) : toDecimal(target.planned),
    };
  });
  const narratives = found.narratives.map((one) => ({ head: one.head.text, text: one.text }));
  return { ...head(actor, 'report', lines, found), titles: [], narratives };
}
