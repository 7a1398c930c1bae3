import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlreadySent } from '@/components/already-sent';
import { LookAgain } from '@/components/look-again';
import { WaitsForHead } from '@/components/no-head';
import { ByGroup } from '@/components/scores/by-group';
import { ItemLink } from '@/components/scores/item-link';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { submitCrossAction } from '@/lib/cross-scores/actions';
import { type CrossItem, type CrossSheetView, getCrossSheet } from '@/lib/cross-scores/queries/sheet';
import { crossOwedWords } from '@/lib/cross-scores/rules/line';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { CrossHeader } from '../cross-header';
import { CrossKey } from '../cross-key';

export const metadata: Metadata = { title: 'Kiểm tra phiếu chấm chéo trước khi gửi' };

type Props = PageProps<'/campaigns/[campaignId]/scores/cross/[unitId]/check'>;

export default async function CrossCheckPage({ params }: Props) {
  const [actor, { campaignId, unitId }] = await Promise.all([requireActor(), params]);
  const sheet = await getCrossSheet(actor, { campaignId, unitId });
  if (!sheet) notFound();
  const open = sheet.items.filter((one) => one.owed !== null);
  const incomplete = open.length > 0 ? ({ reason: 'cross-incomplete', count: open.length } as const) : null;
  const sent = sheet.status === 'sent';
  const refusal = sheet.closed ?? incomplete;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <LookAgain mark={actor.now.toISOString()} />
      <CrossHeader crumb={crumbOf(sheet)} sheet={sheet} />
      {sent && (
        <AlreadySent
          next="Không cần gửi lại; phiếu đã khóa. Tổ thư ký dùng phiếu này khi thẩm định."
          since={sheet.statusSince}
          what="Phiếu chấm chéo"
        />
      )}
      {!sent && refusal && (
        <Alert title="Chưa gửi được" tone="warning">
          {refusalMessage(refusal)}
        </Alert>
      )}
      {!sent && !refusal && sheet.sender && (
        <WaitsForHead hasHead={sheet.hasHead} what="Phiếu chấm chéo đã đủ">
          {refusalMessage(sheet.sender)}
        </WaitsForHead>
      )}
      <Summary items={sheet.items} />
      {!sent && open.length > 0 && <Open items={open} sheet={sheet} />}
      {!sent && !refusal && !sheet.sender && <Send sheet={sheet} />}
      <div>
        <ButtonLink href={`/campaigns/${campaignId}/scores/cross/${unitId}`}>Quay lại phiếu chấm chéo</ButtonLink>
      </div>
    </div>
  );
}

function crumbOf({ status, sender }: CrossSheetView): string {
  if (status === 'sent') return 'Phiếu chấm chéo đã gửi';
  return sender ? 'Kiểm tra phiếu chấm chéo để thủ trưởng gửi' : 'Kiểm tra và gửi phiếu chấm chéo';
}

function Summary({ items }: { items: readonly CrossItem[] }) {
  const count = (stance: string) => formatNumber(items.filter((one) => one.draft.stance === stance).length);
  return (
    <p>
      Đồng ý điểm tự chấm <strong>{count('agree')}</strong> tiêu chí, chấm điểm khác <strong>{count('differ')}</strong>,
      không chấm <strong>{count('abstain')}</strong>, trên {formatNumber(items.length)} tiêu chí.
    </p>
  );
}

function Open({ sheet, items }: { sheet: CrossSheetView; items: readonly CrossItem[] }) {
  return (
    <Panel description={`${formatNumber(items.length)} tiêu chí`} flush title="Kiểm tra">
      <ByGroup
        count={(own) => `${formatNumber(own.length)} tiêu chí`}
        groupOf={({ item }) => item.groupId}
        groups={sheet.groups.map(({ id, code, title }) => ({ id, title: `${code} ${title}` }))}
        items={items}
      >
        {(own) => (
          <ul className="grid gap-2 px-4 pb-4">
            {own.map(({ item, owed }) => (
              <li key={item.criterionId}>
                <ItemLink item={item} root={`/campaigns/${sheet.key.campaignId}/scores/cross/${sheet.key.unitId}`} />
                <p>{owed && crossOwedWords[owed]}</p>
              </li>
            ))}
          </ul>
        )}
      </ByGroup>
    </Panel>
  );
}

function Send({ sheet }: { sheet: CrossSheetView }) {
  const what = `phiếu chấm chéo ${sheet.unitName} gồm ${formatNumber(sheet.items.length)} tiêu chí`;
  return (
    <ActionForm action={submitCrossAction}>
      <CrossKey sheet={sheet} />
      <ConfirmButton
        confirmLabel="Gửi phiếu chấm chéo"
        consequence="Sau khi gửi thì không sửa được nữa. Nội dung gửi được lưu nguyên bản."
        size="large"
        title={`Gửi ${what}?`}
        trigger={`Gửi ${what}`}
      />
    </ActionForm>
  );
}
