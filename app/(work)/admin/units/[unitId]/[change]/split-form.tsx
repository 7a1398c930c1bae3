import { SelectField } from '@/components/ui/form-fields';
import { formatDate } from '@/lib/format';
import { splitUnitAction } from '@/lib/units/actions';
import { splitRows } from '@/lib/units/schema';
import { NameFields } from '../../name-fields';
import { PaperFields } from '../../paper-fields';
import { EndConsequence } from './consequences';
import { UnitForm, type UnitFormProps } from './simple-forms';

export function SplitForm({ unit, blocs, reach }: UnitFormProps) {
  const blocId = unit.memberships.find((one) => one.validTo === null)?.blocId;
  return (
    <UnitForm
      action={splitUnitAction}
      consequence={<EndConsequence reach={reach} succeeded unit={unit} />}
      submit={`Chia tách ${unit.shortName}`}
      unit={unit}
    >
      {splitRows.map((row) => (
        <fieldset className="grid gap-3" key={row}>
          <legend className="text-lg font-semibold">
            Đơn vị mới thứ {row}
            {row > 2 && ' (nếu có)'}
          </legend>
          <NameFields blocs={blocs} required={row <= 2} row={String(row)} withCode {...(blocId ? { blocId } : {})} />
        </fieldset>
      ))}
      <SelectField
        hint="Người dùng phải đăng nhập lại. Không chọn thì chuyển từng tài khoản sau."
        label="Chuyển tài khoản của đơn vị này sang"
        name="accountsTo"
        options={splitRows.map((row) => ({ value: String(row), label: `Đơn vị mới thứ ${row}` }))}
        placeholder="Không chuyển"
      />
      <PaperFields today={formatDate(unit.today)} />
    </UnitForm>
  );
}
