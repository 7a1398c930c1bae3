import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { SnapshotKind } from '@/lib/db/generated/enums';
import type { SheetKind } from '../schema';

export type HistoryEntry = {
  number: number;
  kind: SnapshotKind;
  at: string;
  by: string;
  /** How many lines went back, of how many. */
  lines: number;
  returned: number;
};

type Row = Omit<HistoryEntry, 'at'> & { at: Date };

/** Who sent, returned, accepted and adjusted a sheet, and when; the latest first. */
export async function getSheetHistory(actor: Actor, sheet: SheetKind, sheetId: string): Promise<HistoryEntry[]> {
  const campaigns = assignedCampaigns(actor, 'targets.review');
  const rows =
    sheet === 'registration'
      ? await db.$queryRaw<Row[]>`
        select s.number, s.kind::text as kind, s."takenAt" as at, s."takenBy" as by,
          jsonb_array_length(coalesce(s.content -> 'lines', '[]')) as lines,
          jsonb_array_length(jsonb_path_query_array(s.content, '$.lines[*] ? (@.verdict == "return")')) as returned
        from "RegistrationSnapshot" s join "Registration" r on r.id = s."registrationId"
        where r.id = ${sheetId}::uuid and r."campaignId" = any(${campaigns}::uuid[]) order by s.number desc`
      : await db.$queryRaw<Row[]>`
        select s.number, s.kind::text as kind, s."takenAt" as at, s."takenBy" as by,
          jsonb_array_length(coalesce(s.content -> 'lines', '[]')) as lines,
          jsonb_array_length(jsonb_path_query_array(s.content, '$.lines[*] ? (@.verdict == "return")')) as returned
        from "ReportSnapshot" s join "Report" r on r.id = s."reportId"
        where r.id = ${sheetId}::uuid and r."campaignId" = any(${campaigns}::uuid[]) order by s.number desc`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
