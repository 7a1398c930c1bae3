import 'server-only';
import { isInForce } from '@/lib/dated';
import type { Unit } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { lockRow } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { openYear, type UnitLife, type UnitRefusal } from '../rules/life';
import type { NewUnit } from '../schema';

/** A locked unit with what the rules need to know, and what the forms were filled from. */
export type LockedUnit = UnitLife & { revision: number; shortName: string; code: string };

export const unitObject = (unit: { id: string; name: string }) => ({ kind: 'unit', id: unit.id, name: unit.name });

export const unitSearchKey = (unit: { name: string; shortName: string; code: string }) =>
  foldVietnamese(`${unit.name} ${unit.shortName} ${unit.code}`);

/** Locks a unit and reads it; null when there is none. */
export async function lockUnit(tx: Transaction, id: string): Promise<LockedUnit | null> {
  if (!(await lockRow(tx, 'Unit', id))) return null;
  const unit = await tx.unit.findUniqueOrThrow({
    where: { id },
    include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } },
  });
  const { name, shortName, code, revision, validFrom, validTo, names } = unit;
  const nameSince = toDay(names[0]?.validFrom ?? validFrom);
  return { id, name, shortName, code, revision, validFrom: toDay(validFrom), validTo: toDay(validTo), nameSince };
}

/** Why new units cannot have these names and codes, or null. `leaving` end on the same day, so their names are free. */
export async function refuseNames(
  tx: Transaction,
  units: readonly { code: string; name: string; row: string }[],
  leaving: readonly string[],
): Promise<UnitRefusal | null> {
  const codes = units.map((unit) => unit.code);
  // By the search key, because a database of locale C knows no capitals but A to Z.
  const alike = units.map((unit) => ({ searchKey: { startsWith: foldVietnamese(unit.name) }, validTo: null }));
  const taken = await tx.unit.findMany({
    where: { OR: [{ code: { in: codes } }, ...alike] },
    select: { id: true, code: true, name: true },
  });
  const stays = taken.filter((unit) => !leaving.includes(unit.id));
  for (const [index, { code, name, row }] of units.entries()) {
    const codeTaken = taken.some((unit) => unit.code === code) || codes.indexOf(code) < index;
    if (codeTaken) return { reason: 'unit-code-taken', field: `code${row}`, code };
    const same = (other: { name: string }) => other.name.toLowerCase() === name.toLowerCase();
    if (stays.some(same) || units.findIndex(same) < index)
      return { reason: 'unit-name-taken', field: `name${row}`, name };
  }
  return null;
}

/** Why new units cannot begin in these blocs on this day, or null. */
export async function refuseBlocs(
  tx: Transaction,
  units: readonly { blocId: string | null; row: string }[],
  day: string,
): Promise<UnitRefusal | { reason: 'not-found' } | null> {
  for (const { blocId, row } of units) {
    const bloc = blocId ? await tx.bloc.findUnique({ where: { id: blocId } }) : null;
    if (blocId && !bloc) return { reason: 'not-found' };
    const refusal = bloc && refuseBlocDay(bloc, day, { field: `blocId${row}`, apart: false });
    if (refusal) return refusal;
  }
  return null;
}

/** Why a bloc takes nobody in on a day, or null; `apart` where the form has a box of its own for that day. */
function refuseBlocDay(
  bloc: { name: string; validFrom: Date; validTo: Date | null },
  day: string,
  at: { field: string; apart: boolean },
): UnitRefusal | null {
  const life = { validFrom: toDay(bloc.validFrom), validTo: toDay(bloc.validTo) };
  if (isInForce(life, day)) return null;
  return { reason: 'unit-bloc-not-alive', name: bloc.name, since: life.validFrom, until: life.validTo, ...at };
}

type Entry = { blocId: string | null; joinedOn?: string | null | undefined; effectiveOn: string };

