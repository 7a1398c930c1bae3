import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { type CopyUnit, copyMembers, type WhyLeft, whyLeft } from '../rules/copy';

const include = {
  members: { orderBy: { unitName: 'asc' } },
  phases: true,
  heads: { orderBy: { ordinal: 'asc' } },
  movements: { include: { movement: true }, orderBy: { ordinal: 'asc' } },
  templates: { orderBy: { ordinal: 'asc' } },
} as const satisfies Prisma.CampaignInclude;

export type Previous = Prisma.CampaignGetPayload<{ include: typeof include }>;

/** Last year's campaign of the bloc with all that a copy takes over, or null. */
export async function findPrevious(tx: Transaction, blocId: string, year: number): Promise<Previous | null> {
  return tx.campaign.findUnique({ where: { blocId_year: { blocId, year: year - 1 } }, include });
}

export type Year = { blocId: string; year: number; startsOn: string };
export type Member = { unitId: string; unitName: string; shortName: string; joinedOn: string };

/** The units of the bloc in any part of the year, each from its first day there, under its name of that day. */
export async function blocUnits(tx: Transaction, { blocId, year, startsOn }: Year): Promise<Member[]> {
  const rows = await tx.$queryRaw<Member[]>`
    select m."unitId", coalesce(n.name, u.name) as "unitName", coalesce(n."shortName", u."shortName") as "shortName",
      d.day::text as "joinedOn"
    from "BlocMembership" m join "Unit" u on u.id = m."unitId"
    cross join lateral (select greatest(m."validFrom", ${startsOn}::date) as day) d
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> d.day
    where m."blocId" = ${blocId}::uuid and d.day <= ${`${year}-12-31`}::date
      and daterange(m."validFrom", m."validTo") @> d.day and daterange(u."validFrom", u."validTo") @> d.day
    order by u.name, d.day`;
  return rows.filter(({ unitId }, index) => rows.findIndex((row) => row.unitId === unitId) === index);
}

/** Of a bloc's units those that a blank year begins with, and those that came to the bloc later. */
export function blankMembers(units: readonly Member[], startsOn: string) {
  return {
    members: units.filter((unit) => unit.joinedOn === startsOn),
    later: units.filter((unit) => unit.joinedOn !== startsOn),
  };
}

type LineageRow = CopyUnit & { id: string; unitName: string; shortName: string; blocName: string | null };

/** Units with everything that came after them, as they are on a day. */
async function lineage(tx: Transaction, unitIds: string[], day: string): Promise<Map<string, LineageRow>> {
  const rows = await tx.$queryRaw<LineageRow[]>`
    with recursive line(id) as (
      select unnest(${unitIds}::uuid[])
      union
      select s."successorId" from line join "UnitSuccession" s on s."predecessorId" = line.id
    )
    select u.id, u."validFrom"::text, u."validTo"::text, m."blocId", b.name as "blocName",
      coalesce(n.name, u.name) as "unitName", coalesce(n."shortName", u."shortName") as "shortName",
      array(select s."successorId"::text from "UnitSuccession" s where s."predecessorId" = u.id) as "successorIds"
    from line join "Unit" u on u.id = line.id
    left join "BlocMembership" m on m."unitId" = u.id and daterange(m."validFrom", m."validTo") @> ${day}::date
    left join "Bloc" b on b.id = m."blocId"
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> ${day}::date`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who is in the copy of last year, who of last year is not and why, and who came to the bloc since and may be added. */
export async function readCopyMembers(tx: Transaction, previous: Previous, year: Year) {
  const { startsOn: joinedOn } = year;
  const before = previous.members.filter((member) => member.leftOn === null).map((member) => member.unitId);
  const [units, ofBloc] = [await lineage(tx, before, joinedOn), await blocUnits(tx, year)];
  const { members, left } = copyMembers(before, units, year.blocId, joinedOn);
  const joined = ofBloc.filter(({ unitId }) => !members.includes(unitId));
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
