import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { PhaseDates } from '@/lib/campaigns/rules/phases';
import type { CrossMember, CrossTime } from '@/lib/cross-scores/rules/assignment';
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

type TimeRow = { opensOn: string; closesOn: string; until: Record<string, string> };

/** When the members of a campaign score each other. Whoever calls has decided who may see it. */
export async function readCrossTime(_actor: Actor, tx: Transaction, campaignId: string): Promise<CrossTime> {
  const [row] = await tx.$queryRaw<TimeRow[]>`
    select f."opensOn"::text as "opensOn", f."closesOn"::text as "closesOn", (
      select coalesce(json_object_agg(x."unitId", x.until), '{}') from (
        select distinct on (e."unitId") e."unitId", e.until::text as until from "PhaseExtension" e
        where e."phaseId" = f.id order by e."unitId", e."createdAt" desc, e.id desc) x) as until
    from "Phase" f where f."campaignId" = ${campaignId}::uuid and f.kind = 'crossScoring'`;
  if (!row) return { phase: undefined, until: new Map() };
  const { opensOn, closesOn, until } = row;
  const phase: PhaseDates = { kind: 'crossScoring', opensOn, closesOn };
  return { phase, until: new Map(Object.entries(until)) };
}
