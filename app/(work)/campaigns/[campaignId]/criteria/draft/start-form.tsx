import { ActionForm } from '@/components/ui/action-form';
import { RadioField } from '@/components/ui/form-choices';
import { SelectField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { createTableAction } from '@/lib/criteria/actions';
import type { getTableStart } from '@/lib/criteria/queries/draft';

type Start = NonNullable<Awaited<ReturnType<typeof getTableStart>>>;

/** How a campaign's table begins. */
export function StartForm({ campaignId, start }: { campaignId: string; start: Start }) {
  const { year, hasPrevious, templates } = start;
  const options = [
    {
      value: 'copy',
      label: `Sao chép bảng năm ${year - 1}`,
      hint: hasPrevious
        ? 'Giữ nguyên các tiêu chí; các ngày được chuyển sang năm nay. Trước khi ban hành có bảng so sánh với năm trước.'
        : `Năm ${year - 1} khối chưa có bảng tiêu chí.`,
      disabled: !hasPrevious,
    },
    {
      value: 'template',
      label: 'Dùng bảng mẫu của tỉnh',
      hint: templates.length > 0 ? 'Chọn bảng mẫu ở bên dưới.' : 'Tỉnh chưa có bảng mẫu.',
      disabled: templates.length === 0,
    },
    { value: 'blank', label: 'Bảng trống', hint: 'Tự thêm từng mục, từng tiêu chí.' },
  ];
  return (
    <ActionForm action={createTableAction} className="grid gap-4">
      <input name="campaignId" type="hidden" value={campaignId} />
      <RadioField
        defaultValue={hasPrevious ? 'copy' : 'blank'}
        label="Cách bắt đầu"
        name="start"
        options={options}
        required
      />
      {templates.length > 0 && (
        <SelectField
          label="Bảng mẫu"
          name="templateId"
          options={templates.map(({ id, title }) => ({ value: id, label: title }))}
          placeholder="Không dùng bảng mẫu"
        />
      )}
      <div>
        <SubmitButton>Tạo bảng tiêu chí</SubmitButton>
      </div>
    </ActionForm>
  );
}
