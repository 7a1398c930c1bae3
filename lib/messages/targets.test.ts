import { expect, test } from 'vitest';
import { planDoubtWords } from './targets';

test('a plan easier than last year’s result is told with the difference in its measure', () => {
  const plan = { direction: 'more', measure: '%', planned: '97.4', baseline: '98.7' } as const;
  expect(planDoubtWords(plan)).toEqual(['Kế hoạch thấp hơn kết quả năm trước 1,3 điểm phần trăm.']);
  const fewer = { direction: 'less', measure: 'vụ', planned: '12', baseline: '10' } as const;
  expect(planDoubtWords(fewer)).toEqual(['Kế hoạch cao hơn kết quả năm trước 2 vụ.']);
  expect(planDoubtWords({ ...plan, planned: '98.7' })).toEqual([]);
});
