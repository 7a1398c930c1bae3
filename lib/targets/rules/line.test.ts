import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LineValues, saysAlready, valueKeys } from './line';

const empty: LineValues & { answer: string } = {
  ...{
    groupCode: 'test-group',
    movementId: null,
    text: '',
    measure: '',
    direction: 'more',
    accumulation: 'cumulative',
  },
  ...{ baseline: null, baselineOn: null, planned: null, plannedOn: null, dueOn: null, weight: null },
  ...{ ownerDivision: '', note: '', answer: '' },
};
const keys = [...valueKeys, 'answer'] as const;
const anyLine = fc
  .dictionary(fc.constantFrom(...keys), fc.constantFrom('', 'x', '5', '5.5'))
  .map((typed) => ({ ...empty, ...typed }));

it('knows a line that says already what is to be written, whatever else is stored of it', () => {
  expect(saysAlready(empty, { ...empty })).toBe(true);
  const stored = { ...empty, status: 'draft', returnReason: 'Vì sao?', revision: 7 };
  expect(saysAlready(stored, empty)).toBe(true);
  fc.assert(fc.property(anyLine, (line) => saysAlready(line, { ...line })));
});

it('sees every single word that differs, and the answer too', () => {
  const other = (key: (typeof keys)[number]) => saysAlready(empty, { ...empty, [key]: 'khác' });
  expect(keys.filter(other)).toEqual([]);
  fc.assert(fc.property(anyLine, anyLine, (left, right) => saysAlready(left, right) === saysAlready(right, left)));
});
