import { expect, it } from 'vitest';
import type { ScoreDraft } from './line';
import { scoreVersions } from './versions';

const choices = [{ id: 'good', label: 'Tốt' }];
const noneWords = 'Không có';
const { tell, keep } = scoreVersions([
  { key: 'done', label: 'Hồ sơ đúng hạn', kind: 'count', choices: [], noneWords },
  { key: 'all', label: 'Tổng số hồ sơ', kind: 'count', choices: [], noneWords },
  { key: 'held', label: 'Đã tổ chức', kind: 'yesNo', choices: [], noneWords },
  { key: 'level', label: 'Mức', kind: 'choice', choices, noneWords },
]);
const draft = (values: ScoreDraft['values'], wish: Partial<ScoreDraft> = {}): ScoreDraft => ({
  ...{ values, notAssigned: false, claimed: '', claimReason: '', explanation: '', answer: '' },
  ...wish,
});

it('makes one of two people’s numbers of the same criterion', () => {
  const base = draft({ done: '90', all: '100' });
  const typed = draft({ done: '95', all: '100' }, { explanation: 'Theo sổ theo dõi' });
  const saved = draft({ done: '90', all: '120' }, { claimed: '4,5' });
  expect(keep(base, typed, saved)).toEqual(
    draft({ done: '95', all: '120', held: '', level: '' }, { explanation: 'Theo sổ theo dõi', claimed: '4,5' }),
  );
  expect(tell(base, typed, saved).map(({ label, mine, saved: kept }) => [label, mine, kept])).toEqual([
    ['Hồ sơ đúng hạn', '95', '90'],
    ['Tổng số hồ sơ', null, '120'],
    ['Điểm tự chấm', null, '4,5'],
    ['Thuyết minh', 'Theo sổ theo dõi', ''],
  ]);
});

it('tells answers in words, and a number that somebody emptied', () => {
  const base = draft({ done: '90', held: 'no' });
  const typed = draft({ done: '90', held: 'yes', level: 'good' });
  const saved = draft({ held: 'no', level: 'none' }, { notAssigned: true });
  expect(tell(base, typed, saved).map(({ label, mine, saved: kept }) => [label, mine, kept])).toEqual([
    ['Hồ sơ đúng hạn', null, ''],
    ['Đã tổ chức', 'Có', 'Không'],
    ['Mức', 'Tốt', 'Không có'],
    ['Không giao cho đơn vị', null, 'có chọn'],
  ]);
});
