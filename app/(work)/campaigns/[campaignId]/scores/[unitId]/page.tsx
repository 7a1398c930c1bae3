import type { Metadata } from 'next';
import { checkLabel } from '@/components/check-label';
import { itemPath } from '@/components/scores/item-link';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { requireActor } from '@/lib/auth/actor';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { headWithdrawsSentence } from '@/lib/messages/reviews';
import { getScoreSheet, type ScoreSheetView } from '@/lib/scores/queries/sheet';
import { AnsweredItems } from './answered-items';
import { AppraisalPanel } from './appraisal-panel';
import { GroupTable } from './group-table';
import { NextPoints } from './next-points';
import { ReturnedItems } from './returned-items';
import { SheetHeader } from './sheet-header';
import { Totals } from './totals';
import { VetoNotice } from './veto-notice';
import { WithdrawnScore } from './withdrawn-score';

export const metadata: Metadata = { title: 'Chấm điểm của đơn vị' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]'>;

export default async function ScoreSheetPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId }, { sent, back }] = await Promise.all([requireActor(), params, searchParams]);
  const sheet = await getScoreSheet(actor, { campaignId, unitId });
  if (!sheet) return <WithdrawnScore actor={actor} campaignId={campaignId} unitId={unitId} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <SheetHeader sheet={sheet} />
      {sent === '1' && sheet.status === 'submitted' && (
        <Alert role="status" title="Đã gửi bản tự chấm điểm" tone="success">
          Tổ thư ký sẽ thẩm định từng tiêu chí. Kết quả hiện ở trang này.
        </Alert>
      )}
      {back === '1' && sheet.isBack && sheet.can.edit && (
        <Alert role="status" title="Đã rút lại bản tự chấm điểm" tone="success">
          Sửa xong, hãy kiểm tra rồi gửi lại.
        </Alert>
      )}
      <ClosedNotice sheet={sheet} />
      <VetoNotice sheet={sheet} />
      <ReturnedItems sheet={sheet} />
      {sheet.table && (
        <>
          <Totals sheet={sheet} />
          {sheet.can.edit && <Progress sheet={sheet} />}
          <NextPoints sheet={sheet} />
          <AppraisalPanel sheet={sheet} />
          <AnsweredItems sheet={sheet} />
          <Panel
            actions={
              <>
                {sheet.sentAt && sheet.sight !== 'shared' && (
                  <ButtonLink href={`/campaigns/${campaignId}/scores/${unitId}/compare`} size="small">
                    So sánh các lần chốt điểm
                  </ButtonLink>
                )}
                <ButtonLink href={`/campaigns/${campaignId}/scores/${unitId}/print`} size="small">
                  Bảng điểm để in
                </ButtonLink>
                <ButtonLink href={`/campaigns/${campaignId}/scores/${unitId}/explained`} size="small">
                  Phiếu giải trình điểm
                </ButtonLink>
              </>
            }
            description={`${formatNumber(sheet.items.length)} tiêu chí`}
            flush
            title="Các mục của bảng tiêu chí"
          >
            <GroupTable sheet={sheet} />
          </Panel>
        </>
      )}
      {!sheet.table && sheet.sight !== 'own' && <EmptyState title="Khối chưa ban hành bảng tiêu chí" />}
    </div>
  );
}

/** Why the unit cannot write, or nobody appraises it any more, on the spot. */
function ClosedNotice({ sheet }: { sheet: ScoreSheetView }) {
  const since = sheet.leftSince;
  if (since !== null && sheet.sight !== 'own' && sheet.status !== 'agreed') {
    return <Alert>{refusalMessage({ reason: 'reviewed-unit-left', since })}</Alert>;
  }
  if (sheet.sight !== 'own' || !sheet.closed || sheet.status === 'appraised' || sheet.status === 'agreed') return null;
  const said = sheet.withdrawableUntil
    ? 'Bản tự chấm đã gửi và đang chờ thẩm định. Cần sửa thì rút lại được, khi chưa ai bắt đầu thẩm định hay chấm chéo.'
    : sheet.headWithdrawsUntil
      ? `Bản tự chấm đã gửi và đang chờ thẩm định. ${headWithdrawsSentence(sheet.headWithdrawsUntil, 'chưa ai bắt đầu thẩm định hay chấm chéo')}`
      : refusalMessage(sheet.closed);
  return <Alert tone={sheet.status === 'submitted' ? 'info' : 'warning'}>{said}</Alert>;
}

/** How far the unit has come, and where to go on. */
function Progress({ sheet }: { sheet: ScoreSheetView }) {
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  const next = sheet.items.find((item) => item.open && item.standing.owed.length > 0);
  const done = sheet.items.filter((item) => item.standing.owed.length === 0).length;
  return (
    <Panel title="Tiến độ">
      <div className="grid items-center gap-4 sm:grid-cols-[1fr_auto]">
        <ProgressBar
          label="Tiêu chí đã hoàn thành"
          max={sheet.items.length}
          tone={next ? 'progress' : 'success'}
          value={done}
        />
        <div className="flex flex-wrap gap-2">
          {next && (
            <ButtonLink href={itemPath(root, next)} variant="primary">
              Tiêu chí chưa xong tiếp theo
            </ButtonLink>
          )}
          <ButtonLink href={`${root}/check`} variant={next ? 'secondary' : 'primary'}>
            {checkLabel(sheet.sender === null)}
          </ButtonLink>
        </div>
      </div>
    </Panel>
  );
}
