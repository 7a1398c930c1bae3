import { requireActor } from '@/lib/auth/actor';
import { getSnapshot } from '@/lib/scores/queries/snapshots';
import { snapshotSheets } from '@/lib/scores/rules/snapshot/sheets';
import { workbookResponse } from '@/lib/workbook';

/** One snapshot as a workbook. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/scores/[unitId]/snapshots/[number]'>,
) {
  const [actor, { campaignId, unitId, number }] = await Promise.all([requireActor(), params]);
  const wished = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 0;
  const view = await getSnapshot(actor, { campaignId, unitId }, wished);
  if (!view) return new Response('Không tìm thấy.', { status: 404 });
  const { unitName, year } = view.place;
  return workbookResponse(`Chấm điểm ${year}, ${unitName}, lần ${wished}`, snapshotSheets(view));
}
