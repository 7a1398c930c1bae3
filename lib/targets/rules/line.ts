import { foldVietnamese } from '@/lib/fold';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { Accumulation, Direction } from '@/lib/templates/rules';

/** What a unit promises in one line. Numbers are canonical decimals ("95.5"), days ISO dates. */
export type LineValues = {
  readonly groupCode: string;
  readonly movementId: string | null;
  readonly text: string;
  readonly measure: string;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  /** Last year's result; 1 or 0 for yes or no. */
  readonly baseline: string | null;
  readonly baselineOn: string | null;
  readonly planned: string | null;
  readonly plannedOn: string | null;
  readonly dueOn: string | null;
  readonly weight: string | null;
  readonly ownerDivision: string;
  readonly note: string;
};

export type Line = LineValues & {
  readonly id: string;
  readonly ordinal: number;
  readonly previousId: string | null;
  readonly status: SheetStatus;
  readonly returnReason: string;
  readonly answer: string;
  readonly revision: number;
};

export type TitleAim = {
  readonly code: string;
  readonly name: string;
  readonly quantity: number;
  readonly note: string;
};

/** What a snapshot of a registration holds. */
export type RegistrationContent = { readonly lines: readonly Line[]; readonly titles: readonly TitleAim[] };

/** What stood in the form of titles when it was filled, in one text: another one means that somebody was faster. */
export function titlesMark(titles: readonly Omit<TitleAim, 'name'>[]): string {
  const marks = titles.map(({ code, quantity, note }) => JSON.stringify([code, quantity, note]));
  return marks.toSorted().join();
}

/** The fields of a line's content, in the order of the data model. */
export const valueKeys = [
  'groupCode',
  'movementId',
  'text',
  'measure',
  'direction',
  'accumulation',
  'baseline',
  'baselineOn',
  'planned',
  'plannedOn',
  'dueOn',
  'weight',
  'ownerDivision',
  'note',
] as const satisfies readonly (keyof LineValues)[];

type Said = LineValues & Pick<Line, 'answer'>;

/** Whether a stored line says already what is to be written: a save that arrives twice, or again after a lost answer. */
export function saysAlready(stored: Said, wish: Said): boolean {
  return valueKeys.every((key) => stored[key] === wish[key]) && stored.answer === wish.answer;
}

/** Longest texts, in characters. */
export const limits = { text: 2000, measure: 100, ownerDivision: 200, note: 2000, answer: 2000 } as const;

/** What says the same in two lists: the text without case and tones, and the measure. */
export function sameAim(line: Pick<LineValues, 'text' | 'measure'>): string {
  return `${foldVietnamese(line.text)}\n${foldVietnamese(line.measure)}`;
}
