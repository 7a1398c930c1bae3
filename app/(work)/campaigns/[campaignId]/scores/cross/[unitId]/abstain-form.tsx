import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { abstainCrossAction } from '@/lib/cross-scores/actions';
import type { CrossSheetView } from '@/lib/cross-scores/queries/sheet';
import { CrossKey } from './cross-key';

/** Declines to score this unit at all, with the reason. */
export function AbstainForm({ sheet }: { sheet: CrossSheetView }) {
  return (
    <Panel
      description="Dùng khi đơn vị không thể chấm khách quan. Nếu chỉ không chấm được vài tiêu chí, hãy chọn “Không chấm tiêu chí này” ở từng tiêu chí."
      title="Không chấm được đơn vị này"
    >
      <ActionForm action={abstainCrossAction}>
        <CrossKey sheet={sheet} />
        <ConfirmButton
          confirmLabel="Từ chối chấm"
          consequence="Tổ thư ký thấy lý do. Sau đó đơn vị không chấm và không xem minh chứng của đơn vị này nữa."
          title={`Từ chối chấm ${sheet.unitName}?`}
          trigger="Từ chối chấm đơn vị này"
          variant="secondary"
        >
          <TextareaField label="Lý do từ chối" name="reason" required rows={3} />
        </ConfirmButton>
      </ActionForm>
    </Panel>
  );
}
