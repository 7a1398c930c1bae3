import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { Actor } from '@/lib/auth/actor';
import type { Period } from '@/lib/campaigns/rules/phases';
import { formatDateTime } from '@/lib/format';
import { getWithdrawn } from '@/lib/reviews/queries/withdrawn';

type WithdrawnSheetProps = { actor: Actor; campaignId: string; unitId: string; period: Period | null };

/** In the place of a review whose sheet the unit took back; otherwise the page does not exist. */
export async function WithdrawnSheet({ actor, ...key }: WithdrawnSheetProps) {
  const withdrawn = await getWithdrawn(actor, key);
  if (!withdrawn) notFound();
  const { unitName, by, at } = withdrawn;
  const what = key.period ? 'báo cáo' : 'bản đăng ký';
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Rà soát', href: `/campaigns/${key.campaignId}/reviews` }, { label: unitName }]}
        title={`${unitName} đã rút lại ${what}`}
      />
      <EmptyState title="Không còn gì để rà soát">
        {by} rút lại lúc {formatDateTime(at)} để sửa. Khi đơn vị gửi lại, bản mới hiện ở trang Rà soát.
      </EmptyState>
    </>
  );
}
