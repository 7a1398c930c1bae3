import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import type { TargetModel } from '@/lib/db/generated/models';
import { toDay, toDecimal } from '@/lib/db/values';
import type { SheetStatus } from '../rules/sheet';
import { readAnswerDays } from './answer-day';
import {
  asLastSent,
  besideOf,
  campaignOf,
  headOf,
  isReviewer,
  type LastPlan,
  lastReturnOnly,
  type ReviewLine,
  readLastReturn,
  type SheetReview,
  talkOf,
  uncompared,
} from './sheet-review';
import { targetFields, titleFields } from './shown-lines';

async function findRegistration(campaignId: string, unitId: string) {
  return db.registration.findFirst({
    where: { campaignId, unitId, status: { not: 'draft' } },
    include: {
      campaign: campaignOf(unitId),
      targets: {
        include: {
          group: { select: { name: true } },
          movement: { select: { name: true } },
          previous: { select: { direction: true, measure: true, planned: true, plannedOn: true } },
        },
        orderBy: [{ group: { ordinal: 'asc' } }, { ordinal: 'asc' }],
      },
      titles: { include: { award: { select: { name: true } } }, orderBy: { award: { ordinal: 'asc' } } },
      snapshots: lastReturnOnly,
    },
    relationLoadStrategy: 'join',
  });
}

type StoredPlan = Pick<TargetModel, 'direction' | 'measure' | 'planned' | 'plannedOn'>;

/** The plan of the target that this one goes on from; null where nothing is asked about it any more. */
function lastPlanOf({ status, previous }: { status: SheetStatus; previous: StoredPlan | null }): LastPlan | null {
  if (!previous || status === 'accepted') return null;
  return { ...previous, planned: toDecimal(previous.planned), plannedOn: toDay(previous.plannedOn) };
}

/** A sent registration with verdicts, answers and what changed since it was last returned; null where there is none. */
export async function getRegistrationReview(
  actor: Actor,
  campaignId: string,
  unitId: string,
): Promise<SheetReview | null> {
  if (!isReviewer(actor, campaignId, unitId)) return null;
  const found = await findRegistration(campaignId, unitId);
  if (!found) return null;
  const last = readLastReturn(found.snapshots);
  const stored = found.targets.map(
    (target): ReviewLine => ({
      ...talkOf(target),
      ...uncompared,
      id: target.id,
      fields: targetFields(target),
      group: target.group.name,
      text: target.text,
      measure: target.measure,
      direction: target.direction,
      evidence: [],
      plan: null,
      lastPlan: lastPlanOf(target),
    }),
  );
  const lines = asLastSent(found.status, actor.unitId === unitId, last, stored);
  // The words of a returned line are those that were returned.
  const shown = lines.map((line) => ({ ...line, text: line.fields.text ?? '', measure: line.fields.measure ?? '' }));
  const head = headOf(actor, 'registration', found, shown, last);
  const wish = { campaignId, unitId, kind: 'registration', answerBy: head.answerBy } as const;
  return {
    ...head,
    ...(await readAnswerDays(actor, wish)),
    lines: shown,
    beside: besideOf(last, titleFields(found.titles)),
  };
}
