import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, isOwnUnit, may } from '@/lib/auth/permissions';
import { readYearEnd } from '@/lib/campaigns/queries/year-end';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { refuseSettledYear, type YearEndRefusal } from '@/lib/campaigns/rules/year-end';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { isId, toDay, toDecimal } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { Direction } from '@/lib/templates/rules';
import {
  type AdjustedValues,
  type AdjustmentStatus,
  movesWeight,
  refuseWeights,
  type WeightRefusal,
} from '../rules/adjustments';
import { type Change, changesOf } from '../rules/changes';

/** What a unit asks to change of one target, and why. */
export type AskedChange = {
  id: string;
  /** Times it was sent. */
  round: number;
  target: { text: string; measure: string; direction: Direction };
  changes: Change[];
  before: AdjustedValues;
  after: AdjustedValues;
  reason: string;
  requestedAt: string;
  requestedBy: string;
  document: { id: string; number: string; issuedOn: string; issuer: string; abstract: string; hasFile: boolean };
};

export type AdjustmentReview = AskedChange & {
  campaignId: string;
  year: number;
  unitName: string;
  /** Requests of the unit that move weight too: they are accepted with this one. */
  together: AskedChange[];
  /** Why they cannot be accepted now, though each may be returned. */
  refusal: WeightRefusal | YearEndRefusal | null;
  status: AdjustmentStatus;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string;
  ownUnit: boolean;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  can: { decide: boolean };
};

const values = z.record(z.string(), z.string().nullable());

/** The weights of a registration. */
export const withWeights = {
  targets: { select: { id: true, weight: true } },
} as const satisfies Prisma.RegistrationInclude;

type Weighed = Prisma.RegistrationGetPayload<{ include: typeof withWeights }>;

const linesOf = ({ targets }: Pick<Weighed, 'targets'>) =>
  targets.map(({ id, weight }) => ({ id, weight: toDecimal(weight) }));

type Stored = Pick<Prisma.TargetAdjustmentGetPayload<object>, 'targetId' | 'after'>;

const askedOf = ({ targetId, after }: Stored) => ({ targetId, after: values.parse(after) });

/** Why these requests of one registration cannot be accepted now with one act, though each may be returned; null when they can. */
export async function refuseAccepting(
  tx: Transaction,
  actor: Actor,
  registration: Weighed,
  requests: readonly Stored[],
): Promise<WeightRefusal | YearEndRefusal | null> {
  const end = await readYearEnd(tx, registration);
  const settled = refuseSettledYear(end, end.year, todayInVietnam(actor.now));
  return settled ?? refuseWeights(linesOf(registration), requests.map(askedOf));
}

/** The unit's other waiting requests that move weight, in the order of its sheet; none where this one does not. */
async function readTogether(one: Stored & { id: string }, registration: Weighed & { id: string }) {
  const lines = linesOf(registration);
  if (!movesWeight(lines, askedOf(one))) return [];
  const waiting = await db.targetAdjustment.findMany({
    where: { status: 'submitted', id: { not: one.id }, target: { registrationId: registration.id } },
    include: { document: true, target: true },
    orderBy: [{ target: { group: { ordinal: 'asc' } } }, { target: { ordinal: 'asc' } }],
    relationLoadStrategy: 'join',
  });
  return waiting.filter((other) => movesWeight(lines, askedOf(other)));
}

const withSheet = {
  include: {
    ...withWeights,
    campaign: { select: { year: true, members: { select: { unitId: true, unitName: true, leftOn: true } } } },
  },
} as const;

const citationOf = (document: Prisma.DocumentGetPayload<object>): AskedChange['document'] => ({
  id: document.id,
  number: document.number,
  issuedOn: toDay(document.issuedOn),
  issuer: document.issuer,
  abstract: document.abstract,
  hasFile: document.fileHash !== null,
});

type Found = Prisma.TargetAdjustmentGetPayload<{ include: { document: true; target: true } }>;

/** The target as it stands, with what a request says of it. */
const valuesOf = ({ target }: Found, said: Record<string, string | null>): AdjustedValues => ({
  ...{ text: target.text, measure: target.measure, note: target.note },
  ...{ planned: toDecimal(target.planned), plannedOn: toDay(target.plannedOn) },
  ...{ dueOn: toDay(target.dueOn), weight: toDecimal(target.weight) },
  ...said,
});

function changeOf(found: Found): AskedChange {
  const { id, round, targetId, target, document, ...asked } = found;
  const { text, measure, direction } = target;
  const [before, after] = [values.parse(asked.before), values.parse(asked.after)];
  return {
    ...{ id, round, target: { text, measure, direction } },
    changes: changesOf({ id: targetId, fields: before }, { id: targetId, fields: after }),
    ...{ before: valuesOf(found, before), after: valuesOf(found, after) },
    reason: asked.reason,
    requestedAt: asked.requestedAt.toISOString(),
    requestedBy: asked.requestedBy,
    document: citationOf(document),
  };
}

/** A unit's request to change an accepted target, for the secretariat of its campaign; null for anyone else. */
export async function getAdjustmentReview(
  actor: Actor,
  campaignId: string,
  adjustmentId: string,
): Promise<AdjustmentReview | null> {
  if (!isId(campaignId) || !isId(adjustmentId)) return null;
  if (!assignedCampaigns(actor, 'targets.review').includes(campaignId)) return null;
  const found = await db.targetAdjustment.findFirst({
    where: { id: adjustmentId, target: { registration: { campaignId } } },
    include: { document: true, target: { include: { registration: withSheet } } },
    relationLoadStrategy: 'join',
  });
  if (!found) return null;
  const { registration } = found.target;
  const { campaign, unitId } = registration;
  const member = campaign.members.find((one) => one.unitId === unitId);
  const left = leftSince(toDay(member?.leftOn ?? null), todayInVietnam(actor.now));
  const waits = found.status === 'submitted';
  const together = waits ? await readTogether(found, registration) : [];
  return {
    ...changeOf(found),
    ...{ campaignId, year: campaign.year },
    unitName: member?.unitName ?? '',
    together: together.map(changeOf),
    refusal: waits ? await refuseAccepting(db, actor, registration, [found, ...together]) : null,
    status: found.status,
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decidedBy: found.decidedBy,
    decisionReason: found.decisionReason,
    ownUnit: isOwnUnit(actor, unitId),
    leftSince: left,
    can: { decide: left === null && waits && may(actor, 'targets.review', { campaignId, unitId }) },
  };
}
