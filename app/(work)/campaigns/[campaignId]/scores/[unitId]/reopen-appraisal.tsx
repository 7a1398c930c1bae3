import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { reopenAppraisalAction } from '@/lib/scores/actions';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** The way back for the secretariat that finished an appraisal with a mistake in it. */
export function ReopenAppraisal({ sheet: { key, unitName } }: { sheet: ScoreSheetView }) {
  return (
    <Panel
      description="Đã thẩm định xong, chờ hội nghị khối thống nhất. Nếu phát hiện sai sót, mở lại để sửa."
      title="Thẩm định"
    >
      <ActionForm action={reopenAppraisalAction}>
        <input name="campaignId" type="hidden" value={key.campaignId} />
        <input name="unitId" type="hidden" value={key.unitId} />
        <ConfirmButton
          confirmLabel="Mở lại"
          consequence={`${unitName} không xem được điểm thẩm định cho đến khi hoàn thành lại. Điểm và lý do đã ghi được giữ nguyên để sửa; bản đã hoàn thành vẫn được lưu. Lý do mở lại được ghi vào nhật ký.`}
          title={`Mở lại thẩm định ${unitName}?`}
          trigger="Mở lại thẩm định"
          variant="secondary"
        >
          <TextareaField hint="Ví dụ: nhập nhầm điểm tiêu chí I.2.2." label="Lý do" name="reason" required rows={2} />
        </ConfirmButton>
      </ActionForm>
    </Panel>
  );
}
