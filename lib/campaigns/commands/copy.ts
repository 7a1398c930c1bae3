import 'server-only';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { type CopyUnit, copyMembers, isRunningIn } from '../rules';

const include = {
  members: { where: { leftOn: null }, orderBy: { unitName: 'asc' } },
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

type LineageRow = CopyUnit & { id: string; unitName: string; shortName: string };

/** Units with everything that came after them, as they are on a day. */
async function lineage(tx: Transaction, unitIds: string[], day: string): Promise<Map<string, LineageRow>> {
  const rows = await tx.$queryRaw<LineageRow[]>`
    with recursive line(id) as (
      select unnest(${unitIds}::uuid[])
      union
      select s."successorId" from line join "UnitSuccession" s on s."predecessorId" = line.id
    )
    select u.id, u."validFrom"::text, u."validTo"::text, m."blocId",
      coalesce(n.name, u.name) as "unitName", coalesce(n."shortName", u."shortName") as "shortName",
      array(select s."successorId"::text from "UnitSuccession" s where s."predecessorId" = u.id) as "successorIds"
    from line join "Unit" u on u.id = line.id
    left join "BlocMembership" m on m."unitId" = u.id and daterange(m."validFrom", m."validTo") @> ${day}::date
    left join "UnitName" n on n."unitId" = u.id and daterange(n."validFrom", n."validTo") @> ${day}::date`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** The members of the new year, under their names of its first day. */
export async function copyMembersOf(tx: Transaction, previous: Previous, year: { blocId: string; startsOn: string }) {
  const before = previous.members.map((member) => member.unitId);
  const units = await lineage(tx, before, year.startsOn);
  const { members } = copyMembers(before, units, year.blocId, year.startsOn);
  return members.flatMap((unitId) => {
    const unit = units.get(unitId);
    return unit ? [{ unitId, unitName: unit.unitName, shortName: unit.shortName }] : [];
  });
}

/** Takes over the movements that still run in the new year; returns their ids. */
export async function copyMovements(tx: Transaction, previous: Previous, campaign: { id: string; year: number }) {
  const running = previous.movements.filter(({ movement }) =>
    isRunningIn({ startsOn: toDay(movement.startsOn), endsOn: toDay(movement.endsOn) }, campaign.year),
  );
  const ids = running.map((link) => link.movementId);
  const data = ids.map((movementId, index) => ({ campaignId: campaign.id, movementId, ordinal: index + 1 }));
  await tx.campaignMovement.createMany({ data });
  return new Set(ids);
}

/** Takes over the target templates; one whose movement has ended stays, without the movement. */
export async function copyTemplates(tx: Transaction, previous: Previous, campaignId: string, movements: Set<string>) {
  await tx.targetTemplate.createMany({
    data: previous.templates.map(({ id: _, ...template }) => ({
      ...template,
      campaignId,
      movementId: template.movementId && movements.has(template.movementId) ? template.movementId : null,
    })),
  });
}
