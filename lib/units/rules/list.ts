/** The columns by which the list of units can be sorted. */
export const unitSorts = ['name', 'shortName', 'code', 'bloc', 'since', 'accounts'] as const;
export type UnitSort = (typeof unitSorts)[number];

/** Which accounts in use a unit may be wanting: none for its officer, none for its head, none at all. */
export const unitLacks = ['officer', 'head', 'any'] as const;
export type UnitLack = (typeof unitLacks)[number];

export const unitLackLabels: Readonly<Record<UnitLack, string>> = {
  officer: 'Thiếu chuyên viên',
  head: 'Thiếu thủ trưởng',
  any: 'Thiếu mọi tài khoản',
};

/** How many accounts in use a unit has, in words: "2 chuyên viên, 1 thủ trưởng"; "Chưa có" where there is none. */
export function accountWords({ officers, heads }: { officers: number; heads: number }): string {
  const told = [...(officers > 0 ? [`${officers} chuyên viên`] : []), ...(heads > 0 ? [`${heads} thủ trưởng`] : [])];
  return told.length > 0 ? told.join(', ') : 'Chưa có';
}
