import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may, type Role } from '@/lib/auth/permissions';
import { absoluteLimit, idleLimit } from '@/lib/auth/rules';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { type AccountState, accountState } from './rules';

export const accountPageSize = 50;

export type AccountFilter = { search: string; role: Role | ''; state: AccountState | ''; unitId: string; page: number };

const stateWhere: Record<AccountState, Prisma.AccountWhereInput> = {
  active: { disabledAt: null, passwordTemporary: false },
  temporary: { disabledAt: null, passwordTemporary: true },
  disabled: { disabledAt: { not: null } },
};

/** A session that still counts, as far as the database knows. */
const aliveWhere = (now: Date): Prisma.SessionWhereInput => ({
  revokedAt: null,
  lastSeenAt: { gt: new Date(now.getTime() - idleLimit) },
  createdAt: { gt: new Date(now.getTime() - absoluteLimit) },
});

/** Accounts in Vietnamese order; null for those who may not manage them. */
export async function listAccounts(actor: Actor, filter: AccountFilter) {
  if (!may(actor, 'accounts.manage')) return null;
  const where: Prisma.AccountWhereInput = {
    AND: foldVietnamese(filter.search)
      .split(' ')
      .map((word) => ({ searchKey: { contains: word } })),
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.state ? stateWhere[filter.state] : {}),
    ...(isId(filter.unitId) ? { unitId: filter.unitId } : {}),
  };
  const [total, accounts] = await Promise.all([
    db.account.count({ where }),
    db.account.findMany({
      where,
      relationLoadStrategy: 'join',
      include: { unit: { select: { name: true } } },
      orderBy: [{ name: 'asc' }, { userName: 'asc' }],
      skip: (filter.page - 1) * accountPageSize,
      take: accountPageSize,
    }),
  ]);
  const rows = accounts.map((account) => ({
    id: account.id,
    userName: account.userName,
    name: account.name,
    role: account.role,
    unitName: account.unit?.name ?? null,
    state: accountState(account),
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
  }));
  return { total, rows };
}

type SessionRow = { id: string; createdAt: Date; lastSeenAt: Date; network: string; browser: string };

const describeSession = (session: SessionRow) => ({
  id: session.id,
  createdAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
  network: session.network,
  browser: session.browser,
});

/** One account with its open sessions, for those who manage accounts. */
export async function getAccount(actor: Actor, accountId: string) {
  if (!may(actor, 'accounts.manage') || !isId(accountId)) return null;
  const account = await db.account.findUnique({
    where: { id: accountId },
    relationLoadStrategy: 'join',
    include: {
      unit: { select: { id: true, name: true } },
      sessions: { where: aliveWhere(actor.now), orderBy: { lastSeenAt: 'desc' } },
      staff: { include: { campaign: { select: { id: true, year: true, bloc: { select: { name: true } } } } } },
    },
  });
  if (!account) return null;
  const { id, userName, name, role, unit, revision } = account;
  return {
    id,
    userName,
    name,
    role,
    unit,
    revision,
    state: accountState(account),
    createdAt: account.createdAt.toISOString(),
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    sessions: account.sessions.map(describeSession),
    assignments: account.staff
      .map((one) => ({
        kind: one.kind,
        campaignId: one.campaignId,
        year: one.campaign.year,
        bloc: one.campaign.bloc.name,
      }))
      .toSorted((left, right) => right.year - left.year),
    isOwn: id === actor.accountId,
  };
}

/** The actor's own open sessions, the one in use first. */
export async function listOwnSessions(actor: Actor) {
  const sessions = await db.session.findMany({
    where: { accountId: actor.accountId, ...aliveWhere(actor.now) },
    orderBy: { lastSeenAt: 'desc' },
  });
  return sessions
    .map((session) => ({ ...describeSession(session), current: session.id === actor.sessionId }))
    .toSorted((left, right) => Number(right.current) - Number(left.current));
}

/** The accounts of one unit, for those who manage accounts. */
export async function listUnitAccounts(actor: Actor, unitId: string) {
  if (!may(actor, 'accounts.manage') || !isId(unitId)) return [];
  const accounts = await db.account.findMany({ where: { unitId }, orderBy: [{ name: 'asc' }] });
  return accounts.map((account) => ({
    id: account.id,
    userName: account.userName,
    name: account.name,
    role: account.role,
    state: accountState(account),
  }));
}
