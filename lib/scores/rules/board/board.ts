import type { NotAssignedPolicy } from '@/lib/criteria/rules/table';
import type { FactKind } from '../facts';
import type { BoardStage } from './units';

/** A veto or condition as it was stated for a unit; `by` is null where nobody said anything. */
export type BoardFact = {
  readonly kind: FactKind;
  readonly title: string;
  readonly holds: boolean | null;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string | null;
};

/** A criterion that made the difference to the next better place. */
export type BoardDifference = {
  readonly code: string;
  readonly title: string;
  readonly own: string | null;
  readonly theirs: string | null;
  /** Theirs − own. */
  readonly difference: string;
};

export type BoardGap = {
  readonly name: string;
  readonly result: string;
  readonly points: string;
  readonly sentence: string;
  /** The same without naming criteria. */
  readonly plain: string;
  readonly differences: readonly BoardDifference[];
  readonly rest: string;
};

export type BoardRow = {
  readonly unitId: string;
  readonly name: string;
  readonly stage: BoardStage | null;
  readonly place: number | null;
  /** Why it has no place. */
  readonly unranked: string | null;
  readonly result: string | null;
  readonly points: string | null;
  readonly percentage: string | null;
  readonly bonus: string | null;
  readonly deduction: string | null;
  readonly assigned: string | null;
  readonly className: string | null;
  /** Why it did not get a better class. */
  readonly missed: readonly string[];
  /** Names of units on the same place. */
  readonly equals: readonly string[];
  /** How the chain told it from units with the same result. */
  readonly ties: readonly string[];
  readonly gap: BoardGap | null;
  /** Points by section, in the order of `sections`; null where the unit has none. */
  readonly sections: readonly (string | null)[];
  readonly facts: readonly BoardFact[];
};

/** A ranking with all that explains it, in words: what is shown, printed, exported and published. */
export type Board = {
  readonly campaign: { readonly name: string; readonly year: number; readonly blocName: string };
  readonly table: {
    readonly title: string;
    readonly number: number;
    readonly decimals: number;
    readonly maximum: string;
    readonly policy: NotAssignedPolicy;
    readonly policyWords: string;
  };
  readonly sections: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly maximum: string;
  }[];
  /** The declared ways of telling equal results apart, in order. */
  readonly chain: readonly string[];
  readonly classes: readonly string[];
  readonly rows: readonly BoardRow[];
};
