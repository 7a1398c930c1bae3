import type { Href } from '@/components/ui/local-link';
import { proposePhases } from '@/lib/campaigns/rules/calendar';
import { type OfficeYear, officeLine, opensSentence } from '@/lib/tasks/rules/office-words';

export type OfficeList = {
  title: string;
  why: string;
  lines: { key: string; text: string; href: Href }[];
  all: Href;
  together?: Href;
};
export type OfYear = OfficeYear & { id: string; year: number };
type YearList = {
  missing: string;
  why: string;
  all: Href;
  rows: readonly OfYear[];
  href: (row: OfYear) => Href;
  together?: (year: number) => Href;
};

/** One list for each year, the next to begin first: a bloc of this year is late, one of next year has time. */
export function byYear({ missing, why, all, rows, href, together }: YearList): (OfficeList & { year: number })[] {
  const years = [...new Set(rows.map((row) => row.year))].toSorted((left, right) => left - right);
  return years.map((year) => {
    const ofYear = rows.filter((row) => row.year === year);
    const usual = proposePhases(year).find((phase) => phase.kind === 'registration')?.opensOn ?? `${year}-01-01`;
    return {
      year,
      title: missing.replace('thi đua', `thi đua ${year}`),
      why: `${why} ${opensSentence(ofYear, year, usual)}`.trim(),
      all,
      ...(together && ofYear.length > 1 ? { together: together(year) } : {}),
      lines: ofYear.map((row) => ({ key: row.id, text: officeLine(row, ofYear), href: href(row) })),
    };
  });
}
