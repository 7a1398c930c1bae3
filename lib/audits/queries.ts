import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { type AuditArea, actionLabel, partyLabel } from './rules/actions';
import { differences } from './rules/differences';

export const auditPageSize = 25;

/** `from` and `to` are ISO days in Vietnamese time, both included; '' filters nothing. */
export type AuditFilter = {
  person: string;
  object: string;
  area: AuditArea | '';
  unitId: string;
  from: string;
  to: string;
  page: number;
};

type Row = {
  id: bigint;
  at: Date;
  actorName: string;
  actedAs: string;
  network: string;
  action: string;
  objectName: string;
  before: unknown;
  after: unknown;
};

/** The text as a pattern that means itself, whatever signs it holds. */
const contains = (text: string) => `%${foldVietnamese(text).replace(/[\\%_]/g, '\\$&')}%`;

const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`);
const endOf = (day: string) => new Date(startOf(day).getTime() + 86_400_000);

function conditions(filter: AuditFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (filter.person) {
    parts.push(Prisma.sql`(fold_vietnamese(e."actorName") like ${contains(filter.person)} or e."actorId" in (
      select id from "Account" where "searchKey" like ${contains(filter.person)}))`);
  }
  if (filter.object) parts.push(Prisma.sql`fold_vietnamese(e."objectName") like ${contains(filter.object)}`);
  if (filter.area) parts.push(Prisma.sql`e.action like ${`${filter.area}.%`}`);
  if (isId(filter.unitId)) parts.push(Prisma.sql`e."unitId" = ${filter.unitId}::uuid`);
  if (filter.from) parts.push(Prisma.sql`e.at >= ${startOf(filter.from)}`);
  if (filter.to) parts.push(Prisma.sql`e.at < ${endOf(filter.to)}`);
  return Prisma.join(parts, ' and ');
}

/** Audit events, latest first, with what changed in words; null for those who may not read them. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter) {
  if (!may(actor, 'audit.read')) return null;
  const where = conditions(filter);
  const [counted, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from "AuditEvent" e where ${where}`,
    db.$queryRaw<Row[]>`
      select id, at, "actorName", "actedAs", network, action, "objectName", before, after
      from "AuditEvent" e where ${where}
      order by at desc, id desc limit ${auditPageSize} offset ${(filter.page - 1) * auditPageSize}`,
  ]);
  const events = rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    actorName: row.actorName,
    actedAs: partyLabel(row.actedAs),
    network: row.network,
    action: actionLabel(row.action),
    objectName: row.objectName,
    changes: differences(row.before, row.after),
  }));
  return { total: counted[0]?.total ?? 0, events };
}
