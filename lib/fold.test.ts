import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVietnamese, findByName, foldVietnamese, searchItems, searchRank } from './fold';

describe('foldVietnamese', () => {
  test.each([
    ['Sở Tài chính', 'so tai chinh'],
    ['  Đảng   ủy\u00a0khối ', 'dang uy khoi'],
    ['HOÀ BÌNH', 'hoa binh'],
    ['Ưu tiên', 'uu tien'],
  ])('folds %j', (text, folded) => expect(foldVietnamese(text)).toBe(folded));

  test('the place of the tone does not matter', () => {
    expect(foldVietnamese('Hoà Bình')).toBe(foldVietnamese('Hòa Bình'));
    expect(foldVietnamese('thuỷ')).toBe(foldVietnamese('thủy'));
  });

  test('composed and decomposed writing are the same, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
        expect(foldVietnamese(folded)).toBe(folded);
      }),
    );
  });
});

describe('a search', () => {
  test.each([
    ['Sở Tài chính', 'so tai', 0],
    ['Sở Tài chính', 'chính sở', 0],
    ['Ủy ban nhân dân phường Cửa Nam', 'huong', 1],
    ['Ủy ban nhân dân phường Cửa Nam', 'huong nam', 1],
    ['Ủy ban nhân dân phường Cửa Nam', 'huong an', 2],
    ['Sở Tài chính', 'huong', null],
    ['Ủy ban nhân dân phường Cửa Nam', 'UBND cửa nam', 0],
    ['UBND phường Cửa Nam', 'ubnd cua', 0],
    ['Văn phòng Tỉnh ủy', 'ubnd', null],
    ['Sở Tài chính', '  ', 0],
  ])('in %j for %j ranks %j', (text, search, rank) => expect(searchRank(text, search)).toBe(rank));

  test('puts first what begins with the words, else keeps the order given', () => {
    const names = ['Phường Hương Sơn', 'Phường An', 'Hội Khuyến học', 'Xã Hương Cần'];
    expect(searchItems(names, 'huong', (name) => name)).toEqual(['Phường Hương Sơn', 'Xã Hương Cần', 'Phường An']);
    expect(searchItems(names, '', (name) => name)).toEqual(names);
  });
});

test('compareVietnamese sorts as a Vietnamese dictionary', () => {
  const names = ['Sở Y tế', 'Sở Đất đai', 'Sở Dân tộc', 'Sở Công Thương', 'Khối 10', 'Khối 2', 'Sở Ân', 'Sở An'];
  expect(names.toSorted(compareVietnamese)).toEqual([
    'Khối 2',
    'Khối 10',
    'Sở An',
    'Sở Ân',
    'Sở Công Thương',
    'Sở Dân tộc',
    'Sở Đất đai',
    'Sở Y tế',
  ]);
});

describe('findByName', () => {
  const items = ['Xã Tân Thành', 'Xã Tân Thạnh', 'Sở Tài chính'].map((name, place) => ({ name, code: `C${place}` }));
  const find = (text: string) => {
    const { items: found, isCertain } = findByName(items, ({ name, code }) => [name, code])(text);
    return [found.map((one) => one.name), isCertain];
  };

  test('finds what is written just so before what differs in tones', () => {
    expect(find('xã tân thạnh')).toEqual([['Xã Tân Thạnh'], true]);
    expect(find('xa tan thanh')).toEqual([['Xã Tân Thành', 'Xã Tân Thạnh'], false]);
    expect(find('so tai chinh')).toEqual([['Sở Tài chính'], true]);
    expect(find('c1')).toEqual([['Xã Tân Thạnh'], true]);
  });

  test('never guesses: what is near is offered, nothing where nothing is', () => {
    expect(find('tân')).toEqual([['Xã Tân Thành', 'Xã Tân Thạnh'], false]);
    expect(find('Sở Y tế')).toEqual([[], false]);
  });
});
