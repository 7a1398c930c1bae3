import { requireActor } from '@/lib/auth/actor';
import { getTableTemplate } from '@/lib/criteria/queries/templates';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import { workbookResponse } from '@/lib/workbook';

type Context = RouteContext<'/admin/criteria/[tableId]/export'>;

/** A template of the province as a workbook. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { tableId }] = await Promise.all([requireActor(), params]);
  const template = await getTableTemplate(actor, tableId);
  if (!template) return new Response('Không tìm thấy.', { status: 404 });
  return workbookResponse(template.title, tableSheets(template));
}
