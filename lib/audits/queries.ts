import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { foldVietnamese } from '@/lib/fold';
import { inSentence, periodLabel } from '@/lib/format';
import { type AuditArea, actionLabel, partyLabel } from './rules/actions';
import { differences } from './rules/differences';
import { type EventObject, objectOf } from './rules/objects';
import type { NameOf, ReferenceKind } from './rules/references';

export const auditPageSize = 25;
/** As many events as one workbook takes: what it is about can be narrowed by the filters. */
export const auditExportSize = 5000;

/** `from` and `to` are ISO days in Vietnamese time, both included; '' filters nothing. */
export type AuditFilter = {
  person: string;
  object: string;
  area: AuditArea | '';
  unitId: string;
  from: string;
  to: string;
};

type Row = EventObject & {
  id: bigint;
  at: Date;
  actorName: string;
  actedAs: string;
  network: string;
  before: unknown;
  after: unknown;
};

/** The text as a pattern that means itself, whatever signs it holds. */
const contains = (text: string) => `%${foldVietnamese(text).replace(/[\\%_]/g, '\\$&')}%`;

const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`);
const endOf = (day: string) => new Date(startOf(day).getTime() + 86_400_000);

/** By what the page shows of an object: its name of that time, and what it and its unit and campaign are called now. */
function objectIs(text: string): Prisma.Sql {
  const like = contains(text);
  return Prisma.sql`(fold_vietnamese(e."objectName") like ${like}
    or e."unitId" in (select id from "Unit" where "searchKey" like ${like})
    or e."objectKind" = 'account' and e."objectId" in (select id::text from "Account" where "searchKey" like ${like})
    or e."objectKind" = 'bloc' and e."objectId" in (select id::text from "Bloc" where "searchKey" like ${like})
    or e."campaignId" in (select c.id from "Campaign" c join "Bloc" b on b.id = c."blocId"
      where fold_vietnamese(b.name || ' năm ' || c.year) like ${like}))`;
}

function conditions(filter: AuditFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (filter.person) {
    parts.push(Prisma.sql`(fold_vietnamese(e."actorName") like ${contains(filter.person)} or e."actorId" in (
      select id from "Account" where "searchKey" like ${contains(filter.person)}))`);
  }
  if (filter.object) parts.push(objectIs(filter.object));
  if (filter.area) parts.push(Prisma.sql`e.action like ${`${filter.area}.%`}`);
  if (isId(filter.unitId)) parts.push(Prisma.sql`e."unitId" = ${filter.unitId}::uuid`);
  if (filter.from) parts.push(Prisma.sql`e.at >= ${startOf(filter.from)}`);
  if (filter.to) parts.push(Prisma.sql`e.at < ${endOf(filter.to)}`);
  return Prisma.join(parts, ' and ');
}

type Wanted = { kind: ReferenceKind; id: string };
type Named = Wanted & { name: string | null; year: number | null };

/** What is told by a code, which is no id. */
const codes: readonly ReferenceKind[] = ['targetGroup', 'awardType'];

/**
 * What ids and codes stand for now; for what is gone, what the log itself called it last. One statement for all kinds, every
 * name by its key.
 */
async function readNames(wanted: readonly Wanted[]): Promise<Named[]> {
  if (wanted.length === 0) return [];
  return db.$queryRaw<Named[]>`
    select w.kind, w.id, n.year, coalesce(n.name, (
      select e."objectName" from "AuditEvent" e where w.kind in ('unit', 'bloc', 'movement', 'target')
        and e."objectKind" = w.kind and e."objectId" = w.id order by e.at desc, e.id desc limit 1)) as name
    from unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ id }) => id)}::text[],
      ${wanted.map(({ kind, id }) => (codes.includes(kind) ? null : id))}::uuid[]) as w(kind, id, uuid)
    left join lateral (
      select name, null::int as year from "Unit" where w.kind = 'unit' and id = w.uuid
      union all select name, null from "Account" where w.kind = 'account' and id = w.uuid
      union all select name, null from "Bloc" where w.kind = 'bloc' and id = w.uuid
      union all select b.name || ' năm ' || c.year, null from "Campaign" c join "Bloc" b on b.id = c."blocId"
        where w.kind = 'campaign' and c.id = w.uuid
      union all select name, null from "Movement" where w.kind = 'movement' and id = w.uuid
      union all select name, null from "TargetGroup" where w.kind = 'targetGroup' and code = w.id
      union all select name, null from "AwardType" where w.kind = 'awardType' and code = w.id
      union all select text, null from "Target" where w.kind = 'target' and id = w.uuid
      union all select t.text, null from "ReportLine" l join "Target" t on t.id = l."targetId"
        where w.kind = 'reportLine' and l.id = w.uuid
      union all select r.period::text, c.year from "Report" r join "Campaign" c on c.id = r."campaignId"
        where w.kind = 'report' and r.id = coalesce((select "reportId" from "ReportLine" where id = w.uuid), w.uuid)
    ) n on true`;
}

const keyOf = (kind: ReferenceKind, id: string) => `${kind} ${id}`;

/** Tells the rows twice: first to hear of what names are needed, then with them. */
async function withNames<Told>(rows: readonly Row[], tell: (row: Row, nameOf: NameOf) => Told): Promise<Told[]> {
  const wanted = new Map<string, Wanted>();
  for (const row of rows) {
    tell(row, (kind, id) => {
      if (isId(id) || codes.includes(kind)) wanted.set(keyOf(kind, id), { kind, id });
      return undefined;
    });
  }
  const found = await readNames([...wanted.values()]);
  const names = new Map(
    found.map(({ kind, id, name, year }) => [keyOf(kind, id), kind === 'report' ? reportName(name, year) : name]),
  );
  return rows.map((row) => tell(row, (kind, id) => names.get(keyOf(kind, id)) || undefined));
}

function reportName(period: string | null, year: number | null): string | null {
  const isPeriod = period === 'q1' || period === 'half' || period === 'nine' || period === 'year';
  return isPeriod && year !== null ? `Báo cáo ${inSentence(periodLabel(period, year))}` : null;
}

/** An event as people read it. */
const tellEvent = (row: Row, nameOf: NameOf) => ({
  id: String(row.id),
  at: row.at.toISOString(),
  actorName: row.actorName,
  actedAs: partyLabel(row.actedAs),
  network: row.network,
  action: actionLabel(row.action),
  object: objectOf(row, nameOf),
  changes: differences(row, nameOf),
});

type Slice = { limit: number; offset: number };

/** Whoever calls has decided that the actor reads the log. */
async function readEvents(filter: AuditFilter, { limit, offset }: Slice) {
  const where = conditions(filter);
  const [counted, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from "AuditEvent" e where ${where}`,
    db.$queryRaw<Row[]>`
      select id, at, "actorName", "actedAs", network, action, "objectKind", "objectId", "objectName", "campaignId", "unitId",
        before, after
      from "AuditEvent" e where ${where}
      order by at desc, id desc limit ${limit} offset ${offset}`,
  ]);
  return { total: counted[0]?.total ?? 0, events: await withNames(rows, tellEvent) };
}

/** A page of audit events, latest first, with what changed in words; null for those who may not read them. */
export async function listAuditEvents(actor: Actor, { page, ...filter }: AuditFilter & { page: number }) {
  if (!may(actor, 'audit.read')) return null;
  return readEvents(filter, { limit: auditPageSize, offset: (page - 1) * auditPageSize });
}

/** The latest events, as many as one workbook takes, and how many there are; null for those who may not read them. */
export async function listLatestAuditEvents(actor: Actor, filter: AuditFilter) {
  if (!may(actor, 'audit.read')) return null;
  return readEvents(filter, { limit: auditExportSize, offset: 0 });
}
