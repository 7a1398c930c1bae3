import { expect, it } from 'vitest';
import { readSort, readText, searchOf } from './page-parameters';

const keys = ['name', 'since'] as const;

it('reads by which column a list is sorted, and nothing else', () => {
  expect(readSort('since', keys)).toEqual({ key: 'since', descending: false });
  expect(readSort('-since', keys)).toEqual({ key: 'since', descending: true });
  expect(readSort(['name', '-since'], keys)).toEqual({ key: 'name', descending: false });
  for (const text of [undefined, '', '-', '--since', 'constructor', 'since; drop', 'SINCE']) {
    expect(readSort(text, keys), text).toBe(null);
  }
});

it('finds in the address of a request what a page finds in its own: of a name that stands there twice, the first', () => {
  const search = searchOf(new Request('http://localhost/export?area=units&q=&area=&person=S%E1%BB%9F%20Y'));
  expect(search).toEqual({ area: ['units', ''], q: '', person: 'Sở Y' });
  expect(readText(search.area)).toBe('units');
});
