import { expect, it } from 'vitest';
import { byBox, textBoxes, tickWords } from './versions';

type Draft = { points: string; reason: string; leaveOut: boolean };

const { tell, keep } = byBox<Draft>({
  ...textBoxes({ points: 'Điểm', reason: 'Lý do' }),
  leaveOut: ['Đồng ý không giao', tickWords],
});
const base: Draft = { points: '5', reason: '', leaveOut: false };

it('tells the boxes that differ by their titles, and of those one left alone only what is saved', () => {
  const typed = { ...base, reason: 'Theo biên bản' };
  const saved = { ...base, points: '4,5', leaveOut: true };
  expect(tell(base, typed, saved)).toEqual([
    { name: 'points', label: 'Điểm', mine: null, saved: '4,5' },
    { name: 'reason', label: 'Lý do', mine: 'Theo biên bản', saved: '' },
    { name: 'leaveOut', label: 'Đồng ý không giao', mine: null, saved: 'có chọn' },
  ]);
  expect(keep(base, typed, saved)).toEqual({ points: '4,5', reason: 'Theo biên bản', leaveOut: true });
});

it('shows both versions of what both changed, and keeps the own one', () => {
  const [typed, saved] = [
    { ...base, points: '4' },
    { ...base, points: '3' },
  ];
  expect(tell(base, typed, saved)).toEqual([{ name: 'points', label: 'Điểm', mine: '4', saved: '3' }]);
  expect(keep(base, typed, saved)).toEqual(typed);
});
