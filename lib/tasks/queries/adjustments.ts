import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import { todayInVietnam } from '@/lib/format';

export type OpenAdjustment = {
  id: string;
  status: 'submitted' | 'returned';
  unitId: string;
  unitName: string;
  text: string;
  since: string;
  place: { campaignId: string; blocName: string; year: number };
};

/**
 * Adjustments still under way: the unit's own, and those of the campaigns under review. Of a unit that has left its bloc none is
 * (lib/duties).
 */
export function readAdjustments(actor: Actor, campaignIds: string[]): Promise<OpenAdjustment[]> {
  return db.$queryRaw<OpenAdjustment[]>`
    select a.id, a.status::text as status, r."unitId", m."unitName", t.text,
      to_char(case when a.status = 'returned' then a."decidedAt" else a."requestedAt" end at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since,
      json_build_object('campaignId', c.id, 'blocName', b.name, 'year', c.year) as place
    from "TargetAdjustment" a
    join "Target" t on t.id = a."targetId"
    join "Registration" r on r.id = t."registrationId"
    join "Campaign" c on c.id = r."campaignId"
    join "Bloc" b on b.id = c."blocId"
    join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = r."unitId"
    where a.status in ('submitted', 'returned')
      and (m."leftOn" is null or m."leftOn" >= ${todayInVietnam(actor.now)}::date)
      and (r."unitId" = ${actor.unitId}::uuid or r."campaignId" = any (${campaignIds}::uuid[]))
    order by since, a.id`;
}
