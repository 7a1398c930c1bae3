import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextareaField } from '@/components/ui/form-fields';
import { formatNumber } from '@/lib/format';
import { takeOverAction } from '@/lib/scores/actions';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';
import type { MissingOwner } from '@/lib/scores/rules/owners';

type MissingOwnersProps = { sheet: ScoreSheetView; missing: readonly MissingOwner[] };

/** Owners that the appraisal waits for, each with the way out: the secretariat appraises in its place, and says why. */
export function MissingOwners({ sheet, missing }: MissingOwnersProps) {
  if (missing.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">Chờ đơn vị được giao thẩm định</h3>
      <ul className="grid gap-2">
        {missing.map((owner) => (
          <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1" key={owner.unitId}>
            <span>
              {owner.name}: còn {formatNumber(owner.count)} tiêu chí
            </span>
            <TakeOver owner={owner} sheet={sheet} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeOver({ owner, sheet }: { owner: MissingOwner; sheet: ScoreSheetView }) {
  return (
    <ActionForm action={takeOverAction}>
      <input name="campaignId" type="hidden" value={sheet.key.campaignId} />
      <input name="unitId" type="hidden" value={sheet.key.unitId} />
      <input name="ownerUnitId" type="hidden" value={owner.unitId} />
      <ConfirmButton
        confirmLabel="Nhận thẩm định thay"
        consequence={`${owner.name} không thẩm định tiếp được các tiêu chí này của ${sheet.unitName}. Điểm đã thẩm định được giữ lại. Lý do được ghi vào nhật ký và hiện bên cạnh từng tiêu chí.`}
        size="small"
        title={`Thẩm định thay ${owner.name}?`}
        trigger={
          <>
            Nhận thẩm định thay<span className="sr-only"> {owner.name}</span>
          </>
        }
        variant="secondary"
      >
        <TextareaField
          hint="Ví dụ: đã quá thời hạn thẩm định, đơn vị chưa có ý kiến."
          label="Lý do"
          name="reason"
          required
          rows={2}
        />
      </ConfirmButton>
    </ActionForm>
  );
}