/** Why a unit cannot enter its first bloc on the day of the form, which is its own first day where the box is empty, or null. */
export async function refuseFirstBloc(
  tx: Transaction,
  { blocId, joinedOn, effectiveOn }: Entry,
): Promise<UnitRefusal | { reason: 'not-found' } | null> {
  if (!blocId) return null;
  const bloc = await tx.bloc.findUnique({ where: { id: blocId } });
  if (!bloc) return { reason: 'not-found' };
  if (joinedOn && joinedOn < effectiveOn) {
    return { reason: 'unit-bloc-before-unit', field: 'joinedOn', since: effectiveOn };
  }
  return refuseBlocDay(bloc, joinedOn ?? effectiveOn, { field: 'joinedOn', apart: true });
}

/** Makes units, each with its first name and, if asked, its bloc, which it may enter later; as many statements for all as for one. */
export async function insertUnits(
  tx: Transaction,
  units: readonly (NewUnit & { day: string; joinedOn: string })[],
): Promise<Unit[]> {
  const made = await tx.unit.createManyAndReturn({
    data: units.map(({ day, joinedOn: _, blocId: __, ...unit }) => {
      const { code, name, shortName } = unit;
      return { code, name, shortName, searchKey: unitSearchKey(unit), validFrom: fromDay(day) };
    }),
  });
  const byCode = new Map(made.map((unit) => [unit.code, unit]));
  const rows = units.flatMap((wish) => {
    const unit = byCode.get(wish.code);
    return unit ? [{ ...wish, unit, unitId: unit.id }] : [];
  });
  await tx.unitName.createMany({
    data: rows.map(({ unitId, name, shortName, day }) => ({ unitId, name, shortName, validFrom: fromDay(day) })),
  });
  await tx.blocMembership.createMany({
    data: rows.flatMap(({ unitId, blocId, joinedOn }) =>
      blocId ? [{ unitId, blocId, validFrom: fromDay(joinedOn) }] : [],
    ),
  });
  return rows.map(({ unit }) => unit);
}

/** The same of one unit. */
export async function insertUnit(tx: Transaction, unit: NewUnit, day: string, joinedOn = day): Promise<Unit> {
  const [made] = await insertUnits(tx, [{ ...unit, day, joinedOn }]);
  if (!made) throw new Error('A unit was not made');
  return made;
}

/** Ends what the units hold in campaigns that still run: the day before is their last, also as lead or deputy. */
async function endInCampaigns(tx: Transaction, unitIds: readonly string[], day: string): Promise<void> {
  await tx.$executeRaw`
    update "CampaignMember" m set "leftOn" = greatest(m."joinedOn", ${day}::date - 1) from "Campaign" c
    where c.id = m."campaignId" and m."unitId" = any(${[...unitIds]}::uuid[])
      and c.year >= ${openYear(day)} and (m."leftOn" is null or m."leftOn" >= ${day}::date)`;
  const held = { unitId: { in: [...unitIds] }, campaign: { year: { gte: openYear(day) } } };
  const from = fromDay(day);
  // A term that was only planned never came about.
  await tx.campaignLead.deleteMany({ where: { ...held, validFrom: { gte: from } } });
  const running = { OR: [{ validTo: null }, { validTo: { gt: from } }] };
  await tx.campaignLead.updateMany({ where: { ...held, ...running }, data: { validTo: from } });
}

/** Ends units on a day: their life, their present names, their places in blocs and in campaigns that still run. */
export async function endUnits(tx: Transaction, unitIds: readonly string[], day: string): Promise<void> {
  const validTo = fromDay(day);
  const unitId = { in: [...unitIds] };
  await tx.unit.updateMany({ where: { id: unitId }, data: { validTo, revision: { increment: 1 } } });
  // A name that begins on the day the unit ends was never borne; the renaming itself stays among the changes.
  await tx.unitName.deleteMany({ where: { unitId, validFrom: { gte: validTo } } });
  await tx.unitName.updateMany({ where: { unitId, validTo: null }, data: { validTo } });
  // A place that was only planned never came about.
  await tx.blocMembership.deleteMany({ where: { unitId, validFrom: { gte: validTo } } });
  const running = { OR: [{ validTo: null }, { validTo: { gt: validTo } }] };
  await tx.blocMembership.updateMany({ where: { unitId, ...running }, data: { validTo } });
  await endInCampaigns(tx, unitIds, day);
}
