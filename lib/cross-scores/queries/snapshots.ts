import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { CrossStance } from '@/lib/cross-scores/rules/line';
import type { Transaction } from '@/lib/db/transaction';

/** One criterion as it was sent. `points` is null where the scorer abstained, or agreed that it does not apply. */
export type SentLine = {
  criterionId: string;
  groupId: string;
  code: string;
  title: string;
  maximum: string;
  computed: string | null;
  claimed: string | null;
  notAssigned: boolean;
  stance: CrossStance;
  points: string | null;
  reason: string;
};

/** A sheet as it was sent. */
export type SentCross = {
  scorerId: string;
  scorerName: string;
  scoredId: string;
  scoredName: string;
  lines: SentLine[];
};

/** What was sent in a campaign, about one unit or about all. Whoever calls decides what of it the actor may see. */
export function readSentCrosses(
  _actor: Actor,
  tx: Transaction,
  campaignId: string,
  scoredId: string | null = null,
): Promise<SentCross[]> {
  return tx.$queryRaw<SentCross[]>`
    select x."scorerId", m."unitName" as "scorerName", x."scoredId", n."unitName" as "scoredName", s.content -> 'lines' as lines
    from "CrossSheet" x join "CrossSnapshot" s on s."sheetId" = x.id
    join "CampaignMember" m on m."campaignId" = x."campaignId" and m."unitId" = x."scorerId"
    join "CampaignMember" n on n."campaignId" = x."campaignId" and n."unitId" = x."scoredId"
    where x."campaignId" = ${campaignId}::uuid and x.status = 'sent'
      and (${scoredId}::uuid is null or x."scoredId" = ${scoredId}::uuid)
    order by n."unitName", m."unitName"`;
}
