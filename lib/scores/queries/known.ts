import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import type { Membership } from '@/lib/campaigns/rules/membership';
import {
  lastDayOf,
  type Period,
  type PhaseDates,
  type PhaseKind,
  periods,
  phaseOfPeriod,
  phaseState,
} from '@/lib/campaigns/rules/phases';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { punctuality } from '@/lib/reports/rules/punctuality';
import { type KnownFacts, nothingKnown } from '@/lib/scores/rules/known';

type Reporting = Membership & {
  readonly begun: boolean;
  /** The day on which the registration was first sent. */
  readonly registeredOn: string | null;
  readonly phases: readonly (PhaseDates & { readonly extendedUntil: string | null })[];
  readonly sentOn: Readonly<Partial<Record<Period, string | null>>>;
};

type Row = {
  completion: Record<string, string | null> | null;
  /** Null where the unit takes no part in the campaign. */
  reporting: Reporting | null;
  awards: KnownFacts['awards'];
  external: KnownFacts['external'];
};

function timeOf({ phases }: Reporting, kind: PhaseKind) {
  const phase = phases.find((one) => one.kind === kind);
  return { phase, extendedUntil: phase?.extendedUntil ?? null };
}

function registrationOf(reporting: Reporting): KnownFacts['registration'] {
  const { registeredOn: sentOn } = reporting;
  if (sentOn === null) return null;
  const { phase, extendedUntil } = timeOf(reporting, 'registration');
  const lastDay = lastDayOf(phaseState(phase, sentOn, extendedUntil));
  return lastDay === null ? null : { sentOn, lastDay };
}

function punctualityOf(reporting: Reporting, today: string): KnownFacts['reports'] {
  const { begun, sentOn } = reporting;
  const registration = timeOf(reporting, 'registration');
  const phase = phaseState(registration.phase, today, registration.extendedUntil);
  const reports = periods.map((period) => ({
    ...timeOf(reporting, phaseOfPeriod[period]),
    sentOn: sentOn[period] ?? null,
  }));
  return punctuality(reporting, { phase, begun }, reports, today);
}

/** What targets, reports, the register of awards and outside scores tell about one unit, now. Whoever calls has decided that the actor may see it. */
export async function readKnown(
  actor: Actor,
  tx: Transaction,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<KnownFacts> {
  const today = todayInVietnam(actor.now);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with reached as (
      select p."groupCode", coalesce(p.weight, 0) as weight, least(c."completionCap", coalesce(p.completion, 0)) as value
      from registration_progress(array(select r.id from "Registration" r
        where r."campaignId" = ${campaignId}::uuid and r."unitId" = ${unitId}::uuid), 'year') p
      join "Campaign" c on c.id = p."campaignId"
    )
    select (select json_object_agg(coalesce(g.code, ''), g.value) from (
        select "groupCode" as code, trim_scale(round(sum(value * weight) / nullif(sum(weight), 0), 2))::text as value
        from reached group by grouping sets (("groupCode"), ())) g where g.value is not null) as completion,
      (select json_build_object('joinedOn', m."joinedOn", 'leftOn', m."leftOn",
        'begun', exists (select from "Registration" r where r."campaignId" = m."campaignId" and r."unitId" = m."unitId"),
        'registeredOn', (select (r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh')::date from "Registration" r
          where r."campaignId" = m."campaignId" and r."unitId" = m."unitId"),
        'phases', (select coalesce(json_agg(json_build_object('kind', f.kind, 'opensOn', f."opensOn", 'closesOn', f."closesOn",
          'extendedUntil', ${extendedUntil(Prisma.sql`f.id`, Prisma.sql`m."unitId"`)})), '[]') from "Phase" f where f."campaignId" = m."campaignId"),
        'sentOn', (select coalesce(json_object_agg(r.period, (r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh')::date), '{}')
          from "Report" r where r."campaignId" = m."campaignId" and r."unitId" = m."unitId"))
        from "CampaignMember" m where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid) as reporting,
      (select json_build_object('year', c.year - 1,
        'declaredOn', (select (y."declaredAt" at time zone 'Asia/Ho_Chi_Minh')::date from "AwardYear" y where y.year = c.year - 1),
        'given', (select coalesce(json_agg(json_build_object('name', t.name, 'decision', w."decisionNumber",
          'decidedOn', w."decidedOn", 'codes', (select json_agg(o.code) from "AwardType" o where o.name = t.name))
          order by w."decidedOn", w.id), '[]')
          from "UnitAward" w join "AwardType" t on t.code = w."awardCode"
          where w."unitId" = ${unitId}::uuid and w.year = c.year - 1))
        from "Campaign" c where c.id = ${campaignId}::uuid) as awards,
      (select coalesce(json_agg(json_build_object('name', i.name, 'score', trim_scale(x.score)::text,
        'outOf', trim_scale(i."outOf")::text, 'document', x.document, 'documentOn', x."documentOn") order by i."validFrom" desc), '[]')
        from "ExternalScore" x join "ExternalIndex" i on i.id = x."indexId" join "Campaign" c on c.id = ${campaignId}::uuid
        where x."unitId" = ${unitId}::uuid and x.year = c.year) as external`);
  const row = rows[0];
  if (!row) return nothingKnown;
  const told = Object.entries(row.completion ?? {}).filter((one): one is [string, string] => one[1] !== null);
  const { reporting, awards, external } = row;
  const registration = reporting && registrationOf(reporting);
  const reports = reporting ? punctualityOf(reporting, today) : nothingKnown.reports;
  const period = periods.findLast((one) => reporting?.sentOn[one]);
  const through = period ? { period, year: awards.year + 1 } : null;
  return { completion: Object.fromEntries(told), through, registration, reports, awards, external };
}
