import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/actor';
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
  const list = await listReports(actor, campaignId, { query });
  if (!list) notFound();
  const href = `/campaigns/${campaignId}/reports` as const;
  const others = countMembers(list.others);
  const many = list.others.length > 0 || query !== '';
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
        {!many && !list.own && <EmptyState title="Chưa có đơn vị nào để xem báo cáo" />}
        {list.hidden > 0 && (
          <p className="text-sm text-muted">
            Khối chưa cho các đơn vị xem báo cáo của nhau ({formatNumber(list.hidden)} đơn vị khác).
          </p>
        )}
      </div>
    </>
  );
}
