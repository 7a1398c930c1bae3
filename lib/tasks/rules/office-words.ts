import { formatDate } from '@/lib/format';

/** A year of a bloc: when its registration opens, null while that is not set; absent where the bloc has no calendar yet. */
export type OfficeYear = { readonly name: string; readonly opensOn?: string | null };

const wordsOf = (opensOn: string | null) =>
  opensOn === null ? 'chưa định thời gian đăng ký' : `đăng ký mở từ ${formatDate(opensOn)}`;

function isToldApart(rows: readonly OfficeYear[]): boolean {
  return new Set(rows.map(({ opensOn }) => opensOn)).size > 1;
}

/**
 * When the registration of a year opens, for a list of blocs: the day of their own calendars, and `usual` where they have none.
 * Nothing where they differ: then each is told beside its name (`officeLine`).
 */
export function opensSentence(rows: readonly OfficeYear[], year: number, usual: string): string {
  const what = `Đăng ký chỉ tiêu năm ${year}`;
  if (rows.every(({ opensOn }) => opensOn === undefined)) return `${what} thường mở từ ${formatDate(usual)}.`;
  if (isToldApart(rows)) return '';
  const day = rows[0]?.opensOn ?? null;
  return day === null ? `${what} chưa định thời gian.` : `${what} mở từ ${formatDate(day)}.`;
}

/** One bloc of such a list, with its own day where the blocs do not open on the same. */
export function officeLine({ name, opensOn }: OfficeYear, rows: readonly OfficeYear[]): string {
  return opensOn === undefined || !isToldApart(rows) ? name : `${name} (${wordsOf(opensOn)})`;
}
