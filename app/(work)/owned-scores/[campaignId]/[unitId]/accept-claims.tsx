import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { formatNumber } from '@/lib/format';
import { acceptOwnedClaimsAction } from '@/lib/scores/actions';
import type { OwnedSheet } from '@/lib/scores/queries/owned';

/** The claims that say what the rule computes, taken at once. */
export function AcceptClaims({ sheet }: { sheet: OwnedSheet }) {
  const what = `${formatNumber(sheet.plain)} tiêu chí tự chấm đúng điểm tính`;
  return (
    <ActionForm action={acceptOwnedClaimsAction}>
      <input name="campaignId" type="hidden" value={sheet.key.campaignId} />
      <input name="unitId" type="hidden" value={sheet.key.unitId} />
      <ConfirmButton
        confirmLabel="Đồng ý"
        consequence="Điểm tự chấm của các tiêu chí này trở thành điểm thẩm định. Sau đó vẫn sửa được từng tiêu chí."
        title={`Đồng ý ${what}?`}
        trigger={`Đồng ý ${what}`}
        variant="secondary"
      />
    </ActionForm>
  );
}
