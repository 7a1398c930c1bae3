import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { formatDate } from '@/lib/format';

type WithdrawFormProps = {
  action: ComponentProps<typeof ActionForm>['action'];
  /** Names the sheet to the action. */
  ids: Readonly<Record<string, string>>;
  /** In a sentence: "bản đăng ký". */
  what: string;
  /** What waits meanwhile: "rà soát", of a score "thẩm định". */
  review?: string;
  /** The last day for sending it again. */
  until: string;
};

/** Takes back what was sent, to mend it, while nobody has begun to review it. */
export function WithdrawForm({ action, ids, what, review = 'rà soát', until }: WithdrawFormProps) {
  return (
    <ActionForm action={action} id="withdraw">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <ConfirmButton
        confirmLabel="Rút lại"
        consequence={`Đơn vị sửa được ngay; tổ thư ký không ${review} cho đến khi đơn vị gửi lại. Hãy gửi lại chậm nhất ngày ${formatDate(until)}; quá ngày đó mà chưa gửi lại, đơn vị bị ghi quá hạn.`}
        title={`Rút lại ${what} để sửa?`}
        trigger="Rút lại để sửa"
        variant="secondary"
      />
    </ActionForm>
  );
}
