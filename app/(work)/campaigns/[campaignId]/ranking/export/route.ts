import { periodFrom } from '@/components/period-choice';
import { requireActor } from '@/lib/auth/actor';
import { searchOf } from '@/lib/page-parameters';
import { getRanking } from '@/lib/rankings/queries/ranking';
import { rankingSheets } from '@/lib/rankings/rules/sheets';
import { workbookResponse } from '@/lib/workbook';
import { shownRows } from '../shown-rows';

/** The provisional ranking by targets as a workbook, with what the reader may see of it and nothing else. */
export async function GET(request: Request, { params }: RouteContext<'/campaigns/[campaignId]/ranking/export'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const search = searchOf(request);
  const page = await getRanking(actor, campaignId, periodFrom(search.period));
  if (!page) return new Response('Không tìm thấy.', { status: 404 });
  const { year, blocName } = page.campaign;
  return workbookResponse(`Xếp hạng theo chỉ tiêu ${year}, ${blocName}`, rankingSheets(shownRows(page, search), page));
}
