import { compareDecimals, Exact, sumDecimals } from '../exact';
import { isEmpty } from './cell';
import { readClauses } from './clauses';
import type { Ask, Choice } from './doubts';
import { addNote, type Draft, type DraftItem, type Gathered, newDraft } from './draft';
import { askAbout } from './figures';
import { allBelow, readGroup } from './groups';
import { idOf, readItems, spokenFigure } from './items';
import { carriesPoints, type Forest, type Node, wordsOfNode } from './nodes';
import { takeClauses, takeSideCells, takeText } from './texts';
import { settleTitle } from './titles';

export type Assembly = { readonly tops: Draft[]; readonly gathered: Gathered };
type Context = {
  readonly ask: Ask;
  readonly gathered: Gathered;
  readonly tops: Draft[];
  readonly noted: ReadonlySet<number>;
};

function levelClauses(levels: readonly Node[]) {
  return levels.flatMap(({ line, figures }) =>
    figures.standard === null
      ? []
      : [
          {
            kind: 'when' as const,
            when: line.title,
            points: figures.standard,
            text: `${line.title} = ${figures.standard}`,
          },
        ],
  );
}

/** The highest points that the words of a criterion give. */
function highestSaid(node: Node): string | null {
  const said = [node.line.rule, ...node.texts.map(({ line }) => line.titleLines)].flatMap(readClauses);
  const points = [
    ...said.flatMap((one) => (one.kind === 'when' ? [one.points] : [])),
    ...levelClauses(node.levels).map((one) => one.points),
  ];
  return points.toSorted(compareDecimals).at(-1) ?? null;
}

/** What is left of the section for the one criterion without points. */
function restOf(node: Node, brothers: readonly Node[], parent: Draft | null): string | null {
  const others = brothers.filter((one) => one !== node && carriesPoints(one)).map(({ figures }) => figures.standard);
  if (!parent?.points || others.some((one) => one === null)) return null;
  const rest = new Exact(parent.points).minus(sumDecimals(others.flatMap((one) => one ?? [])));
  return rest.gt(0) && others.length === brothers.length - 1 && others.length > 0 ? rest.toFixed() : null;
}

/** The points of a leaf whose number is missing; 'note' when it is no criterion. */
function missingPoints(node: Node, brothers: readonly Node[], parent: Draft | null, ask: Ask): string | null | 'note' {
  const [highest, rest] = [highestSaid(node), restOf(node, brothers, parent)];
  const choices: Choice[] = [
    ...(highest ? (['highest'] as const) : []),
    ...(rest ? (['rest'] as const) : []),
    ...(highest ? [] : (['zero'] as const)),
    ...(parent && node.children.length === 0 ? (['note'] as const) : []),
    'empty',
  ];
  const facts = { ...(highest ? { points: highest } : {}), ...(rest ? { other: rest } : {}) };
  const choice = askAbout(ask, node.line)('points-missing', choices, facts);
  if (choice === 'note') return 'note';
  if (choice === 'highest') return highest;
  if (choice === 'rest') return rest;
  return choice === 'zero' ? '0' : null;
}

/** Bonus and deduction numbers in the row of a criterion itself: an amount, the cap of all of them, or a slip. */
function ownAmounts(node: Node, draft: Draft, isSection: boolean, { ask }: Context): void {
  const about = askAbout(ask, node.line);
  node.figures.amounts.forEach((figure, place) => {
    const { side, points, measure, cap } = figure;
    // A section has no rule of its own, but may cap what is below it.
    const choices: Choice[] = isSection ? ['cap', 'note'] : ['once', 'each', 'cap', 'note'];
    const choice =
      measure === null || isSection
        ? about('number-at-criterion', choices, { side, points, code: draft.code })
        : 'each';
    const words = `${side === 'bonus' ? 'Thưởng' : 'Trừ'}: ${points}`;
    if (choice === 'cap') draft[side === 'bonus' ? 'bonusCap' : 'deductionCap'] = points;
    else if (choice === 'note') addNote(draft, words);
    else {
      const amount =
        choice === 'once'
          ? ({ kind: 'once', points } as const)
          : ({ kind: 'each', points, measure: measure ?? 'trường hợp' } as const);
      draft.items.push({
        id: `${draft.id}-${side}-${place + 1}`,
        side,
        title: draft.title,
        cap,
        onlyWhenMet: false,
        amount,
      });
    }
  });
}

