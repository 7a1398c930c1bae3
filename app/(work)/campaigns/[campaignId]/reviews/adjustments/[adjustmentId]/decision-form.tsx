import { ActionForm } from '@/components/ui/action-form';
import { RadioField, TextareaField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { decideAdjustmentAction } from '@/lib/reviews/actions';
import type { AdjustmentReview } from '@/lib/reviews/queries/adjustments';

const options = [
  { value: 'accept', label: 'Chấp nhận', hint: 'Giá trị mới thay giá trị cũ; giá trị cũ được lưu trong lịch sử.' },
  { value: 'return', label: 'Trả lại', hint: 'Chỉ tiêu giữ nguyên; đơn vị sửa đề nghị rồi gửi lại, hoặc rút.' },
];

/** Accept or return the request, with the reason. */
export function DecisionForm({ review: { id, round, unitName } }: { review: AdjustmentReview }) {
  return (
    <ActionForm action={decideAdjustmentAction} className="grid max-w-2xl gap-4">
      <input name="adjustmentId" type="hidden" value={id} />
      <input name="round" type="hidden" value={round} />
      <RadioField label="Ý kiến" name="decision" options={options} required />
      <TextareaField
        hint="Bắt buộc khi trả lại. Đơn vị đọc được nội dung này."
        label="Lý do"
        maxLength={2000}
        name="reason"
      />
      <div>
        <SubmitButton>Gửi kết quả cho {unitName}</SubmitButton>
      </div>
    </ActionForm>
  );
}
