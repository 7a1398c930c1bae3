import { type FactWord, factWord } from '@/lib/scores/rules/fact-words';
import { isSameStatement, type StoredFact } from '@/lib/scores/rules/facts';

/** What is said about one fact of one unit. */
export type Statement = { readonly holds: FactWord; readonly reason: string };
/** The same as it is stored; `revision` is 0 where nothing ever was. */
export type Base = Statement & { readonly revision: number; readonly by: string | null; readonly at: string | null };
/** Why a cell was not saved; `current` is what somebody else stated meanwhile. */
export type Problem = { readonly message: string; readonly current: Base | null };

type Cells<Value> = Readonly<Record<string, Value>>;

/** What was done on a page of facts since it came from the server, by cell (`cellKey`). */
export type Edits = {
  /** What is known to be stored by now. */
  readonly bases: Cells<Base>;
  /** What was typed and is not saved. */
  readonly typed: Cells<Statement>;
  readonly problems: Cells<Problem>;
  /** Grow where boxes must be filled anew: use them as keys. */
  readonly versions: Cells<number>;
};

export const noEdits: Edits = { bases: {}, typed: {}, problems: {}, versions: {} };

export type Edit =
  | { do: 'type'; key: string; base: Base; statement: Statement }
  | { do: 'fill'; keys: readonly string[]; statement: Statement }
  | { do: 'restore'; typed: Cells<Statement>; bases: Cells<Base> }
  | { do: 'saved'; bases: Cells<Base> }
  | { do: 'refused'; problems: Cells<Problem> }
  | { do: 'keep'; key: string }
  | { do: 'take'; key: string }
  | { do: 'reset' };

/** A stored fact as a cell begins with it. */
export function baseOf(stored: StoredFact | null | undefined): Base {
  if (!stored) return { holds: 'unstated', reason: '', revision: 0, by: null, at: null };
  return { ...stored, holds: factWord(stored.holds) };
}

const asFact = ({ holds, reason }: Statement) => ({
  holds: holds === 'unstated' ? null : holds === 'yes',
  reason: reason.trim(),
});

/** Whether saving the statement would change what is stored. */
export function isChanged(base: Statement, statement: Statement): boolean {
  return !isSameStatement(asFact(base), asFact(statement));
}

const without = <Value>(cells: Cells<Value>, key: string): Cells<Value> =>
  key in cells ? Object.fromEntries(Object.entries(cells).filter(([one]) => one !== key)) : cells;

const raised = (versions: Cells<number>, keys: readonly string[]): Cells<number> => ({
  ...versions,
  ...Object.fromEntries(keys.map((key) => [key, (versions[key] ?? 0) + 1])),
});

/** After a conflict: what somebody else stated is now what this page builds on; own words go over it, or are given up. */
function settle(edits: Edits, key: string, keeps: boolean): Edits {
  const current = edits.problems[key]?.current;
  if (!current) return edits;
  return {
    bases: { ...edits.bases, [key]: current },
    typed: keeps ? edits.typed : without(edits.typed, key),
    problems: without(edits.problems, key),
    versions: keeps ? edits.versions : raised(edits.versions, [key]),
  };
}

/** What was done, after one more thing. What was typed goes only where it was saved or given up. */
export function applyEdit(edits: Edits, edit: Edit): Edits {
  switch (edit.do) {
    case 'type': {
      const { key, base, statement } = edit;
      const typed = isChanged(base, statement) ? { ...edits.typed, [key]: statement } : without(edits.typed, key);
      // A conflict stays until it is decided.
      const problems = edits.problems[key]?.current ? edits.problems : without(edits.problems, key);
      return { ...edits, typed, problems };
    }
    case 'fill': {
      const filled = Object.fromEntries(edit.keys.map((key) => [key, edit.statement]));
      return { ...edits, typed: { ...edits.typed, ...filled }, versions: raised(edits.versions, edit.keys) };
    }
    case 'restore':
      return {
        ...edits,
        typed: { ...edit.typed, ...edits.typed },
        bases: { ...edit.bases, ...edits.bases },
        versions: raised(edits.versions, Object.keys(edit.typed)),
      };
    case 'saved': {
      const keys = Object.keys(edit.bases);
      const typed = Object.fromEntries(Object.entries(edits.typed).filter(([key]) => !keys.includes(key)));
      return { ...edits, bases: { ...edits.bases, ...edit.bases }, typed, problems: {} };
    }
    case 'refused':
      return { ...edits, problems: edit.problems };
    case 'keep':
      return settle(edits, edit.key, true);
    case 'take':
      return settle(edits, edit.key, false);
    case 'reset':
      return { ...edits, typed: {}, problems: {}, versions: raised(edits.versions, Object.keys(edits.typed)) };
  }
}
