import { expect, it } from 'vitest';
import { readSort } from './page-parameters';

const keys = ['name', 'since'] as const;

it('reads by which column a list is sorted, and nothing else', () => {
  expect(readSort('since', keys)).toEqual({ key: 'since', descending: false });
  expect(readSort('-since', keys)).toEqual({ key: 'since', descending: true });
  expect(readSort(['name', '-since'], keys)).toEqual({ key: 'name', descending: false });
  for (const text of [undefined, '', '-', '--since', 'constructor', 'since; drop', 'SINCE']) {
    expect(readSort(text, keys), text).toBe(null);
  }
});
