import { compareDecimals } from '../exact';
import { readCap } from './amounts';
import { type Clause, isVeto, readClauses } from './clauses';
import type { Ask, Choice } from './doubts';
import { addNote, type Draft, type DraftItem, type Gathered } from './draft';
import { type AskLine, askAbout } from './figures';
import { idOf, itemTitle, readItems, spokenFigure } from './items';
import { type Node, wordsOfNode } from './nodes';
import { isRemark } from './titles';

/** Where the words of a row may go: the criterion it belongs to and, right above it, the items of one row. */
export type Place = { readonly draft: Draft; readonly above: readonly DraftItem[] };

const SCORER =
  /^\(?\s*(?:do\s+)?((?:phòng|ban|văn phòng|thanh tra|sở|tổ|bộ phận|chi cục|trung tâm|đơn vị)\s.+?)\s+(?:chấm|thẩm định|theo dõi)(?:\s+điểm)?\s*\)?\.?$/iu;

/** Gathers a fact that bars a unit from the ranking; its title is cut to 500 characters. */
export function addVeto(gathered: Gathered, row: number, title: string): void {
  gathered.vetoes.push({ id: `veto-${row}-${gathered.vetoes.length + 1}`, title: title.slice(0, 500) });
}

function setCap(draft: Draft, side: 'bonus' | 'deduction', cap: string, ask: AskLine): boolean {
  const key = side === 'bonus' ? 'bonusCap' : 'deductionCap';
  const before = draft[key];
  if (before !== null && compareDecimals(before, cap) !== 0) {
    if (ask('cap-twice', ['replace', 'note'], { side, points: before, other: cap }) === 'note') return false;
  }
  draft[key] = cap;
  return true;
}

/** "Trừ tối đa 1,5 điểm" in a row of its own: of the criterion or of the row above, asked each time. */
function settleCap(text: string, { draft, above }: Place, ask: AskLine): void {
  const found = readCap(text);
  addNote(draft, text);
  if (!found) return;
  const namesBoth = found.side === null && /cộng|thưởng/iu.test(text) && /trừ/iu.test(text);
  const sides: Choice[] = found.side === null ? ['deduction', 'bonus'] : [found.side];
  const last: Choice[] = namesBoth ? ['both'] : above.length === 1 ? ['item'] : [];
  const choices: Choice[] = [...sides, ...last, 'note'];
  const choice = ask('cap-in-note', choices, { points: found.cap, code: draft.code });
  if (choice === 'item') {
    const [item] = above;
    const place = item ? draft.items.indexOf(item) : -1;
    if (item && place >= 0) draft.items[place] = { ...item, cap: found.cap };
  }
  if (choice === 'deduction' || choice === 'both') setCap(draft, 'deduction', found.cap, ask);
  if (choice === 'bonus' || choice === 'both') setCap(draft, 'bonus', found.cap, ask);
}

const isCap = (clause: Clause) =>
  clause.kind === 'amount' && clause.amount.points === null && clause.amount.cap !== null;

/** Takes what the clauses say into the criterion; the words themselves stay in its notes. Returns those not understood. */
export function takeClauses(
  clauses: readonly Clause[],
  node: Node,
  place: Place,
  gathered: Gathered,
  ask: Ask,
): Clause[] {
  const { draft } = place;
  const about = askAbout(ask, node.line);
  return clauses.filter((clause, index) => {
    const id = `${idOf(node)}-c${index + 1}`;
    if (clause.kind === 'when') draft.whens.push(clause);
    else if (clause.kind === 'step') {
      const { step, text } = clause;
      draft.items.push({
        id,
        side: 'bonus',
        title: text.slice(0, 500),
        cap: step.cap,
        onlyWhenMet: false,
        amount: { kind: 'step', step },
      });
    } else if (clause.kind === 'veto') {
      if (about('veto-row', ['veto', 'note'], { other: clause.text }) === 'veto')
        addVeto(gathered, node.line.row, clause.text);
    } else if (isCap(clause)) settleCap(clause.text, place, about);
    else return clause.kind === 'words' || !takeAmount(clause, id, draft, about);
    return false;
  });
}

function takeAmount(clause: Clause, id: string, draft: Draft, ask: AskLine): boolean {
  if (clause.kind !== 'amount' || clause.amount.points === null || clause.amount.side === null) return false;
  const { points, side, measure, cap } = clause.amount;
  const choice = measure === null ? ask('once-or-each', ['once', 'each', 'note'], { side, points }) : 'each';
  if (choice === 'note') return true;
  const amount =
    choice === 'once'
      ? ({ kind: 'once', points } as const)
      : ({ kind: 'each', points, measure: measure ?? 'trường hợp' } as const);
  draft.items.push({ id, side, title: (clause.title || clause.text).slice(0, 500), cap, onlyWhenMet: false, amount });
  return true;
}

