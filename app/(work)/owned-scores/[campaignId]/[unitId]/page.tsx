import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LeftBadge } from '@/components/left-badge';
import { ScoreStatusBadge } from '@/components/score-status';
import { AppraiseGroup } from '@/components/scores/appraise-group';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { formatDate, formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { getOwnedSheet } from '@/lib/scores/queries/owned';
import { AcceptClaims } from './accept-claims';

export const metadata: Metadata = { title: 'Thẩm định tiêu chí được giao' };

type Props = PageProps<'/owned-scores/[campaignId]/[unitId]'>;

/** The items of one unit that the reader's unit owns: nothing else of that unit's score. */
export default async function OwnedSheetPage({ params }: Props) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const sheet = await getOwnedSheet(actor, { campaignId, unitId });
  if (!sheet) notFound();
  const { campaign, sentAt, items, sums, takenOver } = sheet;
  return (
    <div className="grid gap-4">
      <PageHeader
        breadcrumbs={[{ label: 'Tiêu chí được giao', href: '/owned-scores' }, { label: sheet.unitName }]}
        description={`${campaign.blocName}.${sentAt ? ` Gửi lần đầu ngày ${formatDate(sentAt)}.` : ''} Chỉ hiện các tiêu chí giao đơn vị bạn thẩm định.`}
        status={
          <>
            <ScoreStatusBadge answerBy={null} returned={0} status={sheet.status} />
            <LeftBadge since={sheet.leftSince} />
          </>
        }
        title={`Thẩm định ${formatNumber(items.length)} tiêu chí năm ${campaign.year}: ${sheet.unitName}`}
      />
      {sheet.leftSince !== null && (
        <Alert>{refusalMessage({ reason: 'reviewed-unit-left', since: sheet.leftSince })}</Alert>
      )}
      {takenOver && (
        <Alert>{refusalMessage({ reason: 'owner-taken-over', by: takenOver.by, why: takenOver.reason })}</Alert>
      )}
      {sheet.can.appraise && (
        <Alert>
          Điểm tự lưu ngay, đơn vị chưa thấy. Thẩm định xong thì không cần gửi: tổ thư ký gửi yêu cầu giải trình và kết
          quả của cả bảng.
        </Alert>
      )}
      {sheet.can.appraise && sheet.plain > 0 && <AcceptClaims sheet={sheet} />}
      <AppraiseGroup
        items={items}
        mode="appraise"
        onward={{ href: '/owned-scores', label: 'Về danh sách' }}
        sheetKey={sheet.key}
        sums={sums}
        total={items.length}
      />
    </div>
  );
}
