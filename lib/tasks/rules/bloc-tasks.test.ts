import { expect, it } from 'vitest';
import { tableWanted } from './bloc-tasks';

const phases = [{ kind: 'selfScoring', opensOn: '2026-11-15', closesOn: '2026-11-30' }] as const;

it('the criteria table is asked for from thirty days before units score themselves, until it is issued', () => {
  const on = (today: string, tableIssued = false) => tableWanted({ tableIssued, phases }, today);
  expect([on('2026-10-15'), on('2026-10-16'), on('2026-12-24')]).toEqual([null, '2026-11-15', '2026-11-15']);
  expect(on('2026-11-20', true)).toBeNull();
  expect(tableWanted({ tableIssued: false, phases: [] }, '2026-11-20')).toBeNull();
});
