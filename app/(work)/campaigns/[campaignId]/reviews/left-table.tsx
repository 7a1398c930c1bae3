import { LeftBadge } from '@/components/left-badge';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { formatDateTime } from '@/lib/format';
import type { QueueItem } from '@/lib/reviews/queries/queue';
import { ItemWord } from './item-word';
import { itemName, reviewHref } from './queue-words';

type LeftTableProps = { campaignId: string; year: number; items: QueueItem[] };

/** What units sent and nobody answered before they left: to be read, not to be reviewed. */
export function LeftTable({ campaignId, year, items }: LeftTableProps) {
  if (items.length === 0) return null;
  return (
    <Panel
      description="Đơn vị gửi trước khi rời khối. Không phải rà soát nữa; vẫn xem được."
      flush
      title="Của đơn vị đã rời khối"
    >
      <Table
        caption="Nội dung của đơn vị đã rời khối"
        columns={[
          {
            header: 'Đơn vị',
            rowHeader: true,
            cell: (item) => (
              <>
                {item.unitName} <LeftBadge since={item.leftSince} />
              </>
            ),
          },
          { header: 'Nội dung', cell: (item) => <ItemWord item={item} year={year} /> },
          {
            header: 'Gửi lúc',
            cell: (item) => <span className="whitespace-nowrap">{formatDateTime(item.since)}</span>,
          },
          {
            header: 'Chi tiết',
            cell: (item) => (
              <ButtonLink href={reviewHref(campaignId, item)} size="small">
                Xem
                <span className="sr-only">
                  : {itemName(item, year)} của {item.unitName}
                </span>
              </ButtonLink>
            ),
          },
        ]}
        hideCaption
        rowKey={(item) => item.id}
        rows={items}
      />
    </Panel>
  );
}
