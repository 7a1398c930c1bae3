import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoMembers } from '@/components/no-members';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/actor';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { countMembers } from '@/lib/campaigns/rules/membership';
import { formatNumber, todayInVietnam } from '@/lib/format';
import { memberCountWords } from '@/lib/messages/statuses';
import { readText } from '@/lib/page-parameters';
import { listReports } from '@/lib/reports/queries/list';
import { OwnReports } from './own-reports';
import { ReportTable } from './report-table';

export const metadata: Metadata = { title: 'Báo cáo kết quả' };

export default async function ReportsPage({ params, searchParams }: PageProps<'/campaigns/[campaignId]/reports'>) {
  const actor = await requireActor();
  const { campaignId } = await params;
  const { q } = await searchParams;
  const query = readText(q);
  const [frame, list] = await Promise.all([
    getCampaignFrame(actor, campaignId),
    listReports(actor, campaignId, { query }),
  ]);
  if (!frame || !list) notFound();
  const href = `/campaigns/${campaignId}/reports` as const;
  const others = countMembers(list.others);
  const empty = frame.members.length === 0;
  const many = list.others.length > 0 || (query !== '' && !empty);
  return (
    <>
      <PageHeader title={`Báo cáo kết quả năm ${list.campaign.year}`} />
      <div className="grid grid-cols-1 gap-4">
        {list.own && <OwnReports list={list} row={list.own} today={todayInVietnam(actor.now)} />}
        {many && (
          <Panel
            description={memberCountWords(others.members, others.left)}
            flush
            title={list.own ? 'Các đơn vị khác trong khối' : 'Các đơn vị trong khối'}
          >
            <div className="px-4 py-3">
              <SearchForm action={href} label="Tìm đơn vị" query={query} {...(query ? { clearHref: href } : {})} />
            </div>
            {list.others.length > 0 ? (
              <ReportTable list={list} />
            ) : (
              <EmptyState title="Không có đơn vị nào khớp">
                Hãy thử từ ngắn hơn; tìm kiếm không phân biệt dấu và chữ hoa.
              </EmptyState>
            )}
          </Panel>
        )}
        {empty && (
          <Panel>
            <NoMembers campaignId={campaignId} mayAdd={frame.can.edit} what="báo cáo" />
          </Panel>
        )}
        {list.hidden > 0 && (
          <p className="text-sm text-muted">
            Khối chưa cho các đơn vị xem báo cáo của nhau ({formatNumber(list.hidden)} đơn vị khác).
          </p>
        )}
      </div>
    </>
  );
}
