import type { Input, Matrix } from '../rule';
import type { Side } from './amounts';
import type { When } from './bases';
import type { ReadStep } from './clauses';

/** A deduction or bonus while its criterion is put together. */
export type DraftItem = {
  readonly id: string;
  readonly side: Side;
  readonly title: string;
  readonly cap: string | null;
  readonly onlyWhenMet: boolean;
  readonly amount:
    | { readonly kind: 'each'; readonly points: string; readonly measure: string }
    | { readonly kind: 'once'; readonly points: string }
    | { readonly kind: 'step'; readonly step: ReadStep }
    | { readonly kind: 'either'; readonly options: readonly { readonly title: string; readonly points: string }[] }
    | { readonly kind: 'matrix'; readonly matrix: Matrix; readonly inputs: readonly Input[] };
};

/** A criterion while the rows below it are still being read. */
export type Draft = {
  readonly id: string;
  readonly row: number;
  readonly parent: Draft | null;
  readonly code: string;
  readonly title: string;
  points: string | null;
  bonusCap: string | null;
  deductionCap: string | null;
  hasEvidence: boolean;
  scorer: string | null;
  readonly notes: string[];
  readonly whens: When[];
  readonly items: DraftItem[];
  /** How points are given when no words say it; nothing: as its items suggest. */
  base: 'direct' | 'standard' | null;
  readonly children: Draft[];
};

/** What a reading gathers besides its criteria: facts of the table, and words that the person left out. */
export type Gathered = {
  readonly vetoes: { readonly id: string; readonly title: string }[];
  readonly dropped: { readonly row: number; readonly text: string }[];
};

/** A criterion of which nothing but its row is known. */
export function newDraft(wish: Pick<Draft, 'id' | 'row' | 'parent' | 'code' | 'title' | 'points'>): Draft {
  return {
    ...wish,
    bonusCap: null,
    deductionCap: null,
    hasEvidence: false,
    scorer: null,
    notes: [],
    whens: [],
    items: [],
    base: null,
    children: [],
  };
}

/** Adds a note to a draft, once; an empty one is none. */
export function addNote(draft: Draft, text: string): void {
  if (text !== '' && !draft.notes.includes(text)) draft.notes.push(text);
}