function ruleText(node: Node, draft: Draft, context: Context): void {
  const { rule } = node.line;
  if (rule === '') return;
  addNote(draft, rule);
  const clauses = readClauses(rule);
  const place = { draft, above: [] };
  const understood = clauses.filter(({ kind }) => kind !== 'words');
  if (understood.length === clauses.length && clauses.length > 0) {
    const left = takeClauses(clauses, node, place, context.gathered, context.ask);
    if (left.length === 0) return;
  }
  const choices: Choice[] = [...(understood.length > 0 ? (['parts'] as const) : []), 'standard', 'direct'];
  const choice = askAbout(context.ask, node.line)('rule-text', choices, { other: rule, code: draft.code });
  if (choice === 'parts' && understood.length < clauses.length)
    takeClauses(understood, node, place, context.gathered, context.ask);
  draft.base = choice === 'standard' ? 'standard' : choice === 'direct' ? 'direct' : null;
}

/** "Tỷ lệ … (>=80% = 4; 60–<80% = 3)": the rule in the brackets of the title. */
function ruleInTitle(node: Node, draft: Draft): void {
  const inside = /\(([^()]*[=:;][^()]*)\)\s*\.?$/u.exec(node.line.title)?.[1];
  const clauses = inside ? readClauses(inside) : [];
  if (clauses.length > 1)
    draft.whens.push(
      ...clauses.flatMap((one) => (one.kind === 'when' && clauses.every(({ kind }) => kind === 'when') ? [one] : [])),
    );
}

function addCriterion(node: Node, points: string | null, parent: Draft | null, context: Context): void {
  const about = askAbout(context.ask, node.line);
  const { title, notes } = settleTitle(node.line.title, about);
  if (title === '' && notes.length === 0) about('title-missing', ['keep', 'empty'], { code: node.code });
  const draft = newDraft({
    id: idOf(node),
    row: node.line.row,
    parent,
    code: node.code.slice(0, 40),
    title,
    points,
  });
  (parent?.children ?? context.tops).push(draft);
  for (const note of notes) addNote(draft, note);
  fill(node, draft, context);
}

function fill(node: Node, draft: Draft, context: Context): void {
  const { ask, gathered, noted } = context;
  const fates = node.children.map((child) => fateOf(child, node.children, draft, context));
  const isSection = fates.some(({ kind }) => kind === 'criterion');
  takeSideCells(node, { draft, above: [] }, gathered, ask, noted);
  ownAmounts(node, draft, isSection, context);
  ruleInTitle(node, draft);
  ruleText(node, draft, context);
  draft.whens.push(...levelClauses(node.levels));
  for (const level of node.levels) {
    takeSideCells(level, { draft, above: [] }, gathered, ask, noted);
    addNote(draft, wordsOfNode(level));
  }
  for (const text of node.texts) {
    if (isSection && isItem(text)) addLoneItem(text, draft, context);
    else takeText(text, { draft, above: [] }, gathered, ask, noted);
  }
  node.children.forEach((child, place) => {
    const fate = fates[place];
    if (fate?.kind === 'criterion') addCriterion(child, fate.points, draft, context);
    else if (fate?.kind === 'note') addNoteRows(child, draft, context);
    else if (isSection) addLoneItem(child, draft, context);
    else addItems(child, draft, context);
  });
}

/** A row that is no criterion: its words and all below it go to the notes. */
function addNoteRows(node: Node, draft: Draft, { ask, gathered, noted }: Context): void {
  for (const one of allBelow(node)) {
    takeSideCells(one, { draft, above: [] }, gathered, ask, noted);
    addNote(draft, wordsOfNode(one));
  }
}

const isItem = (node: Node) => !carriesPoints(node) && (node.figures.amounts.length > 0 || spokenFigure(node) !== null);
const isGroup = (node: Node): boolean =>
  !carriesPoints(node) &&
  node.figures.amounts.length === 0 &&
  node.children.some((child) => isItem(child) || isGroup(child));

type Fate = { readonly kind: 'item' | 'note' } | { readonly kind: 'criterion'; readonly points: string | null };

