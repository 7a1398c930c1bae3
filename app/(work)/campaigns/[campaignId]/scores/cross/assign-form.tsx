import { ActionForm } from '@/components/ui/action-form';
import { SelectField, TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { assignCrossAction } from '@/lib/cross-scores/actions';
import type { AssignmentPage } from '@/lib/cross-scores/queries/assignments';

/** One assignment by hand; both ways only with the reason why. */
export function AssignForm({ page }: { page: AssignmentPage }) {
  const units = page.units.filter((unit) => unit.present);
  const options = [
    { value: '', label: 'Chọn đơn vị' },
    ...units.map((unit) => ({ value: unit.unitId, label: unit.unitName })),
  ];
  return (
    <Panel description="Thêm từng lượt, ngoài phương án gợi ý." title="Phân công thêm bằng tay">
      <ActionForm action={assignCrossAction} className="grid gap-4 md:grid-cols-2" resetOnSuccess>
        <input name="campaignId" type="hidden" value={page.campaign.id} />
        <SelectField label="Đơn vị chấm" name="scorerId" options={options} required />
        <SelectField label="Đơn vị được chấm" name="scoredId" options={options} required />
        <TextareaField
          fieldClassName="md:col-span-2"
          hint="Chỉ cần khi đơn vị được chấm cũng đang chấm đơn vị này."
          label="Lý do chấm hai chiều"
          name="bothWaysReason"
          rows={2}
        />
        <div>
          <SubmitButton>Phân công</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
