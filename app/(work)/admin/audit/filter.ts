import type { Search } from '@/components/ui/sort-link';
import { auditAreas } from '@/lib/audits/rules/actions';
import { parseDate } from '@/lib/format';
import { readChoice, readText } from '@/lib/page-parameters';

/** What the address asks of the log, on the page and in its workbook alike. */
export function auditFilter(search: Search) {
  return {
    person: readText(search.q),
    object: readText(search.object),
    area: readChoice(search.area, ['', ...auditAreas], ''),
    unitId: readText(search.unit),
    from: parseDate(readText(search.from)) ?? '',
    to: parseDate(readText(search.to)) ?? '',
  };
}
