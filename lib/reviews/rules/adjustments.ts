import { sumWeights } from '@/lib/templates/rules';
import type { Workflow } from '@/lib/workflow';
import type { SheetParty } from './sheet';

/** The life of a request to change an accepted target. */
export type AdjustmentStatus = 'submitted' | 'returned' | 'accepted' | 'withdrawn';
export type AdjustmentVerb = 'submit' | 'return' | 'accept' | 'withdraw';

export const adjustmentWorkflow: Workflow<AdjustmentStatus, AdjustmentVerb, SheetParty> = {
  submit: { from: ['returned'], to: 'submitted', by: ['unit'] },
  return: { from: ['submitted'], to: 'returned', by: ['secretariat'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['secretariat'] },
  withdraw: { from: ['submitted', 'returned'], to: 'withdrawn', by: ['unit'] },
};

/** What an adjustment may change of an accepted target. Numbers are canonical decimals, days ISO dates. */
export type AdjustedValues = {
  readonly text: string;
  readonly measure: string;
  readonly planned: string | null;
  readonly plannedOn: string | null;
  readonly dueOn: string | null;
  readonly weight: string | null;
  readonly note: string;
};

export type RoundRefusal = { reason: 'adjustment-sent-again'; at: string };

/**
 * Why the request cannot be decided as somebody read it, or null: it was returned, changed and sent again since. `seen` is
 * the round that was read.
 */
export function refuseOtherRound(
  request: { readonly round: number; readonly requestedAt: string },
  seen: number,
): RoundRefusal | null {
  return request.round === seen ? null : { reason: 'adjustment-sent-again', at: request.requestedAt };
}

type Weighed = { readonly id: string; readonly weight: string | null };
/** A change that is asked for; one that leaves the weight alone may not name it. */
type Asked = { readonly targetId: string; readonly after: { readonly weight?: string | null } };
type Request = Asked & { readonly status: AdjustmentStatus };

/** The sum of a sheet's weights (points) once every request that waits for the secretariat is accepted. */
export function askedTotal(lines: readonly Weighed[], requests: readonly Request[]): string {
  const waiting = requests.filter((one) => one.status === 'submitted');
  return sumWeights(lines.map(({ id, weight }) => waiting.find((one) => one.targetId === id)?.after.weight ?? weight));
}

export type WeightRefusal = { reason: 'weights-would-not-be-100'; total: string };

/** Whether a request asks for another weight than its line has. */
export function movesWeight(lines: readonly Weighed[], { targetId, after: { weight } }: Asked): boolean {
  return weight !== undefined && weight !== null && weight !== lines.find((one) => one.id === targetId)?.weight;
}

/**
 * Why these requests cannot be accepted with one act, or null: where they move weight, the sheet must have 100 afterwards. What
 * one target gains another one gives in the same act, so that whatever is returned or withdrawn later, 100 remain.
 */
export function refuseWeights(lines: readonly Weighed[], accepted: readonly Asked[]): WeightRefusal | null {
  if (!accepted.some((one) => movesWeight(lines, one))) return null;
  const total = askedTotal(
    lines,
    accepted.map((one) => ({ ...one, status: 'submitted' })),
  );
  return total === '100' ? null : { reason: 'weights-would-not-be-100', total };
}
