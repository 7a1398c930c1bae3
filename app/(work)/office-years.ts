import type { Href } from '@/components/ui/local-link';
import { proposePhases } from '@/lib/campaigns/rules/calendar';
import { formatDate } from '@/lib/format';

export type OfficeList = {
  title: string;
  why: string;
  lines: { key: string; text: string; href: Href }[];
  all: Href;
  together?: Href;
};
export type OfYear = { id: string; name: string; year: number };
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
    const opens = proposePhases(year).find((phase) => phase.kind === 'registration')?.opensOn ?? `${year}-01-01`;
    return {
      year,
      title: missing.replace('thi đua', `thi đua ${year}`),
      why: `${why} Đăng ký chỉ tiêu năm ${year} thường mở từ ${formatDate(opens)}.`,
      all,
      ...(together && ofYear.length > 1 ? { together: together(year) } : {}),
      lines: ofYear.map((row) => ({ key: row.id, text: row.name, href: href(row) })),
    };
  });
}
