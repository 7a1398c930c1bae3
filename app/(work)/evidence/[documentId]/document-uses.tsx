import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import type { AdjustmentUse, DocumentDetails, DocumentUse } from '@/lib/evidence/queries/library';
import { formatNumber, inSentence, periodLabel } from '@/lib/format';
import { itemStatusWords } from '@/lib/messages/statuses';

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

/** A request for change that stands on the document, and what became of it. */
function AdjustmentLine({ use }: { use: AdjustmentUse }) {
  return (
    <p className="border-t border-line px-4 py-2 first:border-t-0">
      <LocalLink className="row-link" href={`/campaigns/${use.campaignId}/targets/${use.unitId}`}>
        Đề nghị điều chỉnh chỉ tiêu: {use.target}
      </LocalLink>{' '}
      ({use.campaignName}, {inSentence(itemStatusWords[use.status])})
    </p>
  );
}

/** Where a document is cited: as often as the list of documents says. */
export function DocumentUses({ document }: { document: DocumentDetails }) {
  const { uses, usedIn, scoredIn, adjustedIn, withdrawn } = document;
  return (
    <Panel description={`${formatNumber(uses)} lần`} flush title="Dùng làm minh chứng ở đâu">
      {usedIn.length > 0 && (
        <Table
          caption="Các chỉ tiêu dùng văn bản này"
          columns={columns}
          hideCaption
          rowKey={(use) => `${use.campaignId} ${use.unitId} ${use.period} ${use.target}`}
          rows={usedIn}
        />
      )}
      {scoredIn.map((use) => (
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
      {adjustedIn.map((use) => (
        <AdjustmentLine key={use.id} use={use} />
      ))}
      {uses === 0 && (
        <EmptyState title="Chưa dùng ở đâu">
          {withdrawn && 'Một đề nghị điều chỉnh đã rút từng lấy văn bản này làm căn cứ, nên văn bản được giữ lại.'}
        </EmptyState>
      )}
    </Panel>
  );
}
