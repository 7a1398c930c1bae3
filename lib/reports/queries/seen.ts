import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import type { SheetKey } from '@/lib/reports/schema';

/** A mark that changes with everything a unit writes in its report, for who sends it; empty for other units. */
export async function readReportMark(actor: Actor, key: SheetKey, at: Transaction = db): Promise<string> {
  if (actor.unitId !== key.unitId) return '';
  const rows = await at.$queryRaw<{ mark: string }[]>`
    select md5(concat(
      (select string_agg(l.id || ':' || l.revision, ',' order by l.id) from "ReportLine" l where l."reportId" = r.id), '|',
      (select string_agg(e."lineId" || ':' || e."documentId", ',' order by e."lineId", e."documentId")
        from "ReportLineEvidence" e join "ReportLine" l on l.id = e."lineId" where l."reportId" = r.id), '|',
      (select string_agg(n."headId" || ':' || n.revision, ',' order by n."headId")
        from "ReportNarrative" n where n."reportId" = r.id))) as mark
    from "Report" r where r."campaignId" = ${key.campaignId}::uuid and r."unitId" = ${key.unitId}::uuid
      and r.period = ${key.period}::"Period"`;
  return rows[0]?.mark ?? '';
}
