import { compareDecimals } from '../exact';
import { type ReadAmount, readAmount } from './amounts';
import type { Ask } from './doubts';
import type { DraftItem } from './draft';
import { type AskLine, askAbout, type Figure } from './figures';
import type { Node } from './nodes';
import { settleTitle } from './titles';

/** What was read of a row with amounts; what is no item stays in the notes. */
export type ReadItems = { readonly items: readonly DraftItem[]; readonly notes: readonly string[] };

const FULLY_MET = /(?:đạt|đủ|hoàn thành)\s+(?:đủ\s+)?điểm chuẩn/iu;

/** Whether the words give an amount only to who has met the standard points in full. */
export const saysFullyMet = (text: string) => FULLY_MET.test(text);

/** The words of a row that may say how an amount counts. */
export const spoken = ({ line }: Node) => [line.title, line.rule].filter((one) => one !== '').join('; ');

/** The points of column and words, asked about where they differ. */
function settlePoints(column: string, words: ReadAmount | null, ask: AskLine): string | null {
  const said = words?.points ?? null;
  if (said === null || compareDecimals(said, column) === 0) return column;
  const choice = ask('amount-differs', ['column', 'text', 'note'], { points: column, other: said });
  return choice === 'note' ? null : choice === 'text' ? said : column;
}

/** Whether an amount counts once or for each; asked where no word says it. */
function settleAmount(figure: Figure, words: ReadAmount | null, ask: AskLine): DraftItem['amount'] | null {
  const points = settlePoints(figure.points, words, ask);
  if (points === null) return null;
  const measure = figure.measure ?? words?.measure ?? null;
  if (measure !== null) return { kind: 'each', points, measure };
  const choice = ask('once-or-each', ['once', 'each', 'note'], { side: figure.side, points });
  if (choice === 'note') return null;
  return choice === 'once' ? { kind: 'once', points } : { kind: 'each', points, measure: 'trường hợp' };
}

/** Codes of items go before their titles, so that "a7.1" is found again. */
export const itemTitle = (code: string, title: string) =>
  (/^[-+]?$/u.test(code) ? title : `${code}. ${title}`).slice(0, 500);

/** The amount that the words of a row state by themselves: "Không phối hợp: trừ 0,5 điểm/lần". */
export function spokenFigure(node: Node): Figure | null {
  const words = readAmount(spoken(node));
  if (!words?.points || !words.side) return null;
  return { side: words.side, points: words.points, measure: words.measure, cap: words.cap };
}

/** Deductions and bonuses of a row, with the words of the row as their title. */
export function readItems(node: Node, ask: Ask): ReadItems {
  const about = askAbout(ask, node.line);
  const spokenOne = node.figures.amounts.length === 0 ? spokenFigure(node) : null;
  const figures = spokenOne ? [spokenOne] : node.figures.amounts;
  const { title, notes } = settleTitle(node.line.title, about);
  const words = readAmount(spoken(node));
  const items = figures.flatMap((figure, place): DraftItem[] => {
    const own = words && (words.side === null || words.side === figure.side) ? words : null;
    const amount = settleAmount(figure, own, about);
    if (!amount) return [];
    const id = `${idOf(node)}${place === 0 ? '' : `-${place + 1}`}`;
    const cap = figure.cap ?? own?.cap ?? null;
    const onlyWhenMet = figure.side === 'bonus' && saysFullyMet(spoken(node));
    return [{ id, side: figure.side, title: itemTitle(node.code, title), cap, onlyWhenMet, amount }];
  });
  // A row of which an amount was not understood stays as a note, whole.
  const isCut = itemTitle(node.code, title).length < `${node.code}. ${title}`.length && title.length > 450;
  const isWhole = figures.length > 0 && items.length === figures.length && !isCut;
  return { items, notes: isWhole ? notes : [...notes, wholeRow(node)] };
}

/** The id of what is read from a row. */
export const idOf = ({ line }: Node) => `row-${line.row}`;

function wholeRow({ code, line, figures }: Node): string {
  const amounts = figures.amounts.map(({ side, points }) => `${side === 'deduction' ? 'trừ' : 'cộng'} ${points}`);
  return [itemTitle(code, line.title), line.rule, ...amounts].filter((one) => one !== '').join(' | ');
}
