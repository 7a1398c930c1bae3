import { CheckboxField } from '@/components/ui/form-choices';
import { postNames } from '@/lib/messages/campaigns';

type KeepStaffProps = { staff: readonly { kind: 'secretariat' | 'overseer'; name: string }[] };

/** Who would go on with the task of last year; changed afterwards where it passes on with the lead. */
export function KeepStaff({ staff }: KeepStaffProps) {
  const names = staff.map(({ kind, name }) => `${name} (${postNames[kind]})`);
  return (
    <CheckboxField
      defaultChecked
      hint={`${names.join('; ')}. Khối trưởng của năm mới được ghi sau khi tạo; đổi người ở “Đơn vị và phân công”.`}
      label="Giữ tổ thư ký và người phụ trách của năm trước"
      name="keepStaff"
    />
  );
}
