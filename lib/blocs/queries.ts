import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { fromDay, isId, toDay } from '@/lib/db/values';
import { compareVietnamese, foldVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { isOn } from './rules';

export const blocPageSize = 50;
export const blocStates = ['active', 'ended', 'all'] as const;
export type BlocFilter = { search: string; state: (typeof blocStates)[number]; page: number };

function stateWhere(state: BlocFilter['state'], day: Date): Prisma.BlocWhereInput {
  if (state === 'all') return {};
  return state === 'ended' ? { validTo: { lte: day } } : { OR: [{ validTo: null }, { validTo: { gt: day } }] };
}

/** Blocs in their own order with how many units they have today; null for those who may not manage them. */
export async function listBlocs(actor: Actor, filter: BlocFilter) {
  if (!may(actor, 'blocs.manage')) return null;
  const day = fromDay(todayInVietnam(actor.now));
  const where: Prisma.BlocWhereInput = {
    AND: foldVietnamese(filter.search)
      .split(' ')
      .map((word) => ({ searchKey: { contains: word } })),
    ...stateWhere(filter.state, day),
  };
  const today = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
  const [total, blocs] = await Promise.all([
    db.bloc.count({ where }),
    db.bloc.findMany({
      where,
      include: { _count: { select: { memberships: { where: today } } } },
      orderBy: [{ ordinal: 'asc' }, { code: 'asc' }],
      skip: (filter.page - 1) * blocPageSize,
      take: blocPageSize,
    }),
  ]);
  const rows = blocs.map(({ id, code, ordinal, name, validFrom, validTo, _count }) => ({
    id,
    code,
    ordinal,
    name,
    validFrom: toDay(validFrom),
    validTo: toDay(validTo),
    members: _count.memberships,
  }));
  return { total, rows };
}

/** One bloc with its members of today and ahead, and those who left. */
export async function getBloc(actor: Actor, blocId: string) {
  if (!may(actor, 'blocs.manage') || !isId(blocId)) return null;
  const bloc = await db.bloc.findUnique({
    where: { id: blocId },
    relationLoadStrategy: 'join',
    include: {
      memberships: { include: { unit: { select: { name: true, code: true } } } },
      campaigns: { select: { id: true, year: true, name: true }, orderBy: { year: 'desc' } },
    },
  });
  if (!bloc) return null;
  const today = todayInVietnam(actor.now);
  const memberships = bloc.memberships
    .map((row) => ({
      id: row.id,
      unitId: row.unitId,
      unitName: row.unit.name,
      unitCode: row.unit.code,
      validFrom: toDay(row.validFrom),
      validTo: toDay(row.validTo),
    }))
    .toSorted((left, right) => compareVietnamese(left.unitName, right.unitName));
  const isOver = (row: { validTo: string | null }) => row.validTo !== null && row.validTo <= today;
  return {
    id: bloc.id,
    code: bloc.code,
    ordinal: bloc.ordinal,
    name: bloc.name,
    revision: bloc.revision,
    validFrom: toDay(bloc.validFrom),
    validTo: toDay(bloc.validTo),
    members: memberships.filter((row) => !isOver(row)).map((row) => ({ ...row, begun: isOn(row, today) })),
    former: memberships.filter(isOver),
    campaigns: bloc.campaigns,
  };
}

/** Blocs to choose from, in their own order: those that have not ended. */
export async function listBlocOptions(actor: Actor) {
  if (!may(actor, 'blocs.manage')) return [];
  const day = fromDay(todayInVietnam(actor.now));
  const blocs = await db.bloc.findMany({
    where: stateWhere('active', day),
    select: { id: true, name: true },
    orderBy: [{ ordinal: 'asc' }, { code: 'asc' }],
  });
  return blocs.map((bloc) => ({ value: bloc.id, label: bloc.name }));
}
