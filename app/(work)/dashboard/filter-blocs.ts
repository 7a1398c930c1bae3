import { type Search, textOf } from '@/components/ui/sort-link';
import type { BlocFigures, Dashboard } from '@/lib/dashboards/queries';
import { blocsBehind } from '@/lib/dashboards/rules/figures';
import { lackFrom } from '@/lib/dashboards/rules/lacks';
import { searchRank } from '@/lib/fold';

function isWished(bloc: BlocFigures, only: string): boolean {
  const lack = lackFrom(only);
  if (lack) return bloc.members.some((unit) => unit.lacks.includes(lack));
  return only !== 'late' || bloc.late.length > 0;
}

/** The blocs that the table shows: those searched for, all or only those that are late, behind, or have units that lack something. */
export function filterBlocs({ blocs, totals }: Dashboard, search: Search): BlocFigures[] {
  const only = textOf(search.only);
  const kept = new Set(
    only === 'behind'
      ? blocsBehind(blocs, totals.completion).map((one) => one.bloc)
      : blocs.filter((bloc) => isWished(bloc, only)),
  );
  const names = (bloc: BlocFigures) => [bloc.name, ...bloc.members.map((unit) => unit.name)];
  return blocs.filter(
    (bloc) => kept.has(bloc) && names(bloc).some((name) => searchRank(name, textOf(search.q)) !== null),
  );
}
