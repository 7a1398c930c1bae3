import { formatDate } from '@/lib/format';

/** A year of a bloc. `opensOn`: when its registration opens, null while that is not set. `made`: the year exists already. */
export type OfficeYear = { readonly name: string; readonly opensOn: string | null; readonly made: boolean };

/** Of a year that is not made yet the day is what its calendar will propose. */
const opensWords = (opensOn: string, made: boolean) => `${made ? 'mở' : 'thường mở'} từ ${formatDate(opensOn)}`;

function isToldApart(rows: readonly OfficeYear[]): boolean {
  return new Set(rows.map(({ opensOn }) => opensOn)).size > 1;
}

/**
 * When the registration of a year opens by the calendars of the listed blocs. Nothing where they differ: then each is told beside
 * its name (`officeLine`).
 */
export function opensSentence(rows: readonly OfficeYear[], year: number): string {
  const [first] = rows;
  if (!first || isToldApart(rows)) return '';
  const what = `Đăng ký chỉ tiêu năm ${year}`;
  return first.opensOn === null ? `${what} chưa định thời gian.` : `${what} ${opensWords(first.opensOn, first.made)}.`;
}

/** One bloc of such a list, with its own day where the blocs do not open on the same. */
export function officeLine({ name, opensOn, made }: OfficeYear, rows: readonly OfficeYear[]): string {
  if (!isToldApart(rows)) return name;
  return `${name} (${opensOn === null ? 'chưa định thời gian đăng ký' : `đăng ký ${opensWords(opensOn, made)}`})`;
}
