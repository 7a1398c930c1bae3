import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { compareVietnamese } from '@/lib/fold';
import { type Readable, type RelativeYear, readableOf } from './rules';

/** A unit that another one came from or went on as, and what of its year the actor may open. */
export type Relative = Readable & {
  unitId: string;
  unitName: string;
  /** The day of the merger or split. */
  on: string;
  /** Of the campaign of that year it was in; nothing where it was in none. */
  campaignId: string | null;
  /** Its bloc, where that is another one. */
  blocName: string | null;
};

export type Relatives = { year: number; predecessors: Relative[]; successors: Relative[] };

type Row = {
  kind: 'predecessor' | 'successor';
  unitId: string;
  unitName: string;
  on: string;
  blocName: string | null;
  /** Nothing where the unit was in no campaign of the year. */
  place: RelativeYear | null;
};

type Found = { year: number; memberUnitIds: string[]; rows: Row[] };

/**
 * The line of a unit in the year of one campaign, in one statement: through chains of mergers and splits, the units it came from that took
 * part in a campaign of the year, and those it went on as, if they did or if that happened in the year.
 */
async function readLine(campaignId: string, unitId: string): Promise<Found | undefined> {
  const rows = await readRows<Found>(Prisma.sql`
    with recursive up (id, day) as (
      select s."predecessorId", h."effectiveOn" from "UnitSuccession" s join "UnitChange" h on h.id = s."changeId"
      where s."successorId" = ${unitId}::uuid
      union select s."predecessorId", h."effectiveOn" from up join "UnitSuccession" s on s."successorId" = up.id
        join "UnitChange" h on h.id = s."changeId"
    ), down (id, day) as (
      select s."successorId", h."effectiveOn" from "UnitSuccession" s join "UnitChange" h on h.id = s."changeId"
      where s."predecessorId" = ${unitId}::uuid
      union select s."successorId", h."effectiveOn" from down join "UnitSuccession" s on s."predecessorId" = down.id
        join "UnitChange" h on h.id = s."changeId"
    ), line as (
      select 'predecessor' as kind, id, max(day) as day from up where id <> ${unitId}::uuid group by id
      union all select 'successor', id, min(day) from down where id <> ${unitId}::uuid group by id
    )
    select c.year, (select json_agg(o."unitId") from "CampaignMember" o where o."campaignId" = c.id) as "memberUnitIds",
      coalesce((
        select json_agg(json_build_object('kind', line.kind, 'unitId', u.id, 'unitName', coalesce(y.name, u.name),
          'on', line.day, 'blocName', y.bloc, 'place', y.place))
        from line join "Unit" u on u.id = line.id left join lateral (
          select m."unitName" as name, case when k."blocId" <> c."blocId" then b.name end as bloc,
            json_build_object('campaignId', k.id, 'unitId', m."unitId", 'peerVisibility', k."peerVisibility",
              'memberUnitIds', (select json_agg(o."unitId") from "CampaignMember" o where o."campaignId" = k.id),
              'registration', (select r.status from "Registration" r where r."campaignId" = k.id and r."unitId" = m."unitId"),
              'reports', (select coalesce(json_agg(json_build_object('period', q.period, 'status', q.status)), '[]')
                from "Report" q where q."campaignId" = k.id and q."unitId" = m."unitId")) as place
          from "CampaignMember" m join "Campaign" k on k.id = m."campaignId" join "Bloc" b on b.id = k."blocId"
          where m."unitId" = line.id and k.year = c.year
          order by k.id = c.id desc, m."joinedOn" desc limit 1
        ) y on true
        where y.place is not null or (line.kind = 'successor' and extract(year from line.day) = c.year)
      ), '[]') as rows
    from "Campaign" c where c.id = ${campaignId}::uuid
      and exists (select from "CampaignMember" m where m."campaignId" = c.id and m."unitId" = ${unitId}::uuid)`);
  return rows[0];
}

const nothing: Readable = { page: false, registration: false, periods: [], silent: false };

function toRelative(actor: Actor, { unitId, unitName, on, blocName, place }: Row): Relative {
  const readable = place ? readableOf(actor, place) : nothing;
  return { unitId, unitName, on, blocName, campaignId: place?.campaignId ?? null, ...readable };
}

/**
 * The units that a member of a campaign came from and went on as in that year. Their names are told to whoever reads the
 * campaign or the unit, what they registered and reported only where the actor may open it; null for others.
 */
export async function getRelatives(
  actor: Actor,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<Relatives | null> {
  if (!isId(campaignId) || !isId(unitId)) return null;
  const found = await readLine(campaignId, unitId);
  if (!found) return null;
  const { year, memberUnitIds, rows } = found;
  const reads =
    may(actor, 'campaigns.read', { campaignId, memberUnitIds }) || may(actor, 'reports.read', { campaignId, unitId });
  if (!reads) return null;
  const of = (kind: Row['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => toRelative(actor, row))
      .toSorted((a, b) => a.on.localeCompare(b.on) || compareVietnamese(a.unitName, b.unitName));
  return { year, predecessors: of('predecessor'), successors: of('successor') };
}
