import { expect, it } from 'vitest';
import { standingWords } from './words';

it('calls figures provisional while the year runs, and no longer once it is over', () => {
  const asOf = '2026-04-15T02:30:00Z';
  expect([standingWords({ over: false, asOf }), standingWords({ over: true, asOf })]).toEqual([
    'Tạm tính, đến 15/04/2026 09:30',
    'Năm thi đua đã kết thúc',
  ]);
});
