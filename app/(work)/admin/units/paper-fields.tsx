import { DateField, TextareaField, TextField } from '@/components/ui/form-fields';

/** The paper on which a change of a unit rests. `today` is an ISO day as dd/MM/yyyy. */
export function PaperFields({ today }: { today: string }) {
  return (
    <>
      <DateField
        defaultValue={today}
        hint="Ngày thay đổi có hiệu lực; không chọn ngày trong tương lai."
        label="Ngày hiệu lực"
        name="effectiveOn"
        required
      />
      <TextField label="Số quyết định" maxLength={100} name="decision" placeholder="Ví dụ 125/QĐ-UBND" required />
      <TextareaField label="Lý do, ghi chú" maxLength={1000} name="note" />
    </>
  );
}
