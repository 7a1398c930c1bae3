import { type Search, textOf } from '@/components/ui/sort-link';
import type { BlocFigures, Dashboard } from '@/lib/dashboards/queries';
import { blocsBehind } from '@/lib/dashboards/rules/figures';
import { searchRank } from '@/lib/fold';

/** The blocs that the table shows: those searched for, all or only those that are late or behind. */
export function filterBlocs({ blocs, totals }: Dashboard, search: Search): BlocFigures[] {
  const only = textOf(search.only);
  const kept =
    only === 'behind'
      ? new Set(blocsBehind(blocs, totals.completion).map((one) => one.bloc))
      : new Set(only === 'late' ? blocs.filter((bloc) => bloc.late.length > 0) : blocs);
  const names = (bloc: BlocFigures) => [bloc.name, ...bloc.members.map((unit) => unit.name)];
  return blocs.filter(
    (bloc) => kept.has(bloc) && names(bloc).some((name) => searchRank(name, textOf(search.q)) !== null),
  );
}
