import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import type { ScoreKey } from './head';

/** A mark that changes with everything a unit writes in its score, for who sends it; empty for other units. */
export async function readScoreMark(actor: Actor, key: ScoreKey, at: Transaction = db): Promise<string> {
  if (actor.unitId !== key.unitId) return '';
  const rows = await at.$queryRaw<{ mark: string }[]>`
    select md5(concat(
      (select string_agg(l."criterionId" || ':' || l.revision, ',' order by l."criterionId")
        from "ScoreLine" l where l."sheetId" = s.id), '|',
      (select string_agg(e."lineId" || ':' || e."documentId", ',' order by e."lineId", e."documentId")
        from "ScoreLineEvidence" e join "ScoreLine" l on l.id = e."lineId" where l."sheetId" = s.id))) as mark
    from "ScoreSheet" s where s."campaignId" = ${key.campaignId}::uuid and s."unitId" = ${key.unitId}::uuid`;
  return rows[0]?.mark ?? '';
}

/** What the sender of a score has read: what the unit wrote, and the points, which change with what the product knows by itself. */
export const scoreSeen = (mark: string, points: string): string => `${mark} ${points}`;
