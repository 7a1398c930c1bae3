import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { mayEverywhere } from '@/lib/auth/permissions';
import { expectedOpening } from '@/lib/campaigns/rules/calendar';
import { db } from '@/lib/db/client';
import { yearsToPlan } from '../rules/bloc-tasks';

type Named = { id: string; name: string };
/** `opensOn`: when the registration of the bloc opens; null while that is not set. */
type NamedYear = Named & { year: number; opensOn: string | null };

export type OfficeTasks = {
  /** Here the day is the one that is proposed when the year is made. */
  blocsWithoutCampaign: NamedYear[];
  campaignsWithoutSecretariat: NamedYear[];
  /** Every secretary is of one member unit, which therefore nobody may review. */
  campaignsUnreviewed: (NamedYear & { unitName: string })[];
  campaignsWithoutLead: NamedYear[];
  /** Campaigns whose list lacks units that belong to the bloc now or later in the year. */
  campaignsWithUnlisted: (NamedYear & { units: number })[];
  temporaryPasswords: (Named & { userName: string })[];
  /** Units without any account, and units without a head's in a year in which the head alone sends. */
  unitsWithoutAccount: (Named & { lacks: 'account' | 'head' })[];
  blocsWithoutUnits: Named[];
  /** Whether anything was set up at all: an installation begins with neither. */
  hasBlocs: boolean;
  hasUnits: boolean;
  hasUnitAccounts: boolean;
  hasCampaigns: boolean;
};

/** A bloc without a year, and the year before, which a new one goes on from. */
type Unmade = Named & { year: number; previous: { opensOn: string | null } | null };
type Row = Omit<OfficeTasks, 'blocsWithoutCampaign'> & { blocsWithoutCampaign: Unmade[] };

function expected({ previous, ...bloc }: Unmade): NamedYear {
  return { ...bloc, opensOn: expectedOpening(previous, bloc.year) };
}

/** What is missing so that every bloc can work, in one statement. For the office only, null for others. */
export async function readOfficeTasks(actor: Actor, today: string): Promise<OfficeTasks | null> {
  if (!mayEverywhere(actor, 'units.manage')) return null;
  const [row] = await db.$queryRaw<Row[]>`
    with current as (
      select c.id, c.year, c."blocId", c."officerMaySubmit", b.name, b.ordinal,
        (select p."opensOn" from "Phase" p where p."campaignId" = c.id and p.kind = 'registration') as "opensOn"
      from "Campaign" c join "Bloc" b on b.id = c."blocId"
      where c.year = any (${yearsToPlan(today)}::int[])
    )
    select
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'year', y.year, 'previous', (
          select json_build_object('opensOn', p."opensOn") from "Campaign" l
          left join "Phase" p on p."campaignId" = l.id and p.kind = 'registration'
          where l."blocId" = b.id and l.year = y.year - 1)) order by y.year, b.ordinal), '[]')
        from "Bloc" b cross join unnest(${yearsToPlan(today)}::int[]) as y (year)
        where b."validFrom" <= make_date(y.year, 12, 31)
          and (b."validTo" is null or b."validTo" > greatest(${today}::date, make_date(y.year, 1, 1)))
          and exists (select from "BlocMembership" m where m."blocId" = b.id and m."validFrom" <= make_date(y.year, 12, 31)
            and (m."validTo" is null or m."validTo" > make_date(y.year, 1, 1)))
          and not exists (select from "Campaign" c where c."blocId" = b.id and c.year = y.year)) as "blocsWithoutCampaign",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year, 'opensOn', c."opensOn") order by c.year, c.ordinal), '[]')
        from current c where not exists (
          select from "CampaignStaff" s join "Account" a on a.id = s."accountId"
          where s."campaignId" = c.id and s.kind = 'secretariat' and a."disabledAt" is null)) as "campaignsWithoutSecretariat",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year, 'opensOn', c."opensOn", 'unitName', s."unitName")
        order by c.year, c.ordinal), '[]')
        from current c cross join lateral (
          select min(m."unitName") as "unitName" from "CampaignStaff" s join "Account" a on a.id = s."accountId"
          left join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = a."unitId"
            and (m."leftOn" is null or m."leftOn" >= ${today}::date)
          where s."campaignId" = c.id and s.kind = 'secretariat' and a."disabledAt" is null
          having count(*) = count(m.id) and count(distinct m.id) = 1) s) as "campaignsUnreviewed",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year, 'opensOn', c."opensOn", 'units', n.units)
        order by c.year, c.ordinal), '[]')
        from current c cross join lateral (
          select count(distinct m."unitId")::int as units from "BlocMembership" m
          where m."blocId" = c."blocId" and m."validFrom" <= make_date(c.year, 12, 31)
            and (m."validTo" is null or m."validTo" > greatest(${today}::date, make_date(c.year, 1, 1)))
            and not exists (select from "CampaignMember" o where o."campaignId" = c.id and o."unitId" = m."unitId")) n
        where n.units > 0) as "campaignsWithUnlisted",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'year', c.year, 'opensOn', c."opensOn") order by c.year, c.ordinal), '[]')
        from current c where not exists (
          select from "CampaignLead" l where l."campaignId" = c.id and l.kind = 'lead'
            and (l."validTo" is null or l."validTo" > ${today}::date))) as "campaignsWithoutLead",
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'userName', a."userName") order by a.name), '[]')
        from "Account" a where a."passwordTemporary" and a."disabledAt" is null) as "temporaryPasswords",
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'lacks',
          case when r.head is null then 'account' else 'head' end) order by u.name), '[]')
        from "Unit" u cross join lateral (
          select bool_or(a.role = 'head') as head from "Account" a where a."unitId" = u.id and a."disabledAt" is null) r
        where (u."validTo" is null or u."validTo" > ${today}::date) and u."validFrom" <= ${today}::date
          and exists (select from "BlocMembership" m where m."unitId" = u.id and m."validFrom" <= ${today}::date
            and (m."validTo" is null or m."validTo" > ${today}::date))
          and (r.head is null or (not r.head and exists (select from "CampaignMember" m join current c on c.id = m."campaignId"
            where m."unitId" = u.id and not c."officerMaySubmit" and (m."leftOn" is null or m."leftOn" >= ${today}::date))))) as "unitsWithoutAccount",
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) order by b.ordinal), '[]')
        from "Bloc" b where (b."validTo" is null or b."validTo" > ${today}::date)
          and not exists (select from "BlocMembership" m where m."blocId" = b.id
            and (m."validTo" is null or m."validTo" > ${today}::date))) as "blocsWithoutUnits",
      exists (select from "Bloc") as "hasBlocs",
      exists (select from "Unit") as "hasUnits",
      exists (select from "Account" a where a."unitId" is not null) as "hasUnitAccounts",
      exists (select from "Campaign") as "hasCampaigns"`;
  if (!row) return null;
  return { ...row, blocsWithoutCampaign: row.blocsWithoutCampaign.map(expected) };
}
