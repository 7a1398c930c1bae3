import writeXlsxFile from 'write-excel-file/node';
import { findActor } from '@/lib/auth/actor';
import { fileSheets } from '@/lib/criteria/rules/writing/cells';
import { foldVietnamese } from '@/lib/fold';
import { readText } from '@/lib/page-parameters';
import { getBoard } from '@/lib/scores/queries/board';
import { boardSheets } from '@/lib/scores/rules/board/sheets';
import { boardWish } from '@/lib/scores/rules/board/wish';

/** The ranking as a workbook, with what the reader may see of it and nothing else. */
export async function GET(request: Request, { params }: RouteContext<'/campaigns/[campaignId]/ranking/scores/export'>) {
  const [actor, { campaignId }] = await Promise.all([findActor(), params]);
  const view = readText(new URL(request.url).searchParams.get('view') ?? undefined);
  const page = actor && !actor.passwordTemporary ? await getBoard(actor, campaignId, boardWish(view)) : null;
  if (!page?.board) return new Response('Không tìm thấy.', { status: 404 });
  const { board, shown } = page;
  const state =
    shown.kind === 'published'
      ? { kind: shown.kind, at: shown.at, final: true }
      : { kind: shown.kind, at: shown.asOf, final: shown.final };
  const file = await writeXlsxFile(fileSheets(boardSheets(board, state))).toBuffer();
  const name = foldVietnamese(board.campaign.blocName)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="xep-hang-${board.campaign.year}-${name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  });
}
