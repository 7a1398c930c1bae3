import type { Href } from '@/components/ui/local-link';
import { officeLine, opensSentence } from '@/lib/tasks/rules/office-words';

export type OfficeList = {
  title: string;
  why: string;
  lines: { key: string; text: string; href: Href }[];
  all: Href;
  together?: Href;
};
export type OfYear = { id: string; name: string; year: number; opensOn: string | null };
type YearList = {
  missing: string;
  why: string;
  all: Href;
  rows: readonly OfYear[];
  href: (row: OfYear) => Href;
  /** Where the years of the rows are still to be made: to make several at once. */
  together?: (year: number) => Href;
};

/** One list for each year, the next to begin first: a bloc of this year is late, one of next year has time. */
export function byYear({ missing, why, all, rows, href, together }: YearList): (OfficeList & { year: number })[] {
  const years = [...new Set(rows.map((row) => row.year))].toSorted((left, right) => left - right);
  return years.map((year) => {
    const ofYear = rows.filter((row) => row.year === year).map((row) => ({ ...row, made: !together }));
    return {
      year,
      title: missing.replace('thi đua', `thi đua ${year}`),
      why: `${why} ${opensSentence(ofYear, year)}`.trim(),
      all,
      ...(together && ofYear.length > 1 ? { together: together(year) } : {}),
      lines: ofYear.map((row) => ({ key: row.id, text: officeLine(row, ofYear), href: href(row) })),
    };
  });
}
