import { formatNumber } from '@/lib/format';
import { ButtonLink } from './button';
import { Glyph } from './glyph';
import type { Href } from './local-link';

type PaginationProps = {
  page: number;
  pageSize: number;
  total: number;
  pathname: Href;
  searchParams?: Record<string, string | string[] | undefined>;
};

/** Where one stands in a list, with links that change only `page` in the address; of an empty list nothing is said. */
export function Pagination({ page, pageSize, total, pathname, searchParams = {} }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  if (total === 0 && page === 1) return null;
  // An address that was kept while the list grew shorter.
  const isBeyond = page > pages;
  return (
    <nav aria-label="Phân trang" className="flex flex-wrap items-center justify-between gap-3 px-4 py-2 text-sm">
      <p className="text-muted">
        {isBeyond
          ? 'Danh sách không có trang này.'
          : `${formatNumber(first)}–${formatNumber(last)} trong ${formatNumber(total)}`}
      </p>
      {isBeyond && (
        <ButtonLink href={pageHref(pathname, searchParams, 1)} size="small">
          Về trang đầu
        </ButtonLink>
      )}
      {pages > 1 && !isBeyond && (
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {page > 1 && (
            <ButtonLink className="whitespace-nowrap" href={pageHref(pathname, searchParams, page - 1)} size="small">
              <Glyph name="left" /> Trang trước
            </ButtonLink>
          )}
          <span className="text-muted">
            Trang {page}/{pages}
          </span>
          {page < pages && (
            <ButtonLink className="whitespace-nowrap" href={pageHref(pathname, searchParams, page + 1)} size="small">
              Trang sau <Glyph name="right" />
            </ButtonLink>
          )}
        </div>
      )}
    </nav>
  );
}

function pageHref(pathname: Href, searchParams: PaginationProps['searchParams'], page: number): Href {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchParams ?? {})) {
    for (const text of value === undefined ? [] : [value].flat()) if (name !== 'page') query.append(name, text);
  }
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/${pathname.slice(1)}?${query}` : pathname;
}