/** What a coded row is: an amount or a group of them, a criterion with these points, or words. */
function fateOf(node: Node, brothers: readonly Node[], parent: Draft | null, { ask }: Context): Fate {
  const { standard } = node.figures;
  const { line } = node;
  if (parent && (isItem(node) || isGroup(node))) return { kind: 'item' };
  if (standard !== null || node.children.some(carriesPoints)) return { kind: 'criterion', points: standard };
  // What stands in its columns was asked about already.
  const hasSide = !isEmpty(line.bonus) || !isEmpty(line.deduction);
  if (parent && hasSide && node.children.length === 0) return { kind: 'note' };
  if (!isEmpty(line.standard)) return { kind: 'criterion', points: null };
  const points = missingPoints(node, brothers, parent, ask);
  return points === 'note' ? { kind: 'note' } : { kind: 'criterion', points };
}

/** A row that only adds or takes, in a section with criteria of its own. */
function addLoneItem(node: Node, draft: Draft, context: Context): void {
  const previous = draft.children.at(-1);
  const isPossible = previous !== undefined && previous.children.length === 0;
  const choices: Choice[] = [...(isPossible ? (['previous'] as const) : []), 'note', 'own'];
  const facts = { code: node.code, other: previous?.code ?? '' };
  const choice = askAbout(context.ask, node.line)('lone-item', choices, facts);
  if (choice === 'note') addNoteRows(node, draft, context);
  else if (choice === 'previous' && previous) addItems(node, previous, context);
  else addOwn(node, draft, context);
}

/** A criterion that only adds or takes: its standard is 0. */
function addOwn(child: Node, parent: Draft | null, context: Context): void {
  const about = askAbout(context.ask, child.line);
  const { title, notes } = settleTitle(child.line.title, about);
  const own = newDraft({
    id: `${idOf(child)}-own`,
    row: child.line.row,
    parent,
    code: child.code.slice(0, 40),
    title,
    points: '0',
  });
  own.base = 'standard';
  (parent?.children ?? context.tops).push(own);
  for (const note of notes) addNote(own, note);
  addItems(child, own, context);
}

/** A row of amounts, or a group of such rows, as deductions and bonuses of a criterion. */
function addItems(node: Node, draft: Draft, context: Context): void {
  const { ask, gathered, noted } = context;
  const isOne = isItem(node);
  const { items, notes } = isOne ? readItems(node, ask) : readGroup(node, ask);
  draft.items.push(...items);
  const unreadable = node.code === '' && node.line.codeText !== '' ? wordsOfNode(node) : '';
  for (const note of [...notes, node.line.rule, unreadable]) addNote(draft, note);
  takeSideCells(node, { draft, above: [] }, gathered, ask, noted);
  if (!isOne) takeBelow(node, draft, items, context);
  for (const text of node.texts) takeText(text, { draft, above: items }, gathered, ask, noted);
  if (isOne) for (const child of node.children) addItems(child, draft, context);
}

/** Side cells and uncoded rows below a group, whose items were read together. */
function takeBelow(group: Node, draft: Draft, items: readonly DraftItem[], context: Context): void {
  const { ask, gathered, noted } = context;
  for (const child of group.children) {
    takeSideCells(child, { draft, above: [] }, gathered, ask, noted);
    const above = items.filter(({ id }) => id === idOf(child));
    for (const text of child.texts) takeText(text, { draft, above }, gathered, ask, noted);
    takeBelow(child, draft, items, context);
  }
}

/** A row without a code above all codes: a criterion of its own, or nothing of the table. */
function addHead(node: Node, context: Context): void {
  const hasPoints = node.figures.standard !== null;
  const choice = askAbout(context.ask, node.line)(hasPoints ? 'code-missing' : 'note-row', ['criterion', 'drop'], {
    other: node.line.title,
  });
  if (choice === 'criterion') addCriterion(node, node.figures.standard, null, context);
  else context.gathered.dropped.push({ row: node.line.row, text: wordsOfNode(node) });
}

/** Criteria with their items and notes from the tree of rows. `noted`: unknown columns that go to the notes. */
export function assemble(forest: Forest, ask: Ask, noted: ReadonlySet<number>): Assembly {
  const context: Context = { ask, noted, tops: [], gathered: { vetoes: [], dropped: [] } };
  for (const node of forest.head) addHead(node, context);
  for (const node of forest.tops) {
    const fate = isItem(node) ? null : fateOf(node, forest.tops, null, context);
    if (fate?.kind === 'criterion') addCriterion(node, fate.points, null, context);
    else addOwn(node, null, context);
  }
  return { tops: context.tops, gathered: context.gathered };
}
