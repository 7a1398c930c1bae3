import type { Option } from '@/components/ui/field';
import { SelectField, TextField } from '@/components/ui/form-fields';
import { partyLabels, roles } from '@/lib/accounts/rules/account';
import type { Role } from '@/lib/auth/permissions';

type PlaceFieldsProps = { units: readonly Option[]; name?: string; role?: Role | ''; unitId?: string };

/** Who the account is for, in which role, and in which unit. */
export function PlaceFields({ units, name, role, unitId }: PlaceFieldsProps) {
  return (
    <>
      <TextField defaultValue={name} label="Họ và tên" maxLength={200} name="name" required />
      <SelectField
        defaultValue={role}
        label="Vai trò"
        name="role"
        options={roles.map((value) => ({ value, label: partyLabels[value] }))}
        placeholder="Chọn vai trò"
        required
      />
      <SelectField
        defaultValue={unitId}
        hint="Chỉ dành cho chuyên viên và thủ trưởng đơn vị."
        label="Đơn vị"
        name="unitId"
        options={units}
        placeholder="Không thuộc đơn vị"
      />
    </>
  );
}
