import 'server-only';
import { createHash } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db, readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { clientNetwork } from './network';
import type { Assignment, Role } from './permissions';
import { isSessionAlive, ownPath, presenceInterval } from './rules';
import { readSessionToken } from './token';

declare const brand: unique symbol;

/** Whoever reads or writes. Only this file makes one, so there is no way to data without a checked session. */
export type Actor = {
  readonly [brand]: true;
  readonly accountId: string;
  readonly sessionId: string;
  readonly userName: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Units that the own one came from, however long ago. */
  readonly formerUnitIds: readonly string[];
  readonly assignments: readonly { campaignId: string; blocId: string; kind: Assignment }[];
  readonly passwordTemporary: boolean;
  readonly network: string;
  /** The moment of this request: rules and commands know no other clock. */
  readonly now: Date;
};

/** The stored form of a session token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type Row = Omit<Actor, typeof brand | 'network' | 'now'> & {
  createdAt: Date;
  lastSeenAt: Date;
  revokedAt: Date | null;
  accountDisabledAt: Date | null;
};

async function findSession(token: string): Promise<Row | undefined> {
  const rows = await readRows<Row>(Prisma.sql`
    select s.id as "sessionId", s."createdAt", s."lastSeenAt", s."revokedAt", a."disabledAt" as "accountDisabledAt",
      a.id as "accountId", a."userName", a.name, a.role::text as role, a."unitId", u.name as "unitName", a."passwordTemporary",
      coalesce((
        select json_agg(json_build_object('campaignId', c.id, 'blocId', c."blocId", 'kind', cs.kind))
        from "CampaignStaff" cs join "Campaign" c on c.id = cs."campaignId" where cs."accountId" = a.id
      ), '[]') as assignments,
      coalesce((
        with recursive line(id) as (
          select a."unitId"
          union select us."predecessorId" from line join "UnitSuccession" us on us."successorId" = line.id
        ) select json_agg(line.id) from line where line.id <> a."unitId"
      ), '[]') as "formerUnitIds"
    from "Session" s join "Account" a on a.id = s."accountId" left join "Unit" u on u.id = a."unitId"
    where s."tokenHash" = ${hashToken(token)}`);
  return rows[0];
}

/** The actor of a session token at `now`, or null when there is none, it ended, or the account is disabled. */
export async function actorForToken(token: string, network: string, now: Date): Promise<Actor | null> {
  const row = await findSession(token);
  if (!row || !isSessionAlive(row, now)) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > presenceInterval) {
    await db.session.updateMany({ where: { id: row.sessionId, revokedAt: null }, data: { lastSeenAt: now } });
  }
  const { createdAt, lastSeenAt, revokedAt, accountDisabledAt, ...rest } = row;
  return { ...rest, network, now } as Actor; // the one place that may give the brand
}

/** The signed-in actor of this request, or null. Asked once per request. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const token = await readSessionToken((name) => jar.get(name)?.value);
  return token ? actorForToken(token, clientNetwork(head), new Date()) : null;
});

/** The signed-in actor of a page; sends others to sign-in and back, and holders of a temporary password to replace it. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (!actor) {
    const from = ownPath((await headers()).get('x-requested-path'));
    redirect(from === '/' ? '/login' : `/login?from=${encodeURIComponent(from)}`);
  }
  if (actor.passwordTemporary) redirect('/account/password');
  return actor;
}
