import { PeriodChoice } from '@/components/period-choice';
import { FilterFold } from '@/components/ui/filter-fold';
import { FilterSelect } from '@/components/ui/filter-select';
import { SearchForm } from '@/components/ui/search-form';
import { type Search, textOf } from '@/components/ui/sort-link';
import type { Dashboard } from '@/lib/dashboards/queries';
import { lacks, lackWords } from '@/lib/dashboards/rules/lacks';

/** The choice of a year, newest first. */
export function YearChoice({ dashboard: { year, years } }: { dashboard: Dashboard }) {
  const options = years.toReversed().map((one) => ({ value: String(one), label: `Năm ${one}` }));
  return <FilterSelect all="Năm nay" label="Năm" name="year" options={options} value={String(year)} />;
}

/** Every bloc of the year by its name. */
export const blocOptions = ({ blocs }: Dashboard) => blocs.map((bloc) => ({ value: bloc.blocId, label: bloc.name }));

const titleOf = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const states = [
  { value: 'late', label: 'Chỉ khối có đơn vị chậm' },
  { value: 'behind', label: 'Chỉ khối dưới bình quân tỉnh' },
  // Short, because the box shows no more: these find the units, too.
  ...lacks.map((lack) => ({ value: lack, label: titleOf(lackWords[lack]) })),
];

/** Whether less than all blocs is asked for. */
export const isFiltered = (search: Search) => textOf(search.q) !== '' || textOf(search.only) !== '';

/** What the figures are of, and which blocs the table shows. */
export function Filters({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const isChosen = Object.keys(search).length > 0;
  return (
    <FilterFold open={isFiltered(search)}>
      <SearchForm
        action="/dashboard"
        clearHref={isChosen ? '/dashboard' : undefined}
        hidden={{ sort: textOf(search.sort) || undefined }}
        label="Tìm khối hoặc đơn vị"
        query={textOf(search.q)}
      >
        <YearChoice dashboard={dashboard} />
        <PeriodChoice value={dashboard.through} />
        <FilterSelect
          all="Toàn tỉnh"
          label="Xu hướng của"
          name="bloc"
          options={blocOptions(dashboard)}
          value={textOf(search.bloc)}
        />
        <FilterSelect label="Tình trạng" name="only" options={states} value={textOf(search.only)} />
      </SearchForm>
    </FilterFold>
  );
}
