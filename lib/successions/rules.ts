import type { Holder } from '@/lib/auth/permissions';
import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { isReadable, type ReportPlace, sightOf } from '@/lib/reports/rules/visibility';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { readerOf, sheetView } from '@/lib/targets/rules/reading';

/** What a unit did in one campaign, of which another unit's page tells. */
export type RelativeYear = ReportPlace & {
  readonly registration: SheetStatus | null;
  readonly reports: readonly { readonly period: Period; readonly status: SheetStatus }[];
};

export type Readable = {
  /** Its page of the year. */
  page: boolean;
  /** Its registration, where there is something in it to read. */
  registration: boolean;
  /** Its reports, in the order of the year. */
  periods: Period[];
  /** It sent nothing at all, and the viewer would have seen it. */
  silent: boolean;
};

/** What a viewer may open of a unit's year: never an address that answers "not found", never a sheet without content. */
export function readableOf(viewer: Holder, year: RelativeYear): Readable {
  const sight = sightOf(viewer, year);
  const reader = readerOf(viewer, year);
  const view = reader && year.registration ? sheetView(reader, year.registration) : 'nothing';
  const registration = view === 'live' || view === 'sent';
  const read = periods.filter((period) =>
    year.reports.some((report) => report.period === period && isReadable(sight, report.status)),
  );
  return {
    page: sight !== null && sight !== 'status',
    registration,
    periods: read,
    silent: (sight === 'own' || sight === 'sent') && !registration && read.length === 0,
  };
}
