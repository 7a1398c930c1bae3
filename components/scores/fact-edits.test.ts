import { describe, expect, it } from 'vitest';
import { applyEdit, type Base, baseOf, type Edit, isChanged, noEdits } from './fact-edits';

const paper = 'Quyết định 12-QĐ/ĐU';
const yes = { holds: 'yes', reason: paper } as const;
const no = { holds: 'no', reason: 'Kết luận 5/KL-TTr' } as const;
const empty = baseOf(null);
const theirs: Base = { ...no, revision: 4, by: 'Trần Bình', at: '2026-12-10T03:00:00.000Z' };
const after = (...edits: Edit[]) => edits.reduce(applyEdit, noEdits);
const type = (
  key: string,
  base: Base,
  statement: Edit & { do: 'type' } extends { statement: infer One } ? One : never,
) => ({ do: 'type', key, base, statement }) as const;

describe('a cell', () => {
  it('begins with what is stored', () => {
    const stored = { factId: 'f', holds: false, reason: 'x', revision: 2, by: 'A', at: '2026-12-01T00:00:00.000Z' };
    expect(baseOf(stored)).toMatchObject({ holds: 'no', reason: 'x', revision: 2, by: 'A' });
    expect(empty).toEqual({ holds: 'unstated', reason: '', revision: 0, by: null, at: null });
  });

  it('is changed by another word or another reason, not by blanks, nor by a reason for nothing', () => {
    expect(isChanged(empty, yes)).toBe(true);
    expect(isChanged(theirs, { holds: 'no', reason: ` ${no.reason} ` })).toBe(false);
    expect(isChanged(theirs, { holds: 'no', reason: 'Khác' })).toBe(true);
    expect(isChanged(theirs, { holds: 'unstated', reason: no.reason })).toBe(true);
    expect(isChanged(empty, { holds: 'unstated', reason: 'Chưa rõ' })).toBe(false);
  });

  it('counts as typed until it is as it was', () => {
    expect(after(type('a', empty, yes)).typed).toEqual({ a: yes });
    expect(after(type('a', empty, yes), type('a', empty, { holds: 'unstated', reason: '' })).typed).toEqual({});
  });
});

describe('many cells', () => {
  it('are filled at once, saved at once, and what was typed meanwhile is kept', () => {
    const filled = after({ do: 'fill', keys: ['a', 'b'], statement: yes });
    expect(filled).toEqual({ ...noEdits, typed: { a: yes, b: yes }, versions: { a: 1, b: 1 } });
    const saved: Base = { ...yes, revision: 1, by: 'A', at: '2026-12-10T03:00:00.000Z' };
    const later = [type('c', empty, no), { do: 'saved', bases: { a: saved, b: saved } }] as const;
    const end = later.reduce(applyEdit, filled);
    expect([end.typed, end.bases, end.problems]).toEqual([{ c: no }, { a: saved, b: saved }, {}]);
  });

  it('keep what was typed when they are refused, and tell it cell by cell until it is mended', () => {
    const problems = { a: { message: 'Ghi lý do.', current: null } };
    const refused = after(type('a', empty, { holds: 'yes', reason: '' }), { do: 'refused', problems });
    expect([refused.typed, refused.problems]).toEqual([{ a: { holds: 'yes', reason: '' } }, problems]);
    expect(applyEdit(refused, type('a', empty, yes)).problems).toEqual({});
  });

  it('are given up together', () => {
    const end = after(type('a', empty, yes), { do: 'reset' });
    expect(end).toEqual({ ...noEdits, versions: { a: 1 } });
  });
});

describe('a conflict', () => {
  const problems = { a: { message: 'Trần Bình vừa lưu.', current: theirs } };
  const told = after(type('a', empty, yes), { do: 'refused', problems });

  it('stays while one types on, until it is decided', () => {
    expect(applyEdit(told, type('a', empty, { ...yes, reason: 'Khác' })).problems).toEqual(problems);
  });

  it('ends with mine over theirs', () => {
    const end = applyEdit(told, { do: 'keep', key: 'a' });
    expect(end).toEqual({ bases: { a: theirs }, typed: { a: yes }, problems: {}, versions: {} });
  });

  it('or with theirs, and fills the boxes anew', () => {
    const end = applyEdit(told, { do: 'take', key: 'a' });
    expect(end).toEqual({ bases: { a: theirs }, typed: {}, problems: {}, versions: { a: 1 } });
  });

  it('is nothing to decide where there is none', () => {
    expect(applyEdit(told, { do: 'keep', key: 'b' })).toBe(told);
  });
});

it('brings back what an earlier visit typed, with the revision it was typed on', () => {
  const old = { ...empty, revision: 0 };
  const end = after({ do: 'restore', typed: { a: yes }, bases: { a: old } });
  expect(end).toEqual({ bases: { a: old }, typed: { a: yes }, problems: {}, versions: { a: 1 } });
});
