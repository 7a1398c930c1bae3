import { describe, expect, it } from 'vitest';
import { choice, count, day, input, yesNo } from '@/tests/support/criteria';
import { Exact } from './exact';
import type { Input } from './rule';
import { isDay, limitReader, valueReader } from './values';

function read(declared: Input, raw: unknown) {
  const answer = valueReader(declared)(raw);
  if ('refusal' in answer) return answer.refusal;
  return answer.known instanceof Exact ? answer.known.toFixed() : answer.known;
}

const refusalOf = (declared: Input, reason: string, more: object = {}) => ({
  reason,
  ...more,
  input: declared.key,
  label: declared.label,
});

describe('a number', () => {
  const share = input('a');
  it.each([
    ['0', '0'],
    ['98.75', '98.75'],
    ['999999999', '999999999'],
    ['007', '7'],
  ])('%s is %s', (raw, expected) => {
    expect(read(share, raw)).toBe(expected);
  });

  it.each([
    ['NaN'],
    ['Infinity'],
    ['1e9'],
    ['1,5'],
    ['=1+1'],
    [' 1'],
    ['2026-01-31'],
    ['1.12345678901'],
    ['123456789012345678901'],
    ['.5'],
    [5],
    [true],
    [null],
    [{}],
  ])('%s is none', (raw) => {
    expect(read(share, raw)).toEqual(refusalOf(share, 'value-not-number'));
  });

  it('keeps its limits, those of its own or the usual ones', () => {
    expect(read(share, '-0.01')).toEqual(refusalOf(share, 'value-below', { minimum: '0' }));
    expect(read(share, '1000000000')).toEqual(refusalOf(share, 'value-above', { maximum: '999999999' }));
    const own = input('b', { minimum: '-5', maximum: '5.5' });
    expect(['-5', '5.5'].map((raw) => read(own, raw))).toEqual(['-5', '5.5']);
    expect(read(own, '-5.1')).toEqual(refusalOf(own, 'value-below', { minimum: '-5' }));
    expect(read(own, '5.51')).toEqual(refusalOf(own, 'value-above', { maximum: '5.5' }));
  });

  it('may be none only where the input says so', () => {
    expect(read(share, 'none')).toEqual(refusalOf(share, 'value-none-not-allowed'));
    expect(read(input('a', { mayBeNone: true }), 'none')).toBeNull();
  });

  it('holds a reckoned number against the same limits', () => {
    const limited = limitReader(input('a', { maximum: '100' }));
    expect(limited(new Exact('100'))).toEqual({ known: new Exact('100') });
    expect(limited(new Exact('100.5'))).toEqual({
      refusal: refusalOf(share, 'value-above', { maximum: '100' }),
    });
  });
});

describe('a count', () => {
  const cases = count('a');
  it('is whole and not below 0', () => {
    expect(read(cases, '12')).toBe('12');
    expect(read(cases, '12.0')).toBe('12');
    expect(read(cases, '12.5')).toEqual(refusalOf(cases, 'value-not-whole'));
    expect(read(cases, '-1')).toEqual(refusalOf(cases, 'value-below', { minimum: '0' }));
  });
});

describe('a day', () => {
  const issued = input('a', { kind: 'date' });
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])('%s is one', (raw) => {
    expect(read(issued, raw)).toBe(raw);
  });
  it.each([
    ['2026-02-29'],
    ['1900-02-29'],
    ['2026-04-31'],
    ['2026-13-01'],
    ['2026-00-10'],
    ['2026-01-00'],
    ['2026-01-32'],
    ['31/01/2026'],
    ['2026-1-31'],
    ['98'],
    [98],
    ['2026-01-31T00:00:00Z'],
  ])('%s is none', (raw) => {
    expect(read(issued, raw)).toEqual(refusalOf(issued, 'value-not-date'));
  });
  it('can be never', () => {
    expect(read(day('a'), 'none')).toBeNull();
    expect(isDay('none')).toBe(false);
  });
});

describe('a choice, and yes or no', () => {
  const level = choice('a', { good: 'Tốt', none: 'Không' });
  it('is one of the declared ids', () => {
    expect(read(level, 'good')).toBe('good');
    expect(read(level, 'bad')).toEqual(refusalOf(level, 'value-not-choice'));
    expect(read(level, 3)).toEqual(refusalOf(level, 'value-not-choice'));
    expect(read(level, 'toString')).toEqual(refusalOf(level, 'value-not-choice'));
  });
  it('may have "none" as a choice of its own', () => {
    expect(read(level, 'none')).toBe('none');
    expect(read({ ...level, mayBeNone: true }, 'none')).toBeNull();
  });
  it('is a truth value', () => {
    const asked = yesNo('b');
    expect([true, false].map((raw) => read(asked, raw))).toEqual([true, false]);
    expect(read(asked, 'yes')).toEqual(refusalOf(asked, 'value-not-yes-no'));
  });
});
