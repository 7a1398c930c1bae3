import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FoundList } from './found-list';

type Row = { id: string; name: string };

function textOf(page: number, rows: Row[], total: number): string {
  const list = createElement(FoundList<Row>, {
    ...{ found: { rows, total }, columns: [{ header: 'Tên', cell: (row: Row) => row.name }], counted: 'đơn vị' },
    ...{ empty: 'Chưa có đơn vị nào', page, pageSize: 25, pathname: '/admin/units' as const, searchParams: { q: 'a' } },
  });
  return renderToStaticMarkup(list);
}
const words = (markup: string) => markup.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');

describe('what a search found', () => {
  it('is told with its place among all', () => {
    const text = words(textOf(2, [{ id: '1', name: 'Sở A' }], 26));
    expect(text).toBe('|26 đơn vị|Tên|Sở A|26–26 trong 26| Trang trước|Trang 2/2|');
  });

  it('is said to be nothing, without pages of it', () => {
    expect(words(textOf(1, [], 0))).toBe('|Chưa có đơn vị nào|');
  });

  it('leads back from a page that the list no longer has, and does not call the list empty', () => {
    const markup = textOf(99, [], 0);
    expect(words(markup)).toBe('|Danh sách không có trang này.|Về trang đầu|');
    expect(markup).toContain('href="/admin/units?q=a"');
  });
});
