import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { SentSheet } from '../rules/withdrawal';

/** What decides about taking back a sheet besides its row and its phase; null unless it is under review. */
export type UnderReview = Pick<SentSheet, 'judged' | 'answerBy'> | null;

// A return that was kept before its snapshot said the day for the answer counts as due on its own day.
const answerDay = Prisma.sql`coalesce(s.content ->> 'answerBy', (s."takenAt" at time zone 'Asia/Ho_Chi_Minh')::date::text)`;

/** `isTakenBack` of a registration. */
export const registrationTakenBack = (
  alias: Prisma.Sql,
) => Prisma.sql`(case when ${alias}.status = 'returned' then coalesce((
  select s.kind = 'withdrawn' from "RegistrationSnapshot" s where s."registrationId" = ${alias}.id
    and s.kind in ('returned', 'withdrawn') order by s.number desc limit 1), false) else false end)`;

/** `isTakenBack` of a report. */
export const reportTakenBack = (alias: Prisma.Sql) => Prisma.sql`(case when ${alias}.status = 'returned' then coalesce((
  select s.kind = 'withdrawn' from "ReportSnapshot" s where s."reportId" = ${alias}.id
    and s.kind in ('returned', 'withdrawn') order by s.number desc limit 1), false) else false end)`;

/** `UnderReview` of a registration (alias r), as JSON. */
export const registrationUnderReview = Prisma.sql`case when r.status = 'submitted' then json_build_object(
  'judged', exists (select from "Target" t where t."registrationId" = r.id and t.verdict is not null),
  'answerBy', (select ${answerDay} from "RegistrationSnapshot" s where s."registrationId" = r.id and s.kind = 'returned'
    order by s.number desc limit 1)) end`;

/** `UnderReview` of a report (alias r), as JSON. */
export const reportUnderReview = Prisma.sql`case when r.status = 'submitted' then json_build_object(
  'judged', exists (select from "ReportLine" l where l."reportId" = r.id and l.verdict is not null),
  'answerBy', (select ${answerDay} from "ReportSnapshot" s where s."reportId" = r.id and s.kind = 'returned'
    order by s.number desc limit 1)) end`;
