import { requireActor } from '@/lib/auth/actor';
import { getCriteria } from '@/lib/criteria/queries/issued';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import { workbookResponse } from '@/lib/workbook';

type Context = RouteContext<'/campaigns/[campaignId]/criteria/export'>;

/** An issued version as a workbook: the one in force, or another by its number. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const wish = new URL(request.url).searchParams.get('version') ?? '';
  const number = /^\d{1,4}$/.test(wish) ? Number(wish) : null;
  const page = await getCriteria(actor, campaignId, number);
  if (!page?.table) return new Response('Không tìm thấy.', { status: 404 });
  const { frame, table } = page;
  return workbookResponse(
    `Bảng tiêu chí ${frame.year} - phiên bản ${page.number} - ${frame.blocName}`,
    tableSheets(table),
  );
}
