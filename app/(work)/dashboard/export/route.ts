import { requireActor } from '@/lib/auth/actor';
import { getDashboard } from '@/lib/dashboards/queries';
import { provinceSheets } from '@/lib/dashboards/rules/sheets';
import { searchOf } from '@/lib/page-parameters';
import { workbookResponse } from '@/lib/workbook';
import { filterBlocs } from '../filter-blocs';
import { dashboardWish } from '../search';

/** The blocs that the page shows, their units and what is late in them, as a workbook. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const search = searchOf(request);
  const dashboard = await getDashboard(actor, dashboardWish(search));
  if (!dashboard) return new Response('Không tìm thấy.', { status: 404 });
  const sheets = provinceSheets(filterBlocs(dashboard, search), dashboard.late, dashboard);
  return workbookResponse(`Thi đua toàn tỉnh năm ${dashboard.year}`, sheets);
}
