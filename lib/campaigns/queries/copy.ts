import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { type CopyUnit, copyMembers, type WhyLeft, whyLeft } from '../rules/copy';

const people = {
  members: { orderBy: { unitName: 'asc' } },
  staff: {
    include: {
      account: { select: { id: true, name: true, userName: true, role: true, unitId: true, disabledAt: true } },
    },
    orderBy: { account: { name: 'asc' } },
  },
} as const satisfies Prisma.CampaignInclude;

const include = {
  ...people,
  phases: true,
  heads: { orderBy: { ordinal: 'asc' } },
  movements: { include: { movement: true }, orderBy: { ordinal: 'asc' } },
} as const satisfies Prisma.CampaignInclude;

export type Previous = Prisma.CampaignGetPayload<{ include: typeof include }>;
/** Who was in a year, and who had a task in it. */
export type PreviousPeople = Prisma.CampaignGetPayload<{ include: typeof people }>;

const byBloc = <One extends { blocId: string }>(all: readonly One[]) => new Map(all.map((one) => [one.blocId, one]));

/** Last year's campaigns of these blocs with all that a copy takes over, by the id of the bloc. */
export async function findPreviousOf(tx: Transaction, blocIds: readonly string[], year: number) {
  const where = { blocId: { in: [...blocIds] }, year: year - 1 };
  return byBloc(await tx.campaign.findMany({ where, include, relationLoadStrategy: 'join' }));
}

/** Of the same the people alone. */
export async function findPreviousPeople(tx: Transaction, blocIds: readonly string[], year: number) {
  const where = { blocId: { in: [...blocIds] }, year: year - 1 };
  return byBloc(await tx.campaign.findMany({ where, include: people, relationLoadStrategy: 'join' }));
}

/** Last year's campaign of one bloc with all that a copy takes over, or null. */
export async function findPrevious(tx: Transaction, blocId: string, year: number): Promise<Previous | null> {
  return (await findPreviousOf(tx, [blocId], year)).get(blocId) ?? null;
}

export type Year = { blocId: string; year: number; startsOn: string };
export type Member = { unitId: string; unitName: string; shortName: string; joinedOn: string };

export type MemberRow = Member & { blocId: string };

/** The units of these blocs in any part of the year, each from its first day there, under its name of that day. */
export async function unitsOfBlocs(tx: Transaction, years: readonly Year[]): Promise<MemberRow[]> {
  const rows = await tx.$queryRaw<MemberRow[]>`
    select m."blocId", m."unitId", coalesce(n.name, u.name) as "unitName", coalesce(n."shortName", u."shortName") as "shortName",
      d.day::text as "joinedOn"
    from unnest(${years.map((one) => one.blocId)}::uuid[], ${years.map((one) => one.startsOn)}::date[],
      ${years.map((one) => `${one.year}-12-31`)}::date[]) as b(id, "startsOn", "endsOn")
    join "BlocMembership" m on m."blocId" = b.id join "Unit" u on u.id = m."unitId"
    cross join lateral (select greatest(m."validFrom", b."startsOn") as day) d
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> d.day
    where d.day <= b."endsOn" and daterange(m."validFrom", m."validTo") @> d.day and daterange(u."validFrom", u."validTo") @> d.day
    order by u.name, d.day`;
  const seen = new Set<string>();
  return rows.filter(({ blocId, unitId }) => seen.size < seen.add(`${blocId} ${unitId}`).size);
}

/** The same of one bloc. */
export async function blocUnits(tx: Transaction, year: Year): Promise<Member[]> {
  return (await unitsOfBlocs(tx, [year])).map(({ blocId: _, ...unit }) => unit);
}

/** Of a bloc's units those that a blank year begins with, and those that came to the bloc later. */
export function blankMembers<One extends Member>(units: readonly One[], startsOn: string) {
  return {
    members: units.filter((unit) => unit.joinedOn === startsOn),
    later: units.filter((unit) => unit.joinedOn !== startsOn),
  };
}

