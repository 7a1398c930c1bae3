import type { Search } from '@/components/ui/sort-link';
import { accountSorts, accountStateLabels, accountStates, partyLabels, roles } from '@/lib/accounts/rules/account';
import { readChoice, readSort, readText } from '@/lib/page-parameters';

export const signInLabels = { never: 'Chưa từng đăng nhập', yes: 'Đã đăng nhập' } as const;

/** What the address asks of the list of accounts, on the page and in its workbook alike. */
export function accountFilter(search: Search) {
  return {
    search: readText(search.q),
    role: readChoice(search.role, ['', ...roles], ''),
    state: readChoice(search.state, ['', ...accountStates], ''),
    unitId: readText(search.unit),
    bloc: readText(search.bloc),
    signedIn: readChoice(search.signedIn, ['', 'never', 'yes'], ''),
    sort: readSort(search.sort, accountSorts),
  };
}
export type AccountFilter = ReturnType<typeof accountFilter>;

/** Whether less than all accounts are asked for. */
export const isFiltered = ({ sort: _, ...filter }: AccountFilter) => Object.values(filter).some(Boolean);

type Names = { unit: string | undefined; bloc: string | undefined };

/** What the accounts of a list have in common, behind their number: "tài khoản, Chuyên viên đơn vị, Khối A". */
export function accountListWords({ search, role, state, bloc, signedIn }: AccountFilter, names: Names): string {
  return [
    'tài khoản',
    ...(role ? [partyLabels[role].toLowerCase()] : []),
    ...(names.unit ? [names.unit] : []),
    ...(bloc === 'none' ? ['đơn vị chưa xếp khối'] : names.bloc ? [names.bloc] : []),
    ...(state ? [accountStateLabels[state].toLowerCase()] : []),
    ...(signedIn ? [signInLabels[signedIn].toLowerCase()] : []),
    ...(search ? [`có “${search}”`] : []),
  ].join(', ');
}
