import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlreadySent } from '@/components/already-sent';
import { LookAgain } from '@/components/look-again';
import { WaitsForHead } from '@/components/no-head';
import { SheetStatusBadge } from '@/components/sheet-status';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Glyph } from '@/components/ui/glyph';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { sendingSentence } from '@/lib/messages/reviews';
import { submitTargetsAction } from '@/lib/targets/actions';
import { readTargetsMark } from '@/lib/targets/queries/seen';
import { getTargetSheet, type TargetSheet } from '@/lib/targets/queries/sheet';
import { whenSentence } from '../../phase-sentence';
import { draftKey } from '../grid-row';
import { SheetTable } from '../sheet-table';
import { TitlesList } from '../titles-list';
import { KeptRows } from './kept-rows';
import { Problems } from './problems';
import { Remarks } from './remarks';
import '../sheet.css';

export const metadata: Metadata = { title: 'Kiểm tra đăng ký' };

const nextAfter = {
  submitted:
    'Việc tiếp theo: tổ thư ký rà soát từng chỉ tiêu. Kết quả rà soát hiện ở bảng chỉ tiêu; trong lúc chờ không sửa được, trừ khi rút lại lúc còn hạn mà chưa ai rà soát.',
  accepted: 'Chỉ tiêu đã khóa; muốn thay đổi phải đề nghị điều chỉnh.',
} as const;

/** The whole sheet once more, what is wrong with it, and the button that sends it. */
export default async function CheckPage({ params }: PageProps<'/campaigns/[campaignId]/targets/[unitId]/check'>) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  // Before the sheet: what changes in between is then refused, and not sent unread.
  const seen = await readTargetsMark(actor, { campaignId, unitId });
  const sheet = await getTargetSheet(actor, campaignId, unitId, { checked: true });
  if (!sheet?.can.own) notFound();
  const place = `/campaigns/${campaignId}/targets/${unitId}` as const;
  const sent = sheet.status === 'submitted' || sheet.status === 'accepted' ? sheet.status : null;
  return (
    <>
      <PageHeader
        actions={<ButtonLink href={place}>{sent ? 'Về bảng chỉ tiêu' : 'Quay lại sửa'}</ButtonLink>}
        breadcrumbs={[
          { label: 'Đăng ký chỉ tiêu', href: `/campaigns/${campaignId}/targets` },
          { label: sheet.unitName, href: place },
          { label: 'Kiểm tra' },
        ]}
        description={sent ? undefined : whenSentence(sheet)}
        status={<SheetStatusBadge status={sheet.state} />}
        title={
          sent
            ? 'Đăng ký chỉ tiêu đã gửi'
            : sheet.can.submit
              ? 'Kiểm tra và gửi đăng ký'
              : 'Kiểm tra đăng ký để thủ trưởng gửi'
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <LookAgain mark={actor.now.toISOString()} />
        <KeptRows draftKey={draftKey(campaignId, unitId)} />
        {sent ? (
          <AlreadySent
            accepted={sheet.status === 'accepted'}
            next={nextAfter[sent]}
            since={sheet.since}
            what="Bản đăng ký"
          />
        ) : sheet.refusals.length > 0 ? (
          <Problems sheet={sheet} />
        ) : (
          <Ready seen={seen} sheet={sheet} />
        )}
        <Panel flush title="Toàn bộ chỉ tiêu">
          <SheetTable checked={!sent} sheet={sheet} />
        </Panel>
        <TitlesList titles={sheet.titles} />
      </div>
    </>
  );
}

function Ready({ sheet, seen }: { sheet: TargetSheet; seen: string }) {
  const count = sheet.lines.filter((line) => line.status !== 'accepted').length;
  const { campaignId, unitId, blocName } = sheet;
  if (!sheet.can.submit) {
    return (
      <>
        <WaitsForHead hasHead={sheet.hasHead} what="Bản đăng ký đã đủ">
          Trong năm thi đua này, thủ trưởng đơn vị là người gửi. Thủ trưởng đăng nhập và mở trang này để gửi {count} chỉ
          tiêu.
        </WaitsForHead>
        <Remarks sheet={sheet} />
      </>
    );
  }
  return (
    <Panel title="Bản đăng ký đã đủ, có thể gửi">
      <p className="mb-3 flex gap-2">
        <Glyph className="mt-1 shrink-0 text-success" name="success" />
        Tổng trọng số đủ 100, không chỉ tiêu nào còn thiếu. {sendingSentence()}
      </p>
      <Remarks sheet={sheet} />
      <ActionForm action={submitTargetsAction}>
        <input name="campaignId" type="hidden" value={campaignId} />
        <input name="unitId" type="hidden" value={unitId} />
        <input name="seen" type="hidden" value={seen} />
        <ConfirmButton
          confirmLabel={`Gửi ${count} chỉ tiêu`}
          consequence={`Tổ thư ký của ${blocName} sẽ nhận ${count} chỉ tiêu để rà soát từng mục. ${sendingSentence()}`}
          title={`Gửi ${count} chỉ tiêu cho tổ thư ký?`}
          trigger={`Gửi ${count} chỉ tiêu cho tổ thư ký`}
        />
      </ActionForm>
    </Panel>
  );
}
