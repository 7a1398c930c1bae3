import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { CrossMember } from '@/lib/cross-scores/rules/assignment';
import type { Transaction } from '@/lib/db/transaction';

/** The members of a campaign with the units they came from, however long ago. Whoever calls has decided who may see it. */
export function readCrossMembers(_actor: Actor, tx: Transaction, campaignId: string): Promise<CrossMember[]> {
  return tx.$queryRaw<CrossMember[]>`
    select m."unitId", m."unitName", m."leftOn"::text as "leftOn", coalesce((
      with recursive line(id) as (
        select m."unitId" union select s."predecessorId" from line join "UnitSuccession" s on s."successorId" = line.id
      ) select json_agg(line.id) from line where line.id <> m."unitId"), '[]') as "relatedIds"
    from "CampaignMember" m where m."campaignId" = ${campaignId}::uuid order by m."unitName", m."unitId"`;
}
