import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlreadySent } from '@/components/already-sent';
import { LookAgain } from '@/components/look-again';
import { WaitsForHead } from '@/components/no-head';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { refusalMessage } from '@/lib/messages/message';
import { readScoreMark, scoreSeen } from '@/lib/scores/queries/seen';
import { getScoreSheet, type ScoreSheetView } from '@/lib/scores/queries/sheet';
import { GroupTable } from '../group-table';
import { SheetHeader } from '../sheet-header';
import { Totals } from '../totals';
import { Answers } from './answers';
import { Findings } from './findings';
import { SendForm } from './send-form';

export const metadata: Metadata = { title: 'Kiểm tra bản tự chấm trước khi gửi' };

type Props = PageProps<'/campaigns/[campaignId]/scores/[unitId]/check'>;

export default async function CheckPage({ params }: Props) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  // Before the sheet: what changes in between is then refused, and not sent unread.
  const mark = await readScoreMark(actor, { campaignId, unitId });
  const sheet = await getScoreSheet(actor, { campaignId, unitId });
  if (sheet?.sight !== 'own') notFound();
  const refusal = refusalOf(sheet);
  const sent = !/^(none|draft|returned)$/.test(sheet.status);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <LookAgain mark={actor.now.toISOString()} />
      <SheetHeader
        crumb="Kiểm tra"
        sheet={sheet}
        title={sent ? `Bản tự chấm năm ${sheet.campaign.year} đã gửi` : checkTitle(sheet)}
      />
      {sent && (
        <AlreadySent
          next="Không cần gửi lại. Việc tiếp theo thuộc về tổ thư ký; kết quả hiện ở trang chấm điểm của đơn vị."
          since={sheet.sentAt}
          what="Bản tự chấm"
        />
      )}
      {!sent && refusal && (
        <Alert title="Chưa gửi được" tone="warning">
          {refusalMessage(refusal)}
        </Alert>
      )}
      {!sent && !refusal && sheet.sender && (
        <WaitsForHead
          hasHead={sheet.hasHead}
          what={sheet.status === 'returned' ? 'Giải trình đã đủ' : 'Bản tự chấm đã đủ'}
        >
          {refusalMessage(sheet.sender)}
        </WaitsForHead>
      )}
      {!sent && <Findings sheet={sheet} />}
      <Answers sheet={sheet} />
      <Totals sheet={sheet} />
      {!sent && !refusal && !sheet.sender && (
        <SendForm seen={scoreSeen(mark, sheet.totals.claimed.points)} sheet={sheet} />
      )}
      <div>
        <ButtonLink href={`/campaigns/${campaignId}/scores/${unitId}`}>Quay lại bản tự chấm</ButtonLink>
      </div>
      {sheet.table && (
        <Panel flush title="Điểm theo mục">
          <GroupTable sheet={sheet} />
        </Panel>
      )}
    </div>
  );
}

function checkTitle({ status, sender, campaign }: ScoreSheetView): string {
  const what = `${status === 'returned' ? 'giải trình' : 'bản tự chấm'} năm ${campaign.year}`;
  return sender ? `Kiểm tra ${what} để thủ trưởng gửi` : `Kiểm tra và gửi ${what}`;
}

function refusalOf({ closed, items }: ScoreSheetView) {
  if (closed) return closed;
  const count = items.filter((item) => item.standing.owed.length > 0).length;
  return count > 0 ? { reason: 'scores-incomplete', count } : null;
}
