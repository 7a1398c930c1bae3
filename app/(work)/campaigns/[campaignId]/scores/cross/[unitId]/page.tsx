import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { checkLabel } from '@/components/check-label';
import { itemPath } from '@/components/scores/item-link';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { type CrossGroup, type CrossSheetView, getCrossSheet } from '@/lib/cross-scores/queries/sheet';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { AbstainForm } from './abstain-form';
import { AgreeForm } from './agree-form';
import { CrossHeader } from './cross-header';

export const metadata: Metadata = { title: 'Phiếu chấm chéo' };

type Props = PageProps<'/campaigns/[campaignId]/scores/cross/[unitId]'>;

export default async function CrossSheetPage({ params, searchParams }: Props) {
  const [actor, { campaignId, unitId }, { sent }] = await Promise.all([requireActor(), params, searchParams]);
  const sheet = await getCrossSheet(actor, { campaignId, unitId });
  if (!sheet) notFound();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <CrossHeader sheet={sheet} />
      <Notice isJustSent={sent === '1'} sheet={sheet} />
      {sheet.can.edit && <Progress sheet={sheet} />}
      {sheet.can.edit && sheet.plain > 0 && <AgreeForm sheet={sheet} />}
      {sheet.groups.length > 0 && (
        <Panel description={`${formatNumber(sheet.items.length)} tiêu chí`} flush title="Các mục của bảng tiêu chí">
          <Groups sheet={sheet} />
        </Panel>
      )}
      {sheet.can.abstain && <AbstainForm sheet={sheet} />}
    </div>
  );
}

/** Where it stands, and why nothing can be written. */
function Notice({ sheet, isJustSent }: { sheet: CrossSheetView; isJustSent: boolean }) {
  if (sheet.status === 'sent') {
    return (
      <Alert role={isJustSent ? 'status' : undefined} title="Đã gửi phiếu chấm chéo" tone="success">
        Tổ thư ký xem khi thẩm định. Đơn vị được chấm xem được điểm và lý do sau khi thẩm định xong, không kèm tên đơn
        vị chấm.
      </Alert>
    );
  }
  if (sheet.status === 'abstained') {
    return (
      <Alert title="Đơn vị đã từ chối chấm" tone="warning">
        Lý do: {sheet.abstainReason}
      </Alert>
    );
  }
  return sheet.closed && <Alert tone="warning">{refusalMessage(sheet.closed)}</Alert>;
}

/** How far the unit has come, and where to go on. */
function Progress({ sheet }: { sheet: CrossSheetView }) {
  const root = `/campaigns/${sheet.key.campaignId}/scores/cross/${sheet.key.unitId}` as const;
  const next = sheet.items.find((one) => one.owed !== null);
  return (
    <Panel title="Tiến độ">
      <div className="grid items-center gap-4 sm:grid-cols-[1fr_auto]">
        <ProgressBar
          label="Tiêu chí đã chấm"
          max={sheet.items.length}
          tone={next ? 'progress' : 'success'}
          value={sheet.done}
        />
        <div className="flex flex-wrap gap-2">
          {next && (
            <ButtonLink href={itemPath(root, next.item)} variant="primary">
              Tiêu chí chưa chấm tiếp theo
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

function Groups({ sheet }: { sheet: CrossSheetView }) {
  const root = `/campaigns/${sheet.key.campaignId}/scores/cross/${sheet.key.unitId}` as const;
  const columns: Column<CrossGroup>[] = [
    {
      header: 'Mục',
      rowHeader: true,
      cell: (group) => (
        <LocalLink className="row-link" href={`${root}/${group.id}`}>
          {group.code} {group.title}
        </LocalLink>
      ),
    },
    { header: 'Điểm chuẩn', numeric: true, cell: (group) => formatNumber(group.maximum) },
    {
      header: 'Tiến độ',
      cell: (group) => (
        <ProgressBar
          hideLabel
          label={`Tiến độ ${group.title}`}
          max={group.items}
          tone={group.done === group.items ? 'success' : 'progress'}
          unit="tiêu chí"
          value={group.done}
        />
      ),
    },
  ];
  return (
    <Table
      caption="Các mục của bảng tiêu chí"
      columns={columns}
      hideCaption
      rowKey={(group) => group.id}
      rows={sheet.groups}
    />
  );
}