type LineageRow = CopyUnit & { id: string; day: string; unitName: string; shortName: string; blocName: string | null };

/** Units with everything that came after them, as they are on the day beside them. */
async function lineage(tx: Transaction, units: readonly { id: string; day: string }[]): Promise<LineageRow[]> {
  return tx.$queryRaw<LineageRow[]>`
    with recursive line(id, day) as (
      select * from unnest(${units.map((one) => one.id)}::uuid[], ${units.map((one) => one.day)}::date[])
      union
      select s."successorId", line.day from line join "UnitSuccession" s on s."predecessorId" = line.id
    )
    select u.id, line.day::text, u."validFrom"::text, u."validTo"::text, m."blocId", b.name as "blocName",
      coalesce(n.name, u.name) as "unitName", coalesce(n."shortName", u."shortName") as "shortName",
      array(select s."successorId"::text from "UnitSuccession" s where s."predecessorId" = u.id) as "successorIds",
      array(
        with recursive before(id) as (
          select s."predecessorId" from "UnitSuccession" s where s."successorId" = u.id
          union
          select s."predecessorId" from before join "UnitSuccession" s on s."successorId" = before.id
        )
        select distinct last."blocId"::text from before cross join lateral (
          select p."blocId" from "BlocMembership" p where p."unitId" = before.id order by p."validFrom" desc limit 1) last
      ) as "lineBlocIds"
    from line join "Unit" u on u.id = line.id
    left join "BlocMembership" m on m."unitId" = u.id and daterange(m."validFrom", m."validTo") @> line.day
    left join "Bloc" b on b.id = m."blocId"
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> line.day`;
}

type Copied = { readonly previous: Pick<PreviousPeople, 'members'>; readonly year: Year };

const stayed = ({ members }: Pick<PreviousPeople, 'members'>) =>
  members.filter((one) => one.leftOn === null).map((one) => one.unitId);

/** Of one copy: who is in it, who of last year is not and why, and who came to the bloc since and may be added. */
function copyOf({ previous, year }: Copied, lines: readonly LineageRow[], ofBloc: readonly MemberRow[]) {
  const { blocId, startsOn: joinedOn } = year;
  const units = new Map(lines.filter((one) => one.day === joinedOn).map((one) => [one.id, one]));
  const { members, left } = copyMembers(stayed(previous), units, blocId, joinedOn);
  const joined = ofBloc.flatMap(({ blocId: bloc, ...unit }): Member[] =>
    bloc === blocId && !members.includes(unit.unitId) ? [unit] : [],
  );
  const gone = previous.members.flatMap(({ unitId, unitName, leftOn }): (WhyLeft & { unitName: string })[] => {
    if (joined.some((one) => one.unitId === unitId) || members.includes(unitId)) return [];
    if (leftOn !== null) return [{ unitName, why: 'left', on: toDay(leftOn) }];
    return left.includes(unitId) ? [{ unitName, ...whyLeft(unitId, units, members, joinedOn) }] : [];
  });
  const kept = members.flatMap((unitId): Member[] => {
    const unit = units.get(unitId);
    return unit ? [{ unitId, unitName: unit.unitName, shortName: unit.shortName, joinedOn }] : [];
  });
  return { kept, gone, joined };
}
export type CopyMembers = ReturnType<typeof copyOf>;

/** Who is in each copy of a last year, who of last year is not and why, and who came to the bloc since: in the order asked. */
export async function readCopies(tx: Transaction, copies: readonly Copied[]): Promise<CopyMembers[]> {
  const before = copies.flatMap(({ previous, year }) => stayed(previous).map((id) => ({ id, day: year.startsOn })));
  const lines = await lineage(tx, before);
  const ofBlocs = await unitsOfBlocs(
    tx,
    copies.map((one) => one.year),
  );
  return copies.map((one) => copyOf(one, lines, ofBlocs));
}
