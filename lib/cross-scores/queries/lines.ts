import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { type Claim, type CrossLine, type CrossOwed, crossOwed } from '@/lib/cross-scores/rules/line';
import type { Transaction } from '@/lib/db/transaction';
import type { Scoring } from '@/lib/scores/queries/scoring';
import { isContested } from '@/lib/scores/rules/line';

export type StoredCrossLine = CrossLine & { criterionId: string; revision: number };

/** What the scorer wrote so far, by criterion. Whoever calls has decided that the actor may see it. */
export async function readCrossLines(
  _actor: Actor,
  tx: Transaction,
  sheetId: string,
): Promise<Map<string, StoredCrossLine>> {
  const rows = await tx.$queryRaw<StoredCrossLine[]>`
    select l."criterionId", l.stance::text as stance, trim_scale(l.points)::text as points, l.reason,
      trim_scale(l.claimed)::text as claimed, l.revision
    from "CrossLine" l where l."sheetId" = ${sheetId}::uuid`;
  return new Map(rows.map((row) => [row.criterionId, row]));
}

/** What the scored unit claims of each criterion, in the order of the table. */
export function claimsOf({ lines, scores }: Scoring): ReadonlyMap<string, Claim> {
  const points = new Map(scores.claimed.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  return new Map(
    lines.map(({ criterionId, notAssigned }) => [
      criterionId,
      { points: points.get(criterionId) ?? null, notAssigned },
    ]),
  );
}

/** What is owed for each criterion; nothing for those that are finished. */
export function owedByCriterion(
  claims: ReadonlyMap<string, Claim>,
  lines: ReadonlyMap<string, CrossLine>,
): Map<string, CrossOwed> {
  const owed = [...claims].flatMap(([id, claim]): [string, CrossOwed][] => {
    const one = crossOwed(lines.get(id) ?? null, claim);
    return one ? [[id, one]] : [];
  });
  return new Map(owed);
}

/** Criteria not decided yet whose claim is what the rule computes. */
export function plainCrossClaims(
  scoring: Scoring,
  claims: ReadonlyMap<string, Claim>,
  lines: ReadonlyMap<string, CrossLine>,
): string[] {
  return [...claims].flatMap(([id, claim]) => {
    const computed = scoring.computed.get(id);
    const plain = computed && claim.points !== null && !claim.notAssigned && !isContested(claim.points, computed);
    const open = crossOwed(lines.get(id) ?? null, claim);
    return plain && (open === 'undecided' || open === 'claim-changed') ? [id] : [];
  });
}
