import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, may, type Party } from '@/lib/auth/permissions';
import { holdMember } from '@/lib/campaigns/commands/lock';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import { phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import { Prisma, type ReportLine } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { periodLabel, todayInVietnam } from '@/lib/format';
import { refuseLineWork, refuseSheetWork, type SheetState } from '@/lib/reports/rules/sheet';
import type { SheetKey } from '@/lib/reports/schema';
import { done, type Result, refused } from '@/lib/result';
import type { Direction } from '@/lib/templates/rules';

export type SheetContext = SheetState & {
  actedAs: Party;
  campaignName: string;
  year: number;
  officerMaySubmit: boolean;
  unitName: string;
  reportId: string | null;
  sentOn: string | null;
  today: string;
};

type Row = Omit<SheetContext, 'phase' | 'today' | 'actedAs' | 'period'> & {
  opensOn: string | null;
  closesOn: string | null;
};

/**
 * Everything that decides about a report, in one statement that locks it on the way: of a locked row PostgreSQL gives the
 * version that the writer before has left. Nothing where the unit takes no part in the campaign.
 */
async function readContext(tx: Transaction, key: SheetKey): Promise<Row | undefined> {
  const rows = await tx.$queryRaw<Row[]>`
    with locked as materialized (
      select id, status::text as status, "firstSentAt" from "Report" where "campaignId" = ${key.campaignId}::uuid
        and "unitId" = ${key.unitId}::uuid and period = ${key.period}::"Period" for update
    )
    select c.name as "campaignName", c.year, c."officerMaySubmit", m."unitName", m."leftOn"::text as "leftOn",
      p."opensOn"::text as "opensOn", p."closesOn"::text as "closesOn",
      ${extendedUntil(Prisma.sql`p.id`, Prisma.sql`m."unitId"`)} as "extendedUntil",
      g.status::text as registration, r.id as "reportId", coalesce(r.status, 'draft') as status,
      to_char(r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "sentOn"
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId"
    left join "Phase" p on p."campaignId" = c.id and p.kind = ${phaseOfPeriod[key.period]}::"PhaseKind"
    left join "Registration" g on g."campaignId" = c.id and g."unitId" = m."unitId"
    left join locked r on true
    where m."campaignId" = ${key.campaignId}::uuid and m."unitId" = ${key.unitId}::uuid`;
  return rows[0];
}

/**
 * The report as it stands, locked, for somebody who may write it: who comes second sees what the first one wrote. A
 * missing unit and a foreign one look the same.
 */
export async function findContext(
  actor: Actor,
  tx: Transaction,
  action: 'reports.edit' | 'reports.submit',
  key: SheetKey,
): Promise<SheetContext | null> {
  const actedAs = actingAs(actor, action, key);
  const row = actedAs && (await readContext(tx, key));
  if (!row) return null;
  const { opensOn, closesOn, ...rest } = row;
  const phase = opensOn && closesOn ? { kind: phaseOfPeriod[key.period], opensOn, closesOn } : undefined;
  return { ...rest, actedAs, phase, period: key.period, today: todayInVietnam(actor.now) };
}

/** What an audit event of the whole report says about who did it and to what. */
export function auditedReport(context: SheetContext, { campaignId, unitId, period }: SheetKey, reportId: string) {
  const { actedAs, campaignName, unitName, year } = context;
  const name = `${campaignName} · ${unitName} · ${periodLabel(period, year)}`;
  return { actedAs, object: { kind: 'report', id: reportId, name }, campaignId, unitId } as const;
}

/** The locked report of an open sheet, made where it is not there, or why the sheet is closed. */
export async function openSheet(
  actor: Actor,
  tx: Transaction,
  key: SheetKey,
): Promise<Result<SheetContext & { reportId: string }>> {
  const context = await findContext(actor, tx, 'reports.edit', key);
  if (!context) return refused({ reason: 'not-found' });
  const closed = refuseSheetWork(context, context.today);
  if (closed) return refused(closed);
  const { reportId } = context;
  if (reportId) return done({ ...context, reportId });
  if (!(await holdMember(tx, key))) return refused({ reason: 'not-found' });
  const { campaignId, unitId, period } = key;
  await tx.report.createMany({ data: { campaignId, unitId, period, statusSince: actor.now }, skipDuplicates: true });
  return openSheet(actor, tx, key);
}

export type LineTarget = { id: string; text: string; direction: Direction; measure: string };

/** An accepted target of a unit the actor writes for, or null. */
export async function findLineTarget(
  actor: Actor,
  tx: Transaction,
  key: SheetKey & { targetId: string },
): Promise<LineTarget | null> {
  if (!may(actor, 'reports.edit', key)) return null;
  const registration = { campaignId: key.campaignId, unitId: key.unitId };
  return tx.target.findFirst({
    where: { id: key.targetId, status: 'accepted', registration },
    select: { id: true, text: true, direction: true, measure: true },
  });
}

export type OpenLine = { context: SheetContext & { reportId: string }; target: LineTarget; line: ReportLine | null };

/** The line of one accepted target in an open sheet; null where nothing was written yet. */
export async function openLine(
  actor: Actor,
  tx: Transaction,
  key: SheetKey,
  target: LineTarget,
): Promise<Result<OpenLine>> {
  const opened = await openSheet(actor, tx, key);
  if (!opened.ok) return opened;
  const context = opened.value;
  const line = await tx.reportLine.findUnique({
    where: { reportId_targetId: { reportId: context.reportId, targetId: target.id } },
  });
  // A line that is not there yet belongs to a draft, or to a target accepted since the report was sent.
  const closed = refuseLineWork(context, line?.status ?? 'draft', context.today);
  return closed ? refused(closed) : done({ context, target, line });
}
