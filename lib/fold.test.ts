import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVietnamese, foldVietnamese } from './fold';

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
