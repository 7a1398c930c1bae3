import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { formatNumber } from '@/lib/format';
import { type FactsPage, getFacts, type UnitFacts } from '@/lib/scores/queries/facts';
import type { FactKind } from '@/lib/scores/rules/facts';

export const metadata: Metadata = { title: 'Điều kiện và vi phạm' };

type Props = PageProps<'/campaigns/[campaignId]/ranking/scores/facts'>;

export default async function FactsOverviewPage({ params }: Props) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const page = await getFacts(actor, campaignId);
  if (!page) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: 'Xếp hạng theo điểm', href: `/campaigns/${campaignId}/ranking/scores` },
          { label: 'Điều kiện và vi phạm' },
        ]}
        description="Những điều không tính ra từ điểm số mà tổ thư ký xác nhận cho từng đơn vị, kèm lý do hoặc văn bản."
        title={`Điều kiện và vi phạm năm ${page.campaign.year}`}
      />
      <Panel flush>
        {page.facts.length === 0 ? (
          <EmptyState title="Bảng tiêu chí không có điều kiện nào cần xác nhận">
            Điều kiện xếp loại và vi phạm bị loại được khai ở thiết lập của bảng tiêu chí.
          </EmptyState>
        ) : (
          <Table
            caption="Điều kiện và vi phạm của các đơn vị"
            columns={columnsOf(page)}
            hideCaption
            rowKey={(row) => row.unitId}
            rows={page.units}
          />
        )}
      </Panel>
    </>
  );
}

function columnsOf({ campaign, facts }: FactsPage): Column<UnitFacts>[] {
  const held = (row: UnitFacts, kind: FactKind, holds: boolean) =>
    facts.filter(
      (fact) => fact.kind === kind && row.stated.some((one) => one.factId === fact.id && one.holds === holds),
    );
  const stated = (row: UnitFacts) =>
    facts.filter((fact) => row.stated.some((one) => one.factId === fact.id && one.holds !== null)).length;
  return [
    {
      header: 'Đơn vị',
      rowHeader: true,
      cell: (row) => (
        <LocalLink className="row-link" href={`/campaigns/${campaign.id}/ranking/scores/facts/${row.unitId}`}>
          {row.name}
        </LocalLink>
      ),
    },
    {
      header: 'Không xếp loại vì',
      cell: (row) =>
        held(row, 'veto', true)
          .map(({ title }) => title)
          .join('; ') || '–',
      className: 'long',
    },
    {
      header: 'Điều kiện không đạt',
      cell: (row) =>
        held(row, 'condition', false)
          .map(({ title }) => title)
          .join('; ') || '–',
      className: 'long',
    },
    {
      header: 'Đã xác nhận',
      numeric: true,
      cell: (row) => `${formatNumber(stated(row))}/${formatNumber(facts.length)}`,
    },
  ];
}
