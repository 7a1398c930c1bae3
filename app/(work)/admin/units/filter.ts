import type { Search } from '@/components/ui/sort-link';
import { readChoice, readSort, readText } from '@/lib/page-parameters';
import { unitStateLabels, unitStates } from '@/lib/units/rules/life';
import { unitLackLabels, unitLacks, unitSorts } from '@/lib/units/rules/list';

/** What the address asks of the list of units, on the page and in its workbook alike. */
export function unitFilter(search: Search) {
  return {
    search: readText(search.q),
    state: readChoice(search.state, unitStates, 'active'),
    bloc: readText(search.bloc),
    lack: readChoice(search.lack, ['', ...unitLacks], ''),
    sort: readSort(search.sort, unitSorts),
  };
}
export type UnitFilter = ReturnType<typeof unitFilter>;

/** Whether less than all units in being is asked for. */
export const isFiltered = ({ search, state, bloc, lack }: UnitFilter) =>
  search !== '' || state !== 'active' || bloc !== '' || lack !== '';

/** What the units of a list have in common, behind their number: "đơn vị đang hoạt động, Khối A, thiếu chuyên viên". */
export function unitWords({ search, state, bloc, lack }: UnitFilter, blocName: string | undefined): string {
  return [
    state === 'all' ? 'đơn vị' : `đơn vị ${unitStateLabels[state].toLowerCase()}`,
    ...(bloc === 'none' ? ['chưa xếp khối'] : blocName ? [blocName] : []),
    ...(lack ? [unitLackLabels[lack].toLowerCase()] : []),
    ...(search ? [`có “${search}”`] : []),
  ].join(', ');
}
