import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { agreePlainClaimsAction } from '@/lib/cross-scores/actions';
import type { CrossSheetView } from '@/lib/cross-scores/queries/sheet';
import { formatNumber } from '@/lib/format';
import { CrossKey } from './cross-key';

/** Agrees at once with the claims that say what the rule computes. */
export function AgreeForm({ sheet }: { sheet: CrossSheetView }) {
  const what = `${formatNumber(sheet.plain)} tiêu chí tự chấm đúng điểm tính`;
  return (
    <ActionForm action={agreePlainClaimsAction}>
      <CrossKey sheet={sheet} />
      <ConfirmButton
        confirmLabel="Đồng ý"
        consequence="Chỉ gồm các tiêu chí chưa chấm. Sau đó vẫn sửa được từng tiêu chí cho đến khi gửi."
        title={`Đồng ý ${what}?`}
        trigger={`Đồng ý ${what}`}
        variant="secondary"
      />
    </ActionForm>
  );
}
