import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { DateField } from '@/components/ui/form-fields';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { type CampaignFrame, getEditableFrame } from '@/lib/campaigns/queries/frame';
import { type PhaseKind, phaseKinds } from '@/lib/campaigns/rules/phases';
import { formatDate } from '@/lib/format';
import { phaseNames, phaseWarningMessage } from '@/lib/messages/campaigns';
import { updatePhasesAction } from '@/lib/phases/actions';
import { phaseWarnings } from '@/lib/phases/rules';

export const metadata: Metadata = { title: 'Các giai đoạn' };

export default async function PhaseSettingsPage({ params }: PageProps<'/campaigns/[campaignId]/settings/phases'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const frame = await getEditableFrame(actor, campaignId);
  if (!frame) notFound();
  const warnings = phaseWarnings(frame.phases, frame.year);
  return (
    <>
      <PageHeader
        description="Mỗi giai đoạn mở từ đầu ngày bắt đầu đến hết ngày kết thúc. Bỏ trống cả hai ngày nếu chưa định."
        title="Các giai đoạn của năm"
      />
      {warnings.length > 0 && (
        <Alert className="mb-4" title="Nên xem lại (vẫn lưu được)" tone="warning">
          <ul className="ml-5 list-disc">
            {warnings.map((warning) => (
              <li key={`${warning.warning} ${warning.phase}`}>{phaseWarningMessage(warning, frame.year)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {frame.can.extend && (
        <p className="mb-4">
          Muốn thêm thời gian cho riêng một đơn vị, hãy dùng{' '}
          <LocalLink className="row-link" href={`/campaigns/${frame.id}#extensions`}>
            Gia hạn ở trang Tổng quan
          </LocalLink>
          .
        </p>
      )}
      <Panel className="max-w-4xl">
        <PhasesForm frame={frame} />
      </Panel>
    </>
  );
}

function PhasesForm({ frame }: { frame: CampaignFrame }) {
  const dates = new Map(frame.phases.map((phase) => [phase.kind, phase]));
  const day = (kind: PhaseKind, end: 'opensOn' | 'closesOn', label: string) => {
    const value = dates.get(kind)?.[end];
    return (
      <DateField
        defaultValue={value ? formatDate(value) : ''}
        hideLabel
        label={`${phaseNames[kind]}: ${label}`}
        name={`${kind}-${end}`}
      />
    );
  };
  return (
    <ActionForm action={updatePhasesAction} className="grid gap-4">
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="revision" type="hidden" value={frame.revision} />
      <input name="year" type="hidden" value={frame.year} />
      <Table
        caption="Ngày bắt đầu và kết thúc của từng giai đoạn"
        columns={[
          { header: 'Giai đoạn', rowHeader: true, cell: (kind) => phaseNames[kind] },
          { header: 'Bắt đầu', cell: (kind) => day(kind, 'opensOn', 'bắt đầu') },
          { header: 'Kết thúc', cell: (kind) => day(kind, 'closesOn', 'kết thúc') },
        ]}
        hideCaption
        rowKey={(kind) => kind}
        rows={phaseKinds}
      />
      <div>
        <SubmitButton>Lưu các giai đoạn</SubmitButton>
      </div>
    </ActionForm>
  );
}
