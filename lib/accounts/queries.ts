import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may, type Role } from '@/lib/auth/permissions';
import { absoluteLimit, idleLimit } from '@/lib/auth/rules';
import { db } from '@/lib/db/client';
import { type Account, Prisma } from '@/lib/db/generated/client';
import { searchBy } from '@/lib/db/search';
import { isId } from '@/lib/db/values';
import { type AccountState, accountState } from './rules';

export const accountPageSize = 25;

export type AccountFilter = { search: string; role: Role | ''; state: AccountState | ''; unitId: string; page: number };

const inState: Record<AccountState, Prisma.Sql> = {
  active: Prisma.sql`a."disabledAt" is null and not a."passwordTemporary"`,
  temporary: Prisma.sql`a."disabledAt" is null and a."passwordTemporary"`,
  disabled: Prisma.sql`a."disabledAt" is not null`,
};

/** A session that still counts, as far as the database knows. */
const aliveWhere = (now: Date): Prisma.SessionWhereInput => ({
  revokedAt: null,
  lastSeenAt: { gt: new Date(now.getTime() - idleLimit) },
  createdAt: { gt: new Date(now.getTime() - absoluteLimit) },
});

type AccountRow = Pick<
  Account,
  'id' | 'userName' | 'name' | 'role' | 'disabledAt' | 'passwordTemporary' | 'lastSignInAt'
> & {
  unitName: string | null;
};

/**
 * Accounts: what begins with the words searched for first, then in Vietnamese order; null for those who may not manage
 * them.
 */
export async function listAccounts(actor: Actor, filter: AccountFilter) {
  if (!may(actor, 'accounts.manage')) return null;
  const search = searchBy(Prisma.sql`a."searchKey"`, filter.search);
  const where = Prisma.join(
    [
      search.where,
      ...(filter.role ? [Prisma.sql`a.role = ${filter.role}::"Role"`] : []),
      ...(filter.state ? [inState[filter.state]] : []),
      ...(isId(filter.unitId) ? [Prisma.sql`a."unitId" = ${filter.unitId}::uuid`] : []),
    ],
    ' and ',
  );
  const [counted, accounts] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from "Account" a where ${where}`,
    db.$queryRaw<AccountRow[]>`
      select a.id, a."userName", a.name, a.role::text as role, a."disabledAt", a."passwordTemporary", a."lastSignInAt",
        u.name as "unitName"
      from "Account" a left join "Unit" u on u.id = a."unitId"
      where ${where}
      order by ${search.rank}, a.name, a."userName"
      limit ${accountPageSize} offset ${(filter.page - 1) * accountPageSize}`,
  ]);
  const rows = accounts.map(({ disabledAt, passwordTemporary, lastSignInAt, ...account }) => ({
    ...account,
    state: accountState({ disabledAt, passwordTemporary }),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }));
  return { total: counted[0]?.total ?? 0, rows };
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
