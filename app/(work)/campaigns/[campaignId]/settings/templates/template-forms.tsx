import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { CheckboxField } from '@/components/ui/form-choices';
import { SelectField, TextField } from '@/components/ui/form-fields';
import { NumberField } from '@/components/ui/number-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { createTemplateAction, removeTemplateAction, updateTemplateAction } from '@/lib/templates/actions';
import type { Template, TemplateSettings } from '@/lib/templates/queries';
import { WayFields } from './way-fields';

function TemplateFields({ settings, template }: { settings: TemplateSettings; template?: Template }) {
  const { groups, movements } = settings;
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
      <TextField
        defaultValue={template?.text}
        fieldClassName="md:col-span-2"
        label="Nội dung chỉ tiêu"
        name="text"
        required
      />
      <SelectField
        defaultValue={template?.groupCode}
        label="Nhóm"
        name="groupCode"
        options={groups.map(({ code, name }) => ({ value: code, label: name }))}
        placeholder="Chọn nhóm"
        required
      />
      <SelectField
        defaultValue={template?.movementId ?? ''}
        label="Phong trào"
        name="movementId"
        options={movements.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Không gắn phong trào"
      />
      <TextField defaultValue={template?.measure} label="Đơn vị tính" name="measure" required />
      <WayFields accumulation={template?.accumulation ?? 'cumulative'} direction={template?.direction ?? 'more'} />
      <NumberField
        defaultValue={template?.weight ?? undefined}
        hint="Bỏ trống để đơn vị tự chọn."
        label="Trọng số"
        name="weight"
      />
      <CheckboxField
        defaultChecked={template?.required}
        hint="Mọi đơn vị phải đăng ký chỉ tiêu này."
        label="Bắt buộc"
        name="required"
      />
    </div>
  );
}

export function CreateTemplateForm({ settings }: { settings: TemplateSettings }) {
  return (
    <ActionForm action={createTemplateAction} className="grid gap-4" resetOnSuccess>
      <input name="campaignId" type="hidden" value={settings.frame.id} />
      <TemplateFields settings={settings} />
      <div>
        <SubmitButton variant="secondary">Thêm chỉ tiêu mẫu</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function UpdateTemplateForm({ settings, template }: { settings: TemplateSettings; template: Template }) {
  const { id, revision } = settings.frame;
  return (
    <ActionForm action={updateTemplateAction} className="grid gap-4">
      <input name="campaignId" type="hidden" value={id} />
      <input name="revision" type="hidden" value={revision} />
      <input name="templateId" type="hidden" value={template.id} />
      <TemplateFields settings={settings} template={template} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Lưu chỉ tiêu mẫu</SubmitButton>
        <ButtonLink href={`/campaigns/${id}/settings/templates`}>Đóng</ButtonLink>
      </div>
    </ActionForm>
  );
}

/** Stands beside the form of one template, not in every row: sixty dialogs would weigh more than the list. */
export function RemoveTemplateForm({ frame, template }: { frame: TemplateSettings['frame']; template: Template }) {
  return (
    <ActionForm action={removeTemplateAction}>
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="revision" type="hidden" value={frame.revision} />
      <input name="templateId" type="hidden" value={template.id} />
      <ConfirmButton
        confirmLabel="Xóa chỉ tiêu mẫu"
        consequence="Chỉ tiêu mà các đơn vị đã lấy từ mẫu này vẫn giữ nguyên."
        size="small"
        title={`Xóa mẫu “${template.text}”?`}
        trigger="Xóa chỉ tiêu mẫu"
        variant="danger"
      />
    </ActionForm>
  );
}
