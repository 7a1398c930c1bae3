import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { QueueItem } from '@/lib/reviews/queries/queue';
import { ItemWord } from './item-word';
import { itemName, reviewHref, waitedWord } from './queue-words';

type WaitingProps = { campaignId: string; year: number; items: QueueItem[]; now: Date };

function Progress({ item }: { item: QueueItem }) {
  return (
    <span>
      {item.ownUnit || item.kind === 'adjustment' ? '' : `${formatNumber(item.decided)}/`}
      {formatNumber(item.lines)} mục
      {item.round > 1 && <span className="block text-sm text-muted">gửi lần {formatNumber(item.round)}</span>}
    </span>
  );
}

function columnsOf({ campaignId, year, now }: WaitingProps): Column<QueueItem>[] {
  return [
    { header: 'Đơn vị', rowHeader: true, cell: (item) => <span className="font-semibold">{item.unitName}</span> },
    { header: 'Nội dung', cell: (item) => <ItemWord item={item} year={year} /> },
    { header: 'Gửi lúc', cell: (item) => <span className="whitespace-nowrap">{formatDateTime(item.since)}</span> },
    { header: 'Đã chờ', cell: (item) => <span className="whitespace-nowrap">{waitedWord(item.since, now)}</span> },
    { header: 'Đã có ý kiến', cell: (item) => <Progress item={item} /> },
    {
      header: 'Việc cần làm',
      cell: (item) =>
        item.ownUnit ? (
          <StatusBadge tone="neutral">Đơn vị của bạn, người khác rà soát</StatusBadge>
        ) : (
          <ButtonLink href={reviewHref(campaignId, item)} size="small" variant="primary">
            {item.decided > 0 ? 'Rà soát tiếp' : 'Rà soát'}
            <span className="sr-only">
              : {itemName(item, year)} của {item.unitName}
            </span>
          </ButtonLink>
        ),
    },
  ];
}

/** What units sent and nobody answered yet, the oldest first. */
export function WaitingTable(props: WaitingProps) {
  const { items } = props;
  return (
    <Panel flush title={items.length > 0 ? `Chờ rà soát (${formatNumber(items.length)})` : 'Chờ rà soát'}>
      {items.length === 0 ? (
        <EmptyState title="Không còn gì chờ rà soát">
          Mọi nội dung các đơn vị đã gửi đều có kết quả. Khi có đơn vị gửi đăng ký, báo cáo hoặc đề nghị điều chỉnh, nội
          dung đó hiện ở đây và trong “Việc cần làm”.
        </EmptyState>
      ) : (
        <Table
          caption="Nội dung chờ tổ thư ký rà soát, gửi sớm nhất ở trên"
          columns={columnsOf(props)}
          hideCaption
          rowKey={(item) => item.id}
          rows={items}
        />
      )}
    </Panel>
  );
}
