import { listLatestAuditEvents } from '@/lib/audits/queries';
import { auditSheets } from '@/lib/audits/rules/sheets';
import { requireActor } from '@/lib/auth/actor';
import { searchOf } from '@/lib/page-parameters';
import { workbookResponse } from '@/lib/workbook';
import { auditFilter } from '../filter';

/** The events that the page finds, the latest of them, as a workbook. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const filter = auditFilter(searchOf(request));
  const found = await listLatestAuditEvents(actor, filter);
  if (!found) return new Response('Không tìm thấy.', { status: 404 });
  return workbookResponse('Nhật ký', auditSheets(found.events, found.total));
}