/** Remark, evidence, scorer and cells below unknown columns of a row, into its criterion. */
export function takeSideCells(
  node: Node,
  place: Place,
  gathered: Gathered,
  ask: Ask,
  knownColumns: ReadonlySet<number>,
): void {
  const { draft } = place;
  const { line, figures } = node;
  const about = askAbout(ask, line);
  for (const note of figures.notes) addNote(draft, itemTitle(node.code, note));
  for (const veto of figures.vetoes) addVeto(gathered, line.row, `${line.title} – ${veto}`);
  for (const text of figures.dropped) gathered.dropped.push({ row: line.row, text });
  if (line.evidence !== '') {
    draft.hasEvidence = true;
    addNote(draft, `Minh chứng: ${line.evidence}`);
  }
  if (line.scorer !== '') draft.scorer = line.scorer.slice(0, 500);
  if (line.remark !== '') takeRemark(line.remark, node, place, gathered, ask);
  for (const { column, text } of line.extras) {
    const isKept = knownColumns.has(column) || about('extra-cell', ['drop', 'note'], { other: text }) === 'note';
    if (isKept) addNote(draft, text);
    else gathered.dropped.push({ row: line.row, text });
  }
}

function takeRemark(text: string, node: Node, place: Place, gathered: Gathered, ask: Ask): void {
  const about = askAbout(ask, node.line);
  if (isRemark(text)) {
    if (about('remark', ['drop', 'note'], { other: text }) === 'note') addNote(place.draft, text);
    else gathered.dropped.push({ row: node.line.row, text });
    return;
  }
  addNote(place.draft, text);
  const clauses = readClauses(text);
  // A remark says many things; it is read as a rule only where all of it is one.
  if (clauses.every((one) => one.kind !== 'words')) takeClauses(clauses, node, place, gathered, ask);
}

/** A row without a code below a criterion: amounts, rule, cap, scorer, or words for the notes. */
export function takeText(
  node: Node,
  place: Place,
  gathered: Gathered,
  ask: Ask,
  knownColumns: ReadonlySet<number>,
): void {
  const { draft } = place;
  const { line, figures } = node;
  takeSideCells(node, place, gathered, ask, knownColumns);
  // Its code could not be read: the whole row stays beside what was understood of it.
  if (line.codeText !== '' || (figures.standard !== null && figures.amounts.length > 0))
    addNote(draft, wordsOfNode(node));
  if (figures.amounts.length > 0 || (figures.standard === null && readsAsItem(node))) {
    const { items, notes } = readItems(node, ask);
    draft.items.push(...items);
    for (const note of notes) addNote(draft, note);
    return;
  }
  const text = [line.codeText, line.titleLines, line.rule].filter((one) => one !== '').join('; ');
  if (figures.standard !== null) {
    addNote(draft, wordsOfNode(node));
    return;
  }
  if (text !== '') takeWords(text, node, place, gathered, ask);
}

const readsAsItem = (node: Node) => {
  const clauses = readClauses(node.line.title);
  return clauses.length === 1 && clauses[0]?.kind === 'amount' && spokenFigure(node) !== null;
};

function takeWords(text: string, node: Node, place: Place, gathered: Gathered, ask: Ask): void {
  const { draft } = place;
  const about = askAbout(ask, node.line);
  if (node.line.codeText !== '') return;
  const scorer = SCORER.exec(text)?.[1];
  if (scorer && about('scorer-row', ['scorer', 'note'], { other: scorer }) === 'scorer') {
    draft.scorer = scorer.slice(0, 500);
    addNote(draft, text);
    return;
  }
  const clauses = readClauses(text);
  const isRule = clauses.length > 0 && clauses.every((one) => one.kind !== 'words');
  if (isRule || isVeto(text)) {
    addNote(draft, text);
    takeClauses(clauses, node, place, gathered, ask).forEach((one) => {
      addNote(draft, one.text);
    });
    return;
  }
  if (scorer) {
    addNote(draft, text);
    return;
  }
  const reason = isRemark(text) ? 'remark' : 'note-row';
  if (about(reason, ['drop', 'note'], { other: text, code: draft.code }) === 'note') addNote(draft, text);
  else gathered.dropped.push({ row: node.line.row, text });
}
