import { foldVietnamese } from '@/lib/fold';
import { momentOf } from './days';
import { idOf } from './random';
import type { Rows } from './rows';
import type { SeedUnit } from './units';

export type SeedAccount = { id: string; name: string; unit: SeedUnit | null };

function add(
  rows: Rows,
  hash: string,
  account: {
    userName: string;
    name: string;
    role: 'office' | 'leader' | 'officer' | 'head';
    unit?: SeedUnit;
    temporary?: boolean;
  },
) {
  const { userName, name, role, unit } = account;
  rows.Account.push({
    id: idOf('account', userName),
    userName,
    name,
    searchKey: foldVietnamese(`${name} ${userName}`),
    role,
    unitId: unit?.id ?? null,
    passwordHash: hash,
    passwordTemporary: account.temporary ?? false,
    // Accounts of a unit that no longer exists are closed, and stay for the history.
    disabledAt: unit?.to ? momentOf(unit.to, 0) : null,
    createdAt: momentOf(unit?.from ?? '2015-01-01', 9),
  });
}

export const officerOf = (unit: SeedUnit): SeedAccount => ({
  id: idOf('account', `chuyenvien.${unit.code.toLowerCase()}`),
  name: `Chuyên viên thi đua ${unit.shortName}`,
  unit,
});
export const headOf = (unit: SeedUnit): SeedAccount => ({
  id: idOf('account', `thutruong.${unit.code.toLowerCase()}`),
  name: `Thủ trưởng ${unit.shortName}`,
  unit,
});
/** Staff of a lead or deputy unit that runs the bloc's year. */
export const secretaryOf = (unit: SeedUnit): SeedAccount => ({
  id: idOf('account', `thuky.${unit.code.toLowerCase()}`),
  name: `Thư ký khối (${unit.shortName})`,
  unit,
});
export const overseer: SeedAccount = {
  id: idOf('account', 'uyvien.hoidong'),
  name: 'Ủy viên Hội đồng TĐKT phụ trách khối',
  unit: null,
};
export const office: SeedAccount = {
  id: idOf('account', 'vanphong.sonoivu'),
  name: 'Phòng Thi đua - Khen thưởng, Sở Nội vụ',
  unit: null,
};

/** One officer and one head for every unit, secretaries where they run a bloc, and the province's own. All share a password. */
export function addAccounts(
  rows: Rows,
  units: readonly SeedUnit[],
  secretaries: readonly SeedUnit[],
  hash: string,
): void {
  add(rows, hash, { userName: 'vanphong.sonoivu', name: office.name, role: 'office' });
  add(rows, hash, { userName: 'quantri.sonoivu', name: 'Quản trị hệ thống, Sở Nội vụ', role: 'office' });
  add(rows, hash, { userName: 'lanhdao.tinh', name: 'Lãnh đạo Ủy ban nhân dân tỉnh', role: 'leader' });
  add(rows, hash, { userName: 'lanhdao.hoidong', name: 'Thường trực Hội đồng TĐKT tỉnh', role: 'leader' });
  for (const unit of units) {
    const code = unit.code.toLowerCase();
    add(rows, hash, { userName: `chuyenvien.${code}`, name: officerOf(unit).name, role: 'officer', unit });
    add(rows, hash, { userName: `thutruong.${code}`, name: headOf(unit).name, role: 'head', unit });
  }
  for (const unit of secretaries) {
    add(rows, hash, {
      userName: `thuky.${unit.code.toLowerCase()}`,
      name: secretaryOf(unit).name,
      role: 'officer',
      unit,
    });
  }
  // Who oversees a bloc is of no unit (refuseStaff), and sees the blocs as the province's leaders do.
  add(rows, hash, { userName: 'uyvien.hoidong', name: overseer.name, role: 'leader' });
  const first = units.find((unit) => unit.code === 'STC');
  if (first) {
    const name = 'Chuyên viên mới nhận việc STC';
    add(rows, hash, { userName: 'taikhoanmoi.stc', name, role: 'officer', unit: first, temporary: true });
  }
}
