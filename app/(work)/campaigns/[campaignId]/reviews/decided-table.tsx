import { statusTones } from '@/components/sheet-status';
import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterSelect } from '@/components/ui/filter-select';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { SearchForm } from '@/components/ui/search-form';
import { type Column, Table } from '@/components/ui/table';
import { formatDateTime, formatNumber } from '@/lib/format';
import { answerWords, reviewWord, reviewWords } from '@/lib/messages/statuses';
import {
  type QueueFilter,
  type QueueItem,
  queueKinds,
  queuePageSize,
  type ReviewQueue,
} from '@/lib/reviews/queries/queue';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import { ItemWord } from './item-word';
import { kindWords, reviewHref } from './queue-words';

type DecidedProps = { queue: ReviewQueue; filter: QueueFilter };

const kindOptions = queueKinds.map((kind) => ({ value: kind, label: kindWords[kind] }));
const statusOptions = (['accepted', 'returned'] as const).map((value) => ({ value, label: reviewWords[value] }));

function Outcome({ item: { status, takenBack, returned, answerBy } }: { item: QueueItem }) {
  if (status === 'draft') return null; // what was never sent does not come here
  return (
    <div>
      <StatusBadge tone={statusTones[status]}>{reviewWord(toldStatus(status, takenBack), returned)}</StatusBadge>
      {answerBy && <span className="block text-sm text-muted">{answerWords(answerBy)}</span>}
    </div>
  );
}

function columnsOf({ campaignId, year }: ReviewQueue): Column<QueueItem>[] {
  return [
    { header: 'Đơn vị', rowHeader: true, cell: (item) => item.unitName },
    {
      header: 'Nội dung',
      cell: (item) => (
        <LocalLink className="row-link" href={reviewHref(campaignId, item)}>
          <ItemWord item={item} year={year} />
          <span className="sr-only"> của {item.unitName}</span>
        </LocalLink>
      ),
    },
    { header: 'Kết quả', cell: (item) => <Outcome item={item} /> },
    { header: 'Thời điểm', cell: (item) => <span className="whitespace-nowrap">{formatDateTime(item.since)}</span> },
    { header: 'Lần gửi', numeric: true, cell: (item) => formatNumber(item.round) },
  ];
}

/** What was answered, the latest first, with search and filters in the address. */
export function DecidedTable({ queue, filter }: DecidedProps) {
  const pathname: Href = `/campaigns/${queue.campaignId}/reviews`;
  const filtered = filter.unit !== '' || filter.kind !== '' || filter.status !== '';
  return (
    <Panel flush title="Đã rà soát">
      {queue.decidedInAll > 0 && (
        <div className="border-b border-line px-4 py-3">
          <SearchForm
            action={pathname}
            clearHref={filtered ? pathname : undefined}
            label="Tìm đơn vị"
            placeholder="Tên đơn vị"
            query={filter.unit}
          >
            <FilterSelect label="Nội dung" name="kind" options={kindOptions} value={filter.kind} />
            <FilterSelect label="Kết quả" name="status" options={statusOptions} value={filter.status} />
          </SearchForm>
        </div>
      )}
      <DecidedRows filter={filter} pathname={pathname} queue={queue} />
    </Panel>
  );
}

function DecidedRows({ queue, filter, pathname }: DecidedProps & { pathname: Href }) {
  if (queue.decidedInAll === 0) {
    return (
      <EmptyState title="Chưa có kết quả rà soát nào">Kết quả đã gửi cho các đơn vị sẽ được lưu ở đây.</EmptyState>
    );
  }
  if (queue.found === 0) {
    return <EmptyState title="Không tìm thấy">Không có nội dung nào khớp với từ khóa và bộ lọc.</EmptyState>;
  }
  const { unit, kind, status } = filter;
  const searchParams = { ...(unit && { q: unit }), ...(kind && { kind }), ...(status && { status }) };
  return (
    <>
      <Table
        caption="Nội dung đã rà soát, mới nhất ở trên"
        columns={columnsOf(queue)}
        hideCaption
        rowKey={(item) => item.id}
        rows={queue.decided}
      />
      <Pagination
        page={filter.page}
        pageSize={queuePageSize}
        pathname={pathname}
        searchParams={searchParams}
        total={queue.found}
      />
    </>
  );
}
