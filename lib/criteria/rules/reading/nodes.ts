import { compareDecimals, sumDecimals } from '../exact';
import { cellText } from './cell';
import type { Ask } from './doubts';
import { askAbout, type Figures, readFigures } from './figures';
import { type Line, wordsOf } from './lines';
import type { Placed } from './outline';

/** A row with what hangs below it: `texts` are rows without a code, `levels` those that say how points are given. */
export type Node = {
  readonly line: Line;
  readonly figures: Figures;
  code: string;
  readonly children: Node[];
  readonly texts: Node[];
  readonly levels: Node[];
};

const isDash = (node: Node) => node.code === '-' || node.code === '+' || node.code === '';

/** Whether points are given here or below. */
export function carriesPoints(node: Node): boolean {
  return node.figures.standard !== null || node.children.some(carriesPoints);
}

/** Rows with points that have no code of their own, or only a dash: levels of the row above, or criteria below it? */
function settleLevels(parent: Node, rows: readonly Node[], ask: Ask): 'levels' | 'criteria' | 'note' {
  const [first] = rows;
  if (!first) return 'note';
  const answer = ask({
    row: first.line.row,
    reason: 'level-rows',
    found: rows.map(({ line }) => wordsOf(line)).join(' / '),
    choices: ['levels', 'criteria', 'note'],
    facts: { code: parent.code, rows: rows.map(({ line }) => line.row) },
  });
  return answer === 'levels' || answer === 'criteria' ? answer : 'note';
}

const pointsOf = (rows: readonly Node[]) => rows.flatMap(({ figures }) => figures.standard ?? []);

/** Dashes that add up to the row above are criteria; there is nothing to ask. */
function addUp(parent: Node, rows: readonly Node[]): boolean {
  const { standard } = parent.figures;
  return standard === null || compareDecimals(sumDecimals(pointsOf(rows)), standard) === 0;
}

function numberDashes(parent: Node, rows: readonly Node[], ask: Ask): void {
  const [first] = rows;
  if (!first || parent.code === '') return;
  const numbered = askAbout(ask, first.line)('dash-codes', ['numbered', 'keep'], {
    code: parent.code,
    rows: rows.map(({ line }) => line.row),
  });
  if (numbered !== 'numbered') return;
  rows.forEach((row, place) => {
    row.code = `${parent.code}.${place + 1}`;
  });
}

const isLeafRow = (node: Node) => node.figures.standard !== null && node.children.length === 0;

function settleDashes(parent: Node, ask: Ask): void {
  const dashes = parent.children.filter((child) => isDash(child) && isLeafRow(child));
  if (dashes.length < 2 || dashes.length < parent.children.filter(carriesPoints).length) return;
  const choice = addUp(parent, dashes) ? 'criteria' : settleLevels(parent, dashes, ask);
  if (choice === 'criteria') {
    numberDashes(parent, dashes, ask);
    return;
  }
  for (const dash of dashes) parent.children.splice(parent.children.indexOf(dash), 1);
  (choice === 'levels' ? parent.levels : parent.texts).push(...dashes);
  // What hung below them belongs to the row above now.
  for (const dash of dashes) parent.texts.push(...dash.texts.splice(0), ...dash.levels.splice(0));
}

function settlePlainRows(parent: Node, ask: Ask): void {
  const rows = parent.texts.filter(({ figures, line }) => figures.standard !== null && line.codeText === '');
  if (rows.length === 0) return;
  const choice = settleLevels(parent, rows, ask);
  if (choice === 'note') return;
  for (const row of rows) parent.texts.splice(parent.texts.indexOf(row), 1);
  if (choice === 'levels') parent.levels.push(...rows);
  else {
    parent.children.push(...rows);
    numberDashes(parent, rows, ask);
  }
}

export type Forest = { readonly tops: Node[]; readonly head: Node[] };

/** The tree of rows with their figures; `head`: rows without a code above the first code. */
export function buildNodes(placed: readonly Placed[], ask: Ask): Forest {
  const nodes = new Map<Placed, Node>();
  const forest: Forest = { tops: [], head: [] };
  for (const one of placed) {
    const code = one.isCoded ? (one.line.code?.text ?? one.line.codeText) : '';
    const node: Node = {
      line: one.line,
      figures: readFigures(one.line, ask),
      code,
      children: [],
      texts: [],
      levels: [],
    };
    nodes.set(one, node);
    const parent = one.parent && nodes.get(one.parent);
    if (!parent) (one.isCoded ? forest.tops : forest.head).push(node);
    else (one.isCoded ? parent.children : parent.texts).push(node);
  }
  for (const node of nodes.values()) {
    settlePlainRows(node, ask);
    settleDashes(node, ask);
  }
  return forest;
}

/** Everything a row says in words, for a note. */
export function wordsOfNode({ line, code }: Node): string {
  const numbers = [line.standard, line.bonus, line.deduction].map(cellText).filter((one) => one !== '');
  const head = [code || line.codeText, line.title].filter((one) => one !== '').join(' ');
  return [head, ...numbers, line.rule, line.evidence, line.remark, line.scorer, ...line.extras.map(({ text }) => text)]
    .filter((one) => one !== '')
    .join(' | ');
}
