import { requireActor } from '@/lib/auth/actor';
import { readText } from '@/lib/page-parameters';
import { getBoard } from '@/lib/scores/queries/board';
import { boardSheets } from '@/lib/scores/rules/board/sheets';
import { boardWish } from '@/lib/scores/rules/board/wish';
import { workbookResponse } from '@/lib/workbook';

/** The ranking as a workbook, with what the reader may see of it and nothing else. */
export async function GET(request: Request, { params }: RouteContext<'/campaigns/[campaignId]/ranking/scores/export'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const view = readText(new URL(request.url).searchParams.get('view') ?? undefined);
  const page = await getBoard(actor, campaignId, boardWish(view));
  if (!page?.board) return new Response('Không tìm thấy.', { status: 404 });
  const { board, shown } = page;
  const state =
    shown.kind === 'published'
      ? { kind: shown.kind, at: shown.at, final: true }
      : { kind: shown.kind, at: shown.asOf, final: shown.final };
  const { year, blocName } = board.campaign;
  return workbookResponse(`Xếp hạng ${year}, ${blocName}`, boardSheets(board, state, page.leftSince));
}
