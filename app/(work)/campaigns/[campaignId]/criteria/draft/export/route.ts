import { requireActor } from '@/lib/auth/actor';
import { getDraft } from '@/lib/criteria/queries/draft';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import { workbookResponse } from '@/lib/workbook';

type Context = RouteContext<'/campaigns/[campaignId]/criteria/draft/export'>;

/** The draft as a workbook, for who edits it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const draft = await getDraft(actor, campaignId);
  if (!draft) return new Response('Không tìm thấy.', { status: 404 });
  return workbookResponse(
    `Bảng tiêu chí ${draft.frame.year} - đang soạn - ${draft.frame.blocName}`,
    tableSheets(draft.table),
  );
}
