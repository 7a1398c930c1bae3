import { absolute, isNegative, type ReadAmount, readAmount, type Side } from './amounts';
import { type Cell, cellText, readPoints } from './cell';
import { isVeto } from './clauses';
import type { Ask, Choice, DoubtFacts, DoubtReason } from './doubts';
import { type Line, wordsOf } from './lines';

/** An amount of a line, from its columns. Points are positive. */
export type Figure = { readonly side: Side } & Pick<ReadAmount, 'measure' | 'cap'> & { readonly points: string };
/** What the number columns of a line say, after its doubts were asked. */
export type Figures = {
  readonly standard: string | null;
  readonly amounts: readonly Figure[];
  /** Words out of number columns, verbatim. */
  readonly notes: readonly string[];
  readonly vetoes: readonly string[];
  /** Words that the person chose to leave out. */
  readonly dropped: readonly string[];
};

type Column = 'standard' | Side;
type Found = { number: string | null; note: string | null; veto: string | null; dropped: string | null };
const nothing: Found = { number: null, note: null, veto: null, dropped: null };
const noted = (text: string): Found => ({ ...nothing, note: text });

/** A question about this line. */
export function askAbout(ask: Ask, line: Line) {
  return (reason: DoubtReason, choices: readonly Choice[], facts: DoubtFacts = {}): Choice =>
    ask({ row: line.row, reason, found: wordsOf(line), choices, facts });
}
export type AskLine = ReturnType<typeof askAbout>;

const firstNumber = (text: string) => /-?\d+(?:[.,]\d+)?/u.exec(text)?.[0].replace(',', '.') ?? null;

function settleWords(text: string, ask: AskLine): Found {
  const number = firstNumber(text);
  const choices: Choice[] = [
    ...(isVeto(text) ? (['veto'] as const) : []),
    ...(number ? (['number'] as const) : []),
    'drop',
    'note',
  ];
  const choice = ask('words-in-number', choices, { other: text, ...(number ? { points: number } : {}) });
  if (choice === 'veto') return { ...nothing, veto: text };
  // The words stay beside the number that was taken out of them.
  if (choice === 'number') return { ...nothing, number, note: text };
  return choice === 'drop' ? { ...nothing, dropped: text } : noted(text);
}

/** A number column's cell as a number, asked about where it is none. */
function settleCell(cell: Cell, ask: AskLine): Found {
  const read = readPoints(cell);
  switch (read.kind) {
    case 'nothing':
      return nothing;
    case 'number':
      return { ...nothing, number: read.value };
    case 'ambiguous': {
      const { thousand, decimal } = read;
      const choice = ask('number-ambiguous', ['thousand', 'decimal', 'note'], { points: thousand, other: decimal });
      return choice === 'note'
        ? noted(cellText(cell))
        : { ...nothing, number: choice === 'thousand' ? thousand : decimal };
    }
    case 'date': {
      const { dayMonth, monthDay, text } = read;
      const choice = ask('date-in-number', ['dayMonth', 'monthDay', 'note'], { points: dayMonth, other: monthDay });
      return { ...nothing, number: choice === 'note' ? null : choice === 'dayMonth' ? dayMonth : monthDay, note: text };
    }
    case 'absurd':
    case 'formula': {
      const choice = ask(read.kind === 'absurd' ? 'number-absurd' : 'formula', ['drop', 'note'], { other: read.text });
      return choice === 'drop' ? { ...nothing, dropped: read.text } : noted(read.text);
    }
    case 'words':
      return settleWords(read.text, ask);
  }
}

type Settled = { standard: string | null; amounts: Figure[]; found: Found[] };

function settleStandard(line: Line, ask: AskLine): Settled {
  const found = settleCell(line.standard, ask);
  const { number } = found;
  if (number === null || !isNegative(number)) return { standard: number, amounts: [], found: [found] };
  const points = absolute(number);
  const choice = ask('points-negative', ['deduction', 'number', 'note'], { points });
  if (choice === 'number') return { standard: points, amounts: [], found: [found] };
  if (choice === 'note') return { standard: null, amounts: [], found: [found, noted(cellText(line.standard))] };
  return { standard: null, amounts: [{ side: 'deduction', points, measure: null, cap: null }], found: [found] };
}

/** Which side an amount is on when its sign says another than its column. */
function settleSide(column: Side, said: Side | null, points: string, ask: AskLine): Side | 'note' {
  if (said === null || said === column) return column;
  const choice = ask('sign-contradicts', ['deduction', 'bonus', 'note'], { side: column, points });
  return choice === 'deduction' || choice === 'bonus' ? choice : 'note';
}

function settleAmount(column: Side, cell: Cell, ask: AskLine): Settled {
  const text = cellText(cell);
  const words = typeof cell === 'string' && readPoints(cell).kind === 'words' ? readAmount(text) : null;
  const explicit = words?.points ? { ...words, points: words.points } : null;
  // "-0,5/trường hợp, trừ tối đa 1" is understood, and stays as it is written beside what was understood.
  const found = explicit ? noted(text) : settleCell(cell, ask);
  const number = explicit ? explicit.points : found.number;
  if (number === null) return { standard: null, amounts: [], found: [found] };
  const said = explicit ? explicit.side : isNegative(number) ? 'deduction' : null;
  const side = settleSide(column, said, absolute(number), ask);
  if (side === 'note') return { standard: null, amounts: [], found: [noted(text)] };
  const amount: Figure = {
    side,
    points: absolute(number),
    measure: explicit?.measure ?? null,
    cap: explicit?.cap ?? null,
  };
  return { standard: null, amounts: [amount], found: [found] };
}

const columnNames: Record<Column, string> = { standard: 'Điểm chuẩn', bonus: 'Thưởng', deduction: 'Trừ' };

/** The number columns of a line. Whatever is no plain number, or contradicts its column, is asked about. */
export function readFigures(line: Line, ask: Ask): Figures {
  const about = askAbout(ask, line);
  const parts = [
    { column: 'standard' as const, ...settleStandard(line, about) },
    { column: 'bonus' as const, ...settleAmount('bonus', line.bonus, about) },
    { column: 'deduction' as const, ...settleAmount('deduction', line.deduction, about) },
  ];
  const notes = parts.flatMap(({ column, found }) =>
    found.flatMap(({ note }) => (note === null ? [] : [`${columnNames[column]}: ${note}`])),
  );
  return {
    standard: parts[0]?.standard ?? null,
    // An amount of 0 says nothing.
    amounts: parts.flatMap(({ amounts }) => amounts),
    notes,
    vetoes: parts.flatMap(({ found }) => found.flatMap(({ veto }) => veto ?? [])),
    dropped: parts.flatMap(({ found }) => found.flatMap(({ dropped }) => dropped ?? [])),
  };
}
