import { expect, it } from 'vitest';
import { bands, input, leaf, rule, table } from '@/tests/support/criteria';
import { criterionVersions, settingsVersions } from './versions';

const share = (top: string) =>
  rule({ kind: 'numberBands', input: 'n', bands: bands({ '90..': top, '..90)': '3' }) }, [
    input('n', { label: 'Tỷ lệ' }),
  ]);
const { criteria, ...settings } = table([[leaf('a', '5', share('5'))]]);
const [base] = criteria;
if (!base) throw new Error('The table has one criterion.');

it('tells rules as sentences, keeps own fields and takes the others’', () => {
  const typed = { ...base, rule: share('4') };
  const saved = { ...base, points: '6', note: 'Xem hướng dẫn' };
  expect(criterionVersions.tell(base, typed, saved)).toEqual([
    { name: 'points', label: 'Điểm chuẩn', mine: null, saved: '6 điểm' },
    { name: 'note', label: 'Ghi chú', mine: null, saved: 'Xem hướng dẫn' },
    {
      name: 'rule',
      label: 'Cách tính điểm',
      mine: 'Tỷ lệ từ 90% trở lên được 4 điểm; dưới 90% được 3 điểm.',
      saved: 'Tỷ lệ từ 90% trở lên được 5 điểm; dưới 90% được 3 điểm.',
    },
  ]);
  expect(criterionVersions.keep(base, typed, saved)).toEqual({ ...saved, rule: share('4') });
});

it('has no sentence for what cannot be read yet', () => {
  expect(criterionVersions.tell(base, { ...base, points: 'năm' }, { ...base, note: 'Khác' })).toEqual([]);
});

it('tells the facts of a table, with the names of its sections', () => {
  const typed = { ...settings, title: 'Bảng của tôi' };
  const saved = { ...settings, tieBreaks: [{ kind: 'criterionScore', criterionId: 'a' } as const] };
  const { tell, keep } = settingsVersions(criteria);
  expect(tell(settings, typed, saved)).toEqual([
    { name: 'title', label: expect.any(String), mine: 'Bảng của tôi', saved: settings.title },
    { name: 'tieBreaks', label: expect.any(String), mine: null, saved: 'Điểm cao hơn ở “Tiêu chí a”' },
  ]);
  expect(keep(settings, typed, saved)).toEqual({ ...saved, title: 'Bảng của tôi' });
});
