import { ActionForm } from '@/components/ui/action-form';
import { RadioField } from '@/components/ui/form-choices';
import { TextareaField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatNumber } from '@/lib/format';
import { decideAdjustmentAction } from '@/lib/reviews/actions';
import type { AdjustmentReview } from '@/lib/reviews/queries/adjustments';

const hints = {
  accept: 'Giá trị mới thay giá trị cũ; giá trị cũ được lưu trong lịch sử.',
  return: 'Chỉ tiêu giữ nguyên; đơn vị sửa đề nghị rồi gửi lại, hoặc rút.',
};

function optionsOf(together: number) {
  if (together === 0) {
    return [
      { value: 'accept', label: 'Chấp nhận', hint: hints.accept },
      { value: 'return', label: 'Trả lại', hint: hints.return },
    ];
  }
  return [
    {
      value: 'accept',
      label: `Chấp nhận cùng lúc cả ${formatNumber(together + 1)} đề nghị đổi trọng số trên trang này`,
      hint: `Các trọng số bù cho nhau nên tổng giữ đúng 100. ${hints.accept}`,
    },
    {
      value: 'return',
      label: 'Chỉ trả lại đề nghị này',
      hint: `${hints.return} Các đề nghị khác vẫn chờ.`,
    },
  ];
}

/** Accept the request, with those that balance its weight, or return it alone, with the reason. */
export function DecisionForm({ review: { id, round, unitName, together } }: { review: AdjustmentReview }) {
  return (
    <ActionForm action={decideAdjustmentAction} className="grid max-w-2xl gap-4">
      <input name="adjustmentId" type="hidden" value={id} />
      <input name="round" type="hidden" value={round} />
      {together.map((one) => (
        <input key={one.id} name="together" type="hidden" value={`${one.id}.${one.round}`} />
      ))}
      <RadioField label="Ý kiến" name="decision" options={optionsOf(together.length)} required />
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
