import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { mayEverywhere } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { yearsToPlan } from '../rules/bloc-tasks';

type Named = { id: string; name: string };

export type OfficeTasks = {
  blocsWithoutCampaign: (Named & { year: number })[];
  campaignsWithoutSecretariat: (Named & { year: number })[];
  campaignsWithoutLead: (Named & { year: number })[];
  temporaryPasswords: (Named & { userName: string })[];
  unitsWithoutAccount: Named[];
  blocsWithoutUnits: Named[];
  /** Whether anything was set up at all: an installation begins with neither. */
  hasBlocs: boolean;
  hasUnits: boolean;
};

/** What is missing so that every bloc can work, in one statement. For the office only, null for others. */
export async function readOfficeTasks(actor: Actor, today: string): Promise<OfficeTasks | null> {
  if (!mayEverywhere(actor, 'units.manage')) return null;
  const [row] = await db.$queryRaw<OfficeTasks[]>`
    with current as (
      select c.id, c.year, b.name, b.ordinal from "Campaign" c join "Bloc" b on b.id = c."blocId"
      where c.year = any (${yearsToPlan(today)}::int[])
    )
    select
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'year', y.year) order by y.year, b.ordinal), '[]')
        from "Bloc" b cross join unnest(${yearsToPlan(today)}::int[]) as y (year)
        where b."validFrom" <= make_date(y.year, 12, 31) and (b."validTo" is null or b."validTo" > make_date(y.year, 1, 1))
          and not exists (select from "Campaign" c where c."blocId" = b.id and c.year = y.year)) as "blocsWithoutCampaign",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year) order by c.year, c.ordinal), '[]')
        from current c where not exists (
          select from "CampaignStaff" s join "Account" a on a.id = s."accountId"
          where s."campaignId" = c.id and s.kind = 'secretariat' and a."disabledAt" is null)) as "campaignsWithoutSecretariat",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year) order by c.year, c.ordinal), '[]')
        from current c where not exists (
          select from "CampaignLead" l where l."campaignId" = c.id and l.kind = 'lead'
            and (l."validTo" is null or l."validTo" > ${today}::date))) as "campaignsWithoutLead",
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'userName', a."userName") order by a.name), '[]')
        from "Account" a where a."passwordTemporary" and a."disabledAt" is null) as "temporaryPasswords",
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from "Unit" u where (u."validTo" is null or u."validTo" > ${today}::date) and u."validFrom" <= ${today}::date
          and exists (select from "BlocMembership" m where m."unitId" = u.id and m."validFrom" <= ${today}::date
            and (m."validTo" is null or m."validTo" > ${today}::date))
          and not exists (select from "Account" a where a."unitId" = u.id and a."disabledAt" is null)) as "unitsWithoutAccount",
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.ordinal), '[]')
        from "Bloc" b where (b."validTo" is null or b."validTo" > ${today}::date)
          and not exists (select from "BlocMembership" m where m."blocId" = b.id
            and (m."validTo" is null or m."validTo" > ${today}::date))) as "blocsWithoutUnits",
      exists (select from "Bloc") as "hasBlocs",
      exists (select from "Unit") as "hasUnits"`;
  return row ?? null;
}
