import type { Option } from '@/components/ui/field';
import { SelectField, TextField } from '@/components/ui/form-fields';

type NameFieldsProps = {
  /** Told behind the names of the fields when a form makes several units. */
  row?: string;
  defaults?: { name: string; shortName: string };
  withCode?: boolean;
  blocs?: readonly Option[];
  blocId?: string;
  required?: boolean;
};

/** What a unit is called; for a new one also its code and its bloc. */
export function NameFields({ row = '', defaults, withCode, blocs, blocId, required = true }: NameFieldsProps) {
  return (
    <>
      <TextField
        defaultValue={defaults?.name}
        label="Tên đơn vị"
        maxLength={200}
        name={`name${row}`}
        placeholder="Ví dụ Sở Tài chính"
        required={required}
      />
      <TextField
        defaultValue={defaults?.shortName}
        label="Tên viết tắt"
        maxLength={60}
        name={`shortName${row}`}
        required={required}
      />
      {withCode && (
        <TextField
          hint="Chữ không dấu và số, không đổi về sau. Ví dụ STC."
          label="Mã đơn vị"
          maxLength={30}
          name={`code${row}`}
          required={required}
        />
      )}
      {blocs && (
        <SelectField
          defaultValue={blocId}
          label="Khối thi đua"
          name={`blocId${row}`}
          options={blocs}
          placeholder="Chưa xếp khối"
        />
      )}
    </>
  );
}
