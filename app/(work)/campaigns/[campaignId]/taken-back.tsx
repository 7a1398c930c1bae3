import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { formatDateTime } from '@/lib/format';
import type { Withdrawn } from '@/lib/reviews/queries/withdrawn';

type TakenBackProps = {
  /** Null: there is no such page. */
  withdrawn: Withdrawn | null;
  /** In a sentence: "bản đăng ký". */
  what: string;
  /** The list where it is found once it was sent again. */
  list: { label: string; href: Href };
  /** What was to be done with it: "rà soát". */
  work: string;
};

/** In the place of a sheet that its unit took back after sending it; otherwise the page does not exist. */
export function TakenBack({ withdrawn, what, list, work }: TakenBackProps) {
  if (!withdrawn) notFound();
  const { unitName, by, at } = withdrawn;
  return (
    <>
      <PageHeader breadcrumbs={[list, { label: unitName }]} title={`${unitName} đã rút lại ${what}`} />
      <EmptyState title={`Không còn gì để ${work}`}>
        {by} rút lại lúc {formatDateTime(at)} để sửa. Khi đơn vị gửi lại, bản mới hiện ở trang {list.label}.
      </EmptyState>
    </>
  );
}
