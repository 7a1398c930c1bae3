import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoMembers } from '@/components/no-members';
import { PeriodChoice, periodFrom } from '@/components/period-choice';
import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { PrintButton } from '@/components/ui/print-button';
import { SearchForm } from '@/components/ui/search-form';
import { hrefOf, type Search } from '@/components/ui/sort-link';
import { requireActor } from '@/lib/auth/actor';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { formatDateTime, periodLabel } from '@/lib/format';
import { readText } from '@/lib/page-parameters';
import { getRanking, type RankingPage } from '@/lib/rankings/queries/ranking';
import { sortFrom } from '@/lib/rankings/rules/order';
import { pendingReportsWords, yearAheadSentence } from '@/lib/rankings/rules/words';
import { GroupTable } from './group-table';
import { Matrix } from './matrix';
import { RankingTable } from './ranking-table';
import { shownRows } from './shown-rows';

export const metadata: Metadata = { title: 'Xếp hạng tạm tính theo chỉ tiêu' };

const visibilityWords = {
  none: 'Khối này không cho các đơn vị xem số liệu của nhau: bạn chỉ thấy đơn vị mình.',
  status: 'Khối này cho các đơn vị xem tình trạng của nhau; kết quả và thứ hạng thì mỗi đơn vị chỉ thấy của mình.',
  results: null,
} as const;

function Heading({ page, search }: { page: RankingPage; search: Search }) {
  const through = periodLabel(page.through, page.campaign.year);
  return (
    <PageHeader
      actions={
        <>
          <ButtonLink download href={hrefOf(`/campaigns/${page.campaign.id}/ranking/export`, search, {})}>
            Tải Excel
          </ButtonLink>
          <PrintButton />
        </>
      }
      asOf={
        !page.ahead &&
        `Tạm tính, đến ${formatDateTime(page.asOf)}; kết quả tính đến hết kỳ báo cáo ${through}, ${pendingReportsWords}. Mỗi chỉ tiêu được tính tối đa ${page.campaign.cap}% kế hoạch.`
      }
      status={page.ahead ? <StatusBadge>Chưa mở</StatusBadge> : <StatusBadge tone="progress">Tạm tính</StatusBadge>}
      description="Theo mức hoàn thành chỉ tiêu đã đăng ký, để theo dõi trong năm. Đây không phải xếp hạng theo điểm thi đua."
      title={`Xếp hạng tạm tính theo chỉ tiêu năm ${page.campaign.year}`}
    />
  );
}

export default async function Page({ params, searchParams }: PageProps<'/campaigns/[campaignId]/ranking'>) {
  const [{ campaignId }, search, actor] = await Promise.all([params, searchParams, requireActor()]);
  const [frame, page] = await Promise.all([
    getCampaignFrame(actor, campaignId),
    getRanking(actor, campaignId, periodFrom(search.period)),
  ]);
  if (!frame || !page) notFound();
  const query = readText(search.q);
  const sort = sortFrom(search.sort);
  const rows = shownRows(page, search);
  const path: Href = `/campaigns/${campaignId}/ranking`;
  const limits = page.seesAll ? null : visibilityWords[page.campaign.peerVisibility];
  const table = { rows, page, sort, path, search: { q: query, period: periodFrom(search.period) ?? '' } };
  return (
    <>
      <Heading page={page} search={search} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SearchForm
          action={path}
          clearHref={query || search.period ? path : undefined}
          hidden={{ sort: readText(search.sort) || undefined }}
          label="Tìm đơn vị"
          query={query}
        >
          <PeriodChoice value={page.through} />
        </SearchForm>
        {page.ahead && (
          <Alert title={yearAheadSentence(page.ahead, page.campaign.year)}>
            Thứ hạng hiện ở đây khi có đăng ký được chấp nhận và kết quả được báo cáo.
          </Alert>
        )}
        {limits && <Alert>{limits}</Alert>}
        {rows.length === 0 ? (
          <Panel>
            {frame.members.length === 0 ? (
              <NoMembers campaignId={campaignId} mayAdd={frame.can.edit} what="tình trạng" />
            ) : (
              <EmptyState title={`Không có đơn vị nào khớp với “${query}”`}>
                Hãy thử từ ngắn hơn; tìm kiếm không phân biệt dấu và chữ hoa.
              </EmptyState>
            )}
          </Panel>
        ) : (
          <>
            {!page.ahead && <RankingTable {...table} />}
            <Matrix {...table} />
            <GroupTable page={page} rows={rows} />
          </>
        )}
      </div>
    </>
  );
}
