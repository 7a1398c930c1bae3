import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import type { YearEnd } from '../rules/year-end';
import { extendedUntil } from './time';

const dayOf = (moment: Prisma.Sql) => Prisma.sql`to_char(${moment} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;

/** What settles the year of a unit (YearEnd), as a part of a statement in which `campaign` and `unit` are the ids. */
export const yearEndOf = (campaign: Prisma.Sql, unit: Prisma.Sql): Prisma.Sql => Prisma.sql`json_build_object(
  'lastDay', (select max(greatest(f."closesOn", (${extendedUntil(Prisma.sql`f.id`, unit)})::date)) from "Phase" f
    where f."campaignId" = ${campaign}),
  'reportAcceptedOn', (select ${dayOf(Prisma.sql`e."statusSince"`)} from "Report" e
    where e."campaignId" = ${campaign} and e."unitId" = ${unit} and e.period = 'year' and e.status = 'accepted'),
  'scoreAgreedOn', (select ${dayOf(Prisma.sql`e."statusSince"`)} from "ScoreSheet" e
    where e."campaignId" = ${campaign} and e."unitId" = ${unit} and e.status = 'agreed'))`;

/** The same for a command that has locked what it decides about. */
export async function readYearEnd(
  tx: Transaction,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<{ year: number } & YearEnd> {
  const rows = await tx.$queryRaw<{ year: number; end: YearEnd }[]>`
    select c.year, ${yearEndOf(Prisma.sql`c.id`, Prisma.sql`${unitId}::uuid`)} as "end"
    from "Campaign" c where c.id = ${campaignId}::uuid`;
  const [row] = rows;
  if (!row) throw new Error('The campaign of a locked sheet exists');
  return { year: row.year, ...row.end };
}
