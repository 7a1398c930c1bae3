import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { SentSheet } from '@/lib/reviews/rules/withdrawal';

/** What decides about taking back a score besides its row and its phase; null unless it is under appraisal. */
export type UnderAppraisal = Pick<SentSheet, 'judged' | 'answerBy'> | null;

/**
 * `UnderAppraisal` of a score (alias s), as JSON. Since it was sent only those who appraise write in its lines; without what
 * was typed the bloc goes on with what was sent before, and nothing was sent that could be taken back.
 */
export const underAppraisal = Prisma.sql`case when s.status = 'submitted' then json_build_object(
  'answerBy', s."answeredBy",
  'judged', (select coalesce(bool_or(l."updatedAt" > s."statusSince"), false) or not coalesce(bool_or(l."typedInputs" is not null), false)
      from "ScoreLine" l where l."sheetId" = s.id)
    or exists (select from "CrossSheet" x join "CrossLine" o on o."sheetId" = x.id
      where x."campaignId" = s."campaignId" and x."scoredId" = s."unitId" and o."updatedAt" > s."statusSince")) end`;

/** `isTakenBack` of a score. Nothing is kept of a score that is returned until its answer was sent. */
export const scoreTakenBack = (alias: Prisma.Sql) => Prisma.sql`(${alias}.status = 'returned' and coalesce((
  select w.kind = 'withdrawn' from "ScoreSnapshot" w where w."sheetId" = ${alias}.id order by w.number desc limit 1), false))`;

/** Of a snapshot (alias p): that it tells what was sent, and was not taken back since. */
export const sentSnapshot = Prisma.sql`(p.kind in ('self', 'explained') and not exists (
  select from "ScoreSnapshot" w where w."sheetId" = p."sheetId" and w.number = p.number + 1 and w.kind = 'withdrawn'))`;
