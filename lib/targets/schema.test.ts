import { expect, test } from 'vitest';
import { saveTargetSchema } from './schema';

const id = '0190a0c0-0000-7000-8000-000000000001';
const row = {
  ...{ campaignId: id, unitId: id, id, revision: 0, ordinal: 1, previousId: null, groupCode: 'g', movementId: null },
  ...{ direction: 'more', accumulation: 'latest', baseline: null, planned: null, weight: null },
  ...{ baselineOn: null, plannedOn: null, dueOn: null },
};

test('a day of a row has a year that can be meant', () => {
  const messages = (dueOn: string) =>
    saveTargetSchema.safeParse({ ...row, dueOn }).error?.issues.map((issue) => issue.message) ?? [];
  expect([messages('1900-01-01'), messages('2200-12-31')]).toEqual([[], []]);
  expect(messages('0000-01-01')).toEqual(['Năm phải từ 1900 đến 2200.']);
  expect(messages('2201-01-01')).toEqual(['Năm phải từ 1900 đến 2200.']);
  expect(messages('2026-02-30')).toEqual(['Ngày không có thật.']);
});
