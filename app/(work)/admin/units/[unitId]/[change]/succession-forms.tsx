import { CheckboxField, SelectField } from '@/components/ui/form-fields';
import { formatDate } from '@/lib/format';
import { mergeUnitsAction, splitUnitAction } from '@/lib/units/actions';
import { mergeRows, splitRows } from '@/lib/units/schema';
import { NameFields } from '../../name-fields';
import { PaperFields } from '../../paper-fields';
import { EndConsequence } from './consequences';
import { UnitForm, type UnitFormProps } from './simple-forms';

export function MergeForm({ unit, units, blocs, reach }: UnitFormProps) {
  const others = units.filter((one) => one.value !== unit.id);
  const blocId = unit.memberships.find((one) => one.validTo === null)?.blocId;
  return (
    <UnitForm
      action={mergeUnitsAction}
      consequence={<EndConsequence merged reach={reach} unit={unit} />}
      submit="Sáp nhập các đơn vị"
      unit={unit}
    >
      <fieldset className="grid gap-3">
        <legend className="text-lg font-semibold">Các đơn vị được sáp nhập</legend>
        <p>1. {unit.name}</p>
        {mergeRows.map((row) => (
          <SelectField
            key={row}
            label={`${row}. Đơn vị`}
            name={`unitId${row}`}
            options={others}
            placeholder={row === 2 ? 'Chọn đơn vị' : 'Không có'}
            required={row === 2}
          />
        ))}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="text-lg font-semibold">Đơn vị sau sáp nhập</legend>
        <SelectField
          hint="Chọn đơn vị có sẵn nếu các đơn vị khác nhập vào đơn vị đó; khi ấy bỏ trống các ô bên dưới."
          label="Nhập vào"
          name="intoUnitId"
          options={units}
          placeholder="Thành lập đơn vị mới (điền bên dưới)"
        />
        <NameFields blocs={blocs} required={false} withCode {...(blocId ? { blocId } : {})} />
        <CheckboxField
          hint="Người dùng phải đăng nhập lại. Không chọn thì chuyển từng tài khoản sau."
          label="Chuyển tài khoản của các đơn vị cũ sang đơn vị sau sáp nhập"
          name="moveAccounts"
        />
      </fieldset>
      <PaperFields today={formatDate(unit.today)} />
    </UnitForm>
  );
}

export function SplitForm({ unit, blocs, reach }: UnitFormProps) {
  const blocId = unit.memberships.find((one) => one.validTo === null)?.blocId;
  return (
    <UnitForm
      action={splitUnitAction}
      consequence={<EndConsequence reach={reach} unit={unit} />}
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
