import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { CheckboxField, RadioField } from '@/components/ui/form-choices';
import { TextareaField, TextField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { updateCampaignAction } from '@/lib/campaigns/actions';
import { type CampaignFrame, getCapRefusal, getEditableFrame, listHeads } from '@/lib/campaigns/queries/frame';
import { getCampaignRemoval } from '@/lib/campaigns/queries/work';
import { refusalMessage } from '@/lib/messages/message';
import { HeadsPanel } from './heads-panel';
import { RemovalPanel } from './removal-panel';

export const metadata: Metadata = { title: 'Thiết lập chung' };

const visibilities = [
  { value: 'none', label: 'Không xem của nhau', hint: 'Mỗi đơn vị chỉ xem phần của mình.' },
  { value: 'status', label: 'Xem tiến độ của nhau', hint: 'Đã đăng ký, đã báo cáo, quá hạn; không xem số liệu.' },
  { value: 'results', label: 'Xem tiến độ và kết quả của nhau', hint: 'Cả chỉ tiêu, kết quả và xếp hạng tạm tính.' },
];

const scoreVisibilities = [
  { value: 'own', label: 'Không xem của nhau', hint: 'Mỗi đơn vị chỉ biết hạng và điểm của mình.' },
  {
    value: 'ranking',
    label: 'Xem bảng xếp hạng',
    hint: 'Hạng, điểm theo mục và xếp loại; không xem phiếu điểm của nhau.',
  },
  { value: 'sheets', label: 'Xem cả phiếu điểm của nhau', hint: 'Điểm, lý do và minh chứng từng tiêu chí.' },
];

export default async function GeneralSettingsPage({ params }: PageProps<'/campaigns/[campaignId]/settings/general'>) {
  const [actor, { campaignId }] = await Promise.all([requireActor(), params]);
  const frame = await getEditableFrame(actor, campaignId);
  if (!frame) notFound();
  const [heads, capRefusal, removal] = await Promise.all([
    listHeads(actor, campaignId),
    getCapRefusal(actor, frame),
    getCampaignRemoval(actor, campaignId),
  ]);
  return (
    <>
      <PageHeader description="Cả khối thấy thay đổi ngay khi bạn lưu." title="Thiết lập chung" />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Panel title="Phát động và quy định của năm">
          <GeneralForm capHint={capRefusal && refusalMessage(capRefusal)} frame={frame} />
        </Panel>
        <div className="grid gap-4">
          <HeadsPanel campaignId={campaignId} heads={heads} revision={frame.revision} />
          <RemovalPanel frame={frame} removal={removal} />
        </div>
      </div>
    </>
  );
}

function GeneralForm({ capHint, frame }: { capHint: string | null; frame: CampaignFrame }) {
  return (
    <ActionForm action={updateCampaignAction} className="grid gap-4">
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="revision" type="hidden" value={frame.revision} />
      <TextField defaultValue={frame.name} label="Tên phong trào của năm" name="name" required />
      <TextareaField
        defaultValue={frame.launchText}
        hint="Mục đích, ý nghĩa, khẩu hiệu của năm thi đua."
        label="Lời phát động"
        name="launchText"
        rows={7}
      />
      <TextareaField
        defaultValue={frame.directions}
        hint="Nhiệm vụ trọng tâm mà các đơn vị hướng tới."
        label="Phương hướng, nhiệm vụ"
        name="directions"
        rows={7}
      />
      <RadioField
        defaultValue={frame.peerVisibility}
        label="Các đơn vị xem của nhau đến đâu"
        name="peerVisibility"
        options={visibilities}
        required
      />
      <RadioField
        defaultValue={frame.scoreVisibility}
        hint="Trước khi công bố kết quả, mỗi đơn vị chỉ xem điểm của mình."
        label="Sau khi công bố kết quả, các đơn vị xem điểm của nhau đến đâu"
        name="scoreVisibility"
        options={scoreVisibilities}
        required
      />
      <CheckboxField
        defaultChecked={frame.officerMaySubmit}
        hint="Không chọn: chỉ thủ trưởng đơn vị được gửi."
        label="Chuyên viên được gửi thay thủ trưởng đơn vị"
        name="officerMaySubmit"
      />
      <TextField
        className="max-w-24"
        defaultValue={String(frame.completionCap)}
        hint={capHint ?? 'Phần vượt quá mức này không tính vào xếp hạng; từ 100 đến 200 (% kế hoạch).'}
        inputMode="numeric"
        label="Mức hoàn thành tối đa của một chỉ tiêu"
        name="completionCap"
        readOnly={capHint !== null}
        required
      />
      <div>
        <SubmitButton>Lưu thiết lập</SubmitButton>
      </div>
    </ActionForm>
  );
}
