import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import type { DocumentUse, ScoreUse } from '@/lib/evidence/queries';
import { formatNumber, periodLabel } from '@/lib/format';

const columns: Column<DocumentUse>[] = [
  { header: 'Chỉ tiêu', rowHeader: true, cell: (use) => use.target },
  {
    header: 'Kỳ báo cáo',
    cell: (use) => (
      <LocalLink
        className="row-link whitespace-nowrap"
        href={`/campaigns/${use.campaignId}/reports/${use.unitId}/${use.period}`}
      >
        {periodLabel(use.period, use.year)}
      </LocalLink>
    ),
  },
  { header: 'Năm thi đua', cell: (use) => use.campaignName },
];

/** Where a document is cited. */
export function DocumentUses({ uses, scored }: { uses: DocumentUse[]; scored: ScoreUse[] }) {
  const count = uses.length + scored.reduce((sum, use) => sum + use.criteria, 0);
  return (
    <Panel description={`${formatNumber(count)} lần`} flush title="Dùng làm minh chứng ở đâu">
      {uses.length > 0 && (
        <Table
          caption="Các chỉ tiêu dùng văn bản này"
          columns={columns}
          hideCaption
          rowKey={(use) => `${use.campaignId} ${use.unitId} ${use.period} ${use.target}`}
          rows={uses}
        />
      )}
      {scored.map((use) => (
        <p className="border-t border-line px-4 py-2 first:border-t-0" key={`${use.campaignId} ${use.unitId}`}>
          {use.own ? (
            <LocalLink className="row-link" href={`/campaigns/${use.campaignId}/scores/${use.unitId}`}>
              Bản chấm điểm: {use.campaignName}
            </LocalLink>
          ) : (
            `Bản chấm điểm của đơn vị tiền thân: ${use.campaignName}`
          )}{' '}
          ({formatNumber(use.criteria)} tiêu chí)
        </p>
      ))}
      {count === 0 && <EmptyState title="Chưa dùng ở đâu" />}
    </Panel>
  );
}
