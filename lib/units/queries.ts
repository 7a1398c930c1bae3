import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import type { UnitState } from './rules';

export const unitPageSize = 50;

export type UnitFilter = { search: string; state: UnitState; page: number };

const activeOn = (day: Date) => ({
  validFrom: { lte: day },
  OR: [{ validTo: null }, { validTo: { gt: day } }],
});

function stateWhere(state: UnitState, day: Date): Prisma.UnitWhereInput {
  if (state === 'all') return {};
  return state === 'ended' ? { validTo: { lte: day } } : { OR: [{ validTo: null }, { validTo: { gt: day } }] };
}

/** Units in Vietnamese order with the bloc they are in today; null for those who may not manage them. */
export async function listUnits(actor: Actor, filter: UnitFilter) {
  if (!may(actor, 'units.manage')) return null;
  const day = fromDay(todayInVietnam(actor.now));
  const where: Prisma.UnitWhereInput = {
    AND: foldVietnamese(filter.search)
      .split(' ')
      .map((word) => ({ searchKey: { contains: word } })),
    ...stateWhere(filter.state, day),
  };
  const [total, units] = await Promise.all([
    db.unit.count({ where }),
    db.unit.findMany({
      where,
      relationLoadStrategy: 'join',
      include: { memberships: { where: activeOn(day), include: { bloc: { select: { name: true } } } } },
      orderBy: [{ name: 'asc' }, { validFrom: 'desc' }],
      skip: (filter.page - 1) * unitPageSize,
      take: unitPageSize,
    }),
  ]);
  const rows = units.map((unit) => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    blocName: unit.memberships[0]?.bloc.name ?? null,
    validFrom: toDay(unit.validFrom),
    validTo: toDay(unit.validTo),
  }));
  return { total, rows };
}

const history = {
  names: { orderBy: { validFrom: 'desc' } },
  memberships: { orderBy: { validFrom: 'desc' }, include: { bloc: { select: { name: true } } } },
  changes: { orderBy: { effectiveOn: 'desc' } },
  predecessors: { include: { predecessor: { select: { name: true } }, change: true } },
  successors: { include: { successor: { select: { name: true } }, change: true } },
} as const satisfies Prisma.UnitInclude;

type Paper = { id: string; kind: string; effectiveOn: Date; decision: string; note: string };

const describeChange = ({ id, kind, effectiveOn, decision, note }: Paper) => ({
  id,
  kind,
  effectiveOn: toDay(effectiveOn),
  decision,
  note,
});

/** Own changes and those of the units that came before or after, each once, latest first. */
function changesOf(papers: readonly Paper[]) {
  const known = new Map(papers.map((paper) => [paper.id, describeChange(paper)]));
  return [...known.values()].toSorted((left, right) => right.effectiveOn.localeCompare(left.effectiveOn));
}

/** One unit with its whole history. */
export async function getUnit(actor: Actor, unitId: string) {
  if (!may(actor, 'units.manage') || !isId(unitId)) return null;
  const unit = await db.unit.findUnique({ where: { id: unitId }, relationLoadStrategy: 'join', include: history });
  if (!unit) return null;
  const today = todayInVietnam(actor.now);
  const { id, code, name, shortName, revision, names, memberships, changes, predecessors, successors } = unit;
  const dated = <Row extends { id: string; validFrom: Date; validTo: Date | null }>(row: Row) => ({
    id: row.id,
    validFrom: toDay(row.validFrom),
    validTo: toDay(row.validTo),
  });
  return {
    id,
    code,
    name,
    shortName,
    revision,
    validFrom: toDay(unit.validFrom),
    validTo: toDay(unit.validTo),
    names: names.map((row) => ({ ...dated(row), name: row.name, shortName: row.shortName })),
    memberships: memberships.map((row) => ({ ...dated(row), blocId: row.blocId, blocName: row.bloc.name })),
    predecessors: predecessors.map((row) => ({ id: row.predecessorId, name: row.predecessor.name })),
    successors: successors.map((row) => ({ id: row.successorId, name: row.successor.name })),
    changes: changesOf([...changes, ...predecessors.map((row) => row.change), ...successors.map((row) => row.change)]),
    today,
    can: { change: unit.validTo === null },
  };
}

/** Units to choose from, in Vietnamese order: those that exist today, or all that ever did. */
export async function listUnitOptions(actor: Actor, which: 'active' | 'all' = 'active') {
  if (!may(actor, 'units.manage')) return [];
  const units = await db.unit.findMany({
    where: stateWhere(which, fromDay(todayInVietnam(actor.now))),
    select: { id: true, name: true, validTo: true },
    orderBy: { name: 'asc' },
  });
  return units.map((unit) => ({
    value: unit.id,
    label: unit.validTo ? `${unit.name} (đến ${toDay(unit.validTo).slice(0, 4)})` : unit.name,
  }));
}
