import type { Interval, Matrix } from '../rule';
import type { Side } from './amounts';
import { input } from './bases';
import type { Ask } from './doubts';
import type { DraftItem } from './draft';
import { askAbout } from './figures';
import { readInterval } from './intervals';
import { idOf, itemTitle, type ReadItems, readItems, saysFullyMet, spoken } from './items';
import { type Node, wordsOfNode } from './nodes';

type Cell = { readonly interval: Interval; readonly measure: string; readonly points: string; readonly side: Side };
type Column = { readonly interval: Interval; readonly measure: string; readonly cells: readonly Cell[] };

function cellOf(node: Node): Cell | null {
  const found = readInterval(node.line.title);
  const [amount, ...others] = node.figures.amounts;
  if (!found || found.isPlain || !amount || others.length > 0) return null;
  return { interval: found.interval, measure: found.measure, points: amount.points, side: amount.side };
}

function columnOf(node: Node): Column | null {
  const found = readInterval(node.line.title);
  const cells = node.children.flatMap((child) => cellOf(child) ?? []);
  if (!found || cells.length < 2 || cells.length < node.children.length) return null;
  return { interval: found.interval, measure: found.measure, cells };
}

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** "< 1.000 hồ sơ", each with the same shares below it: a matrix, size across and share down. */
function columnsOf(group: Node): Column[] | null {
  const columns = group.children.flatMap((child) => columnOf(child) ?? []);
  const [first] = columns;
  if (!first || columns.length < 2 || columns.length < group.children.length) return null;
  const shape = ({ cells }: Column) => cells.map(({ interval, side }) => ({ interval, side }));
  const isOne = columns.every((one) => same(shape(one), shape(first)));
  const sides = new Set(first.cells.map(({ side }) => side));
  return isOne && sides.size === 1 ? columns : null;
}

/** The shares as rows; below the lowest there is nothing to add or take, at exactly 0 neither. */
function rowsOf(cells: readonly Cell[]): { readonly parts: Interval[]; readonly hasRest: boolean } {
  const [lowest, ...others] = cells.map(({ interval }) => interval);
  if (!lowest) return { parts: [], hasRest: false };
  const nought = { value: '0', included: true };
  if (!lowest.from) {
    const above = { from: { value: '0', included: false }, to: lowest.to };
    return { parts: [{ from: nought, to: nought }, above, ...others], hasRest: true };
  }
  const below = { from: null, to: { value: lowest.from.value, included: !lowest.from.included } };
  return { parts: [below, lowest, ...others], hasRest: true };
}

function matrixOf(columns: readonly Column[]): Matrix {
  const cells = columns[0]?.cells ?? [];
  const { parts } = rowsOf(cells);
  const points = cells.map((_, place) => columns.map((one) => one.cells[place]?.points ?? null));
  return {
    rows: { kind: 'number', input: 'share', parts },
    columns: { kind: 'number', input: 'size', parts: columns.map(({ interval }) => interval) },
    cells: [columns.map(() => '0'), ...points],
  };
}

function matrixItem(group: Node, columns: readonly Column[], title: string): DraftItem {
  const [first] = columns;
  const side = first?.cells[0]?.side ?? 'deduction';
  const key = idOf(group);
  const matrix = matrixOf(columns);
  const rows = { ...matrix.rows, input: `${key}-share` };
  const sizes = { ...matrix.columns, input: `${key}-size` };
  const inputs = [
    input(rows.input, `${title} – tỷ lệ`, 'number', { measure: first?.cells[0]?.measure ?? '' }),
    input(sizes.input, `${title} – quy mô`, 'number', { measure: first?.measure ?? '' }),
  ];
  const amount = { kind: 'matrix', matrix: { ...matrix, rows, columns: sizes }, inputs } as const;
  return { id: key, side, title, cap: null, onlyWhenMet: false, amount };
}

/** Every row below a group, itself first. */
export function allBelow(node: Node): Node[] {
  return [node, ...[...node.children, ...node.texts, ...node.levels].flatMap(allBelow)];
}

const notesBelow = (group: Node) => allBelow(group).map(wordsOfNode);

/** A row without points whose rows below add or take: each of them, only the best of them, or a matrix. */
export function readGroup(group: Node, ask: Ask): ReadItems {
  const title = itemTitle(group.code, group.line.title);
  const columns = columnsOf(group);
  if (columns) {
    const choice = askAbout(ask, group.line)('matrix-rows', ['matrix', 'plain', 'note'], { code: group.code });
    if (choice === 'note') return { items: [], notes: notesBelow(group) };
    if (choice === 'matrix') return { items: [matrixItem(group, columns, title)], notes: notesBelow(group) };
    return plainItems(group, ask);
  }
  const isNested = group.children.some(({ children }) => children.length > 0);
  if (isNested) return plainItems(group, ask);
  const choice = askAbout(ask, group.line)('group-row', ['plain', 'either', 'note'], { code: group.code });
  if (choice === 'note') return { items: [], notes: notesBelow(group) };
  return choice === 'either' ? eitherItem(group, ask, title) : plainItems(group, ask);
}

/** A row of amounts with the rows below it, or a group within a group. */
function rowsOfItems(node: Node, ask: Ask): ReadItems[] {
  if (node.children.length > 0 && node.figures.amounts.length === 0) return [readGroup(node, ask)];
  return [readItems(node, ask), ...node.children.flatMap((child) => rowsOfItems(child, ask))];
}

function plainItems(group: Node, ask: Ask): ReadItems {
  const below = group.children.flatMap((child) => rowsOfItems(child, ask));
  const met = saysFullyMet(spoken(group));
  const items = below.flatMap((one) => one.items);
  return {
    items: items.map((one) => (met && one.side === 'bonus' ? { ...one, onlyWhenMet: true } : one)),
    notes: [wordsOfNode(group), ...below.flatMap(({ notes }) => notes)],
  };
}

function eitherItem(group: Node, ask: Ask, title: string): ReadItems {
  const options = group.children.flatMap((child) =>
    child.figures.amounts.map(({ points, side }) => ({ title: itemTitle(child.code, child.line.title), points, side })),
  );
  const [first] = options;
  const isOneSided = options.every(({ side }) => side === first?.side);
  if (!first || !isOneSided || options.length > 20) return plainItems(group, ask);
  const amount = {
    kind: 'either',
    options: options.map(({ title: own, points }) => ({ title: own, points })),
  } as const;
  const onlyWhenMet = first.side === 'bonus' && saysFullyMet(spoken(group));
  return {
    items: [{ id: idOf(group), side: first.side, title, cap: null, onlyWhenMet, amount }],
    notes: notesBelow(group),
  };
}
