import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/form-choices';
import { DateField, TextareaField, TextField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate } from '@/lib/format';
import { createMovementAction, updateMovementAction } from '@/lib/movements/actions';
import type { MovementSettings } from '@/lib/movements/queries';

type Movement = MovementSettings['movements'][number];

function MovementFields({ movement }: { movement?: Movement }) {
  return (
    <>
      <TextField defaultValue={movement?.name} label="Tên phong trào" name="name" required />
      <TextareaField defaultValue={movement?.goal} label="Mục tiêu" name="goal" required />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          defaultValue={movement ? formatDate(movement.startsOn) : undefined}
          label="Ngày phát động"
          name="startsOn"
          required
        />
        <DateField
          defaultValue={movement?.endsOn ? formatDate(movement.endsOn) : undefined}
          hint="Bỏ trống nếu chưa định."
          label="Ngày kết thúc"
          name="endsOn"
        />
      </div>
    </>
  );
}

export function CreateMovementForm({ campaignId, mayBeProvincial }: { campaignId: string; mayBeProvincial: boolean }) {
  return (
    <ActionForm action={createMovementAction} className="grid gap-4" resetOnSuccess>
      <input name="campaignId" type="hidden" value={campaignId} />
      <MovementFields />
      {mayBeProvincial && (
        <CheckboxField hint="Mọi khối đều chọn được." label="Phong trào của tỉnh" name="provincial" />
      )}
      <div>
        <SubmitButton variant="secondary">Thêm phong trào</SubmitButton>
      </div>
    </ActionForm>
  );
}

type UpdateProps = { campaign: { id: string; revision: number }; movement: Movement };

export function UpdateMovementForm({ campaign, movement }: UpdateProps) {
  return (
    <ActionForm action={updateMovementAction} className="grid gap-4">
      <input name="campaignId" type="hidden" value={campaign.id} />
      <input name="revision" type="hidden" value={campaign.revision} />
      <input name="movementId" type="hidden" value={movement.id} />
      <MovementFields movement={movement} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Lưu phong trào</SubmitButton>
        <ButtonLink href={`/campaigns/${campaign.id}/settings/movements`}>Đóng</ButtonLink>
      </div>
    </ActionForm>
  );
}
