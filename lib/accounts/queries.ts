import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may, type Role } from '@/lib/auth/permissions';
import { absoluteLimit, idleLimit } from '@/lib/auth/rules';
import { ofBloc } from '@/lib/blocs/queries';
import { db } from '@/lib/db/client';
import { type Account, Prisma } from '@/lib/db/generated/client';
import { orderBy, searchBy } from '@/lib/db/search';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { Sort } from '@/lib/page-parameters';
import { type AccountSort, type AccountState, accountState } from './rules/account';
import type { AccountPasteFacts } from './rules/paste';

export const accountPageSize = 25;

/** Which accounts, in which order; a bloc is an id, or 'none' for those whose unit is in no bloc today. */
export type AccountFilter = {
  search: string;
  role: Role | '';
  state: AccountState | '';
  unitId: string;
  bloc?: string;
  signedIn?: 'never' | 'yes' | '';
  sort?: Sort<AccountSort> | null;
};

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
  blocName: string | null;
};

const sorted: Record<AccountSort, readonly Prisma.Sql[]> = {
  name: [Prisma.sql`a.name`],
  userName: [Prisma.sql`a."userName"`],
  role: [Prisma.sql`a.role`],
  unit: [Prisma.sql`u.name`],
  signIn: [Prisma.sql`a."lastSignInAt"`],
};

function whereOf({ role, state, unitId, bloc = '', signedIn = '' }: AccountFilter, search: Prisma.Sql, today: string) {
  const signIn = { never: Prisma.sql`a."lastSignInAt" is null`, yes: Prisma.sql`a."lastSignInAt" is not null` };
  // Who belongs to no unit is in no bloc either, and is not asked for where blocs are.
  const inBloc = bloc === 'none' ? [Prisma.sql`a."unitId" is not null`] : [];
  return Prisma.join(
    [
      search,
      ofBloc(Prisma.sql`a."unitId"`, bloc, today),
      ...inBloc,
      ...(role ? [Prisma.sql`a.role = ${role}::"Role"`] : []),
      ...(state ? [inState[state]] : []),
      ...(isId(unitId) ? [Prisma.sql`a."unitId" = ${unitId}::uuid`] : []),
      ...(signedIn ? [signIn[signedIn]] : []),
    ],
    ' and ',
  );
}

/** What is searched: the account and its unit. */
const searched = Prisma.sql`(a."searchKey" || ' ' || coalesce(u."searchKey", ''))`;

async function readAccounts(where: Prisma.Sql, order: Prisma.Sql, today: string, page: Prisma.Sql) {
  const accounts = await db.$queryRaw<AccountRow[]>`
    select a.id, a."userName", a.name, a.role::text as role, a."disabledAt", a."passwordTemporary", a."lastSignInAt",
      u.name as "unitName", b.name as "blocName"
    from "Account" a left join "Unit" u on u.id = a."unitId"
    left join "BlocMembership" m on m."unitId" = u.id and m."validFrom" <= ${today}::date
      and (m."validTo" is null or m."validTo" > ${today}::date)
    left join "Bloc" b on b.id = m."blocId"
    where ${where}
    order by ${order}, a.name, a."userName" ${page}`;
  return accounts.map(({ disabledAt, passwordTemporary, lastSignInAt, ...account }) => ({
    ...account,
    state: accountState({ disabledAt, passwordTemporary }),
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }));
}

/**
 * Accounts in the order asked for, else what begins with the words searched for first, then in Vietnamese order; null for those
 * who may not manage them.
 */
export async function listAccounts(actor: Actor, filter: AccountFilter & { page: number }) {
  if (!may(actor, 'accounts.manage')) return null;
  const today = todayInVietnam(actor.now);
  const search = searchBy(searched, filter.search);
  const where = whereOf(filter, search.where, today);
  const page = Prisma.sql`limit ${accountPageSize} offset ${(filter.page - 1) * accountPageSize}`;
  const [counted, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from "Account" a left join "Unit" u on u.id = a."unitId" where ${where}`,
    readAccounts(where, orderBy(sorted, filter.sort, search.rank), today, page),
  ]);
  return { total: counted[0]?.total ?? 0, rows };
}

/** The same of every account that the filter lets through, not page by page. */
export async function listAllAccounts(actor: Actor, filter: AccountFilter) {
  if (!may(actor, 'accounts.manage')) return null;
  const today = todayInVietnam(actor.now);
  const search = searchBy(searched, filter.search);
  const where = whereOf(filter, search.where, today);
  return readAccounts(where, orderBy(sorted, filter.sort, search.rank), today, Prisma.empty);
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

/** What a pasted list of accounts is held against, for those who manage accounts. */
export async function readAccountPasteFacts(tx: Transaction): Promise<AccountPasteFacts> {
  const [units, accounts] = [
    await tx.unit.findMany({
      select: { id: true, name: true, shortName: true, code: true },
      where: { validTo: null },
      orderBy: { name: 'asc' },
    }),
    await tx.account.findMany({ select: { userName: true }, orderBy: { userName: 'asc' } }),
  ];
  return { units, userNames: accounts.map((account) => account.userName) };
}

/** The same for the preview of the page; null for those who may not manage accounts. */
export async function getAccountPasteFacts(actor: Actor) {
  if (!may(actor, 'accounts.manage')) return null;
  return readAccountPasteFacts(db);
}
