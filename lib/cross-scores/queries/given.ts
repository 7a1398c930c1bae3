import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { CrossStance } from '@/lib/cross-scores/rules/line';
import { type Spread, spreadOf } from '@/lib/cross-scores/rules/spread';
import { type CrossSight, crossSight } from '@/lib/cross-scores/rules/visibility';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import { readScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { ownCrossOf, readCrossHead } from './head';
import { readSentCrosses, type SentCross } from './snapshots';

/** What one scorer gave for a criterion; `by` is null where the viewer is not told who. */
export type CrossVoice = { stance: CrossStance; points: string | null; reason: string; by: string | null };

export type CrossOnItem = { spread: Spread | null; voices: CrossVoice[] };

export type CrossOfUnit = {
  sight: Exclude<CrossSight, null>;
  /** Sheets that were sent, and all that were assigned and not declined. */
  sent: number;
  expected: number;
  /** By criterion. */
  items: Record<string, CrossOnItem>;
};

/** Points have the decimals of the finest of them: tables of other versions may be finer. */
const decimalsOf = (points: readonly string[]) => Math.max(2, ...points.map((one) => one.split('.')[1]?.length ?? 0));

function voicesOf(sheets: readonly SentCross[], named: boolean): Record<string, CrossOnItem> {
  const voices: Record<string, CrossVoice[]> = {};
  for (const { scorerName, lines } of sheets) {
    for (const { criterionId, stance, points, reason } of lines) {
      const voice = { stance, points, reason, by: named ? scorerName : null };
      voices[criterionId] = [...(voices[criterionId] ?? []), voice];
    }
  }
  const order = (one: CrossVoice) => `${one.points ?? ''} ${one.reason}`;
  return Object.fromEntries(
    Object.entries(voices).map(([id, all]) => {
      const points = all.flatMap((one) => (one.points === null ? [] : [one.points]));
      // Without names, the order must not tell who it was either.
      const shown = named ? all : all.toSorted((left, right) => order(left).localeCompare(order(right)));
      return [id, { spread: spreadOf(points, decimalsOf(points)), voices: shown }];
    }),
  );
}

function countExpected(tx: Transaction, { campaignId, unitId }: ScoreKey): Promise<number> {
  return tx.crossSheet.count({ where: { campaignId, scoredId: unitId, status: { not: 'abstained' } } });
}

/** What other units gave a unit, as far as this viewer may see it; null where it does not exist for the viewer. */
export async function getCrossOfUnit(actor: Actor, key: ScoreKey): Promise<CrossOfUnit | null> {
  if (!isId(key.campaignId) || !isId(key.unitId)) return null;
  const own = await readCrossHead(actor, db, key);
  const score = own?.score ?? (await readScoreHead(actor, db, key));
  const sight = score && crossSight(actor, key, score.status, ownCrossOf(own));
  if (!sight) return null;
  const [sheets, expected] = await Promise.all([
    readSentCrosses(actor, db, key.campaignId, key.unitId),
    countExpected(db, key),
  ]);
  return { sight, sent: sheets.length, expected, items: voicesOf(sheets, sight === 'named') };
}
