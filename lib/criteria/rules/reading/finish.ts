import type { Bonus, Deduction, Input, Rule } from '../rule';
import type { Criterion } from '../table';
import { closedBands, input, type ReadBase, readBase } from './bases';
import type { Ask } from './doubts';
import { addNote, type Draft, type DraftItem } from './draft';

/** Notes that found no room in their criterion. */
export type Overflow = { readonly row: number; readonly text: string };
/** What a table has besides its rows. */
export type Settings = { readonly year: number; readonly idOf: (key: string) => string };

const LONGEST_NOTE = 2000;
const MOST_ITEMS = 30;

const unique = (inputs: readonly Input[]) => [...new Map(inputs.map((one) => [one.key, one])).values()];

type Made = { readonly amount: Deduction['amount']; readonly inputs: readonly Input[] };

function amountOf(item: DraftItem): Made {
  const { amount, id, title } = item;
  const key = id;
  switch (amount.kind) {
    case 'each': {
      const measure = amount.measure.slice(0, 100);
      return {
        amount: { kind: 'perCase', input: key, each: amount.points },
        inputs: [input(key, title, 'count', { measure })],
      };
    }
    case 'once':
      return {
        amount: { kind: 'fixed', when: [{ kind: 'yesNo', input: key, is: true }], points: amount.points },
        inputs: [input(key, title, 'yesNo')],
      };
    case 'step': {
      const { beyond, threshold, every, each, measure } = amount.step;
      return {
        amount: { kind: 'step', input: key, beyond, threshold, every, each },
        inputs: [input(key, title, 'number', { measure })],
      };
    }
    case 'either':
      return {
        amount: {
          kind: 'eitherOr',
          options: amount.options.map(({ title: own, points }, place) => ({
            title: own,
            points,
            when: [{ kind: 'yesNo', input: `${key}-${place + 1}`, is: true }],
          })),
        },
        inputs: amount.options.map(({ title: own }, place) => input(`${key}-${place + 1}`, own, 'yesNo')),
      };
    case 'matrix':
      return { amount: { kind: 'matrix', ...amount.matrix }, inputs: amount.inputs };
  }
}

/** A step counts the very number that the bands of its criterion look at. */
function sharedInput(made: Made, base: ReadBase | null): Made {
  if (made.amount.kind !== 'step' || base?.base.kind !== 'numberBands') return made;
  return { amount: { ...made.amount, input: base.input.key }, inputs: [] };
}

function settleBase(draft: Draft, year: number, ask: Ask): ReadBase | 'direct' | 'standard' {
  const { whens, row, code } = draft;
  const about = (reason: 'bands-open' | 'rest-unsaid' | 'rule-text', choices: Parameters<Ask>[0]['choices']) =>
    ask({ row, reason, found: whens.map(({ text }) => text).join('; '), choices, facts: { code } });
  const usual = draft.base ?? (draft.items.some(({ side }) => side === 'deduction') ? 'standard' : 'direct');
  if (whens.length === 0) return usual;
  // The rule in brackets behind a title is no part of what is measured.
  const label = draft.title.replace(/\s*\([^()]*[=;][^()]*\)\s*$/u, '');
  const read = readBase(whens, label || code, draft.points, year);
  if (!read) {
    const choice = about('rule-text', ['standard', 'direct']);
    return choice === 'standard' ? 'standard' : 'direct';
  }
  if (read.open === 'bands') {
    const choice = about('bands-open', ['upper', 'lower', 'keep']);
    return choice === 'upper' || choice === 'lower' ? closedBands(read, choice) : read;
  }
  if (read.open === 'rest') return about('rest-unsaid', ['zero', 'direct']) === 'zero' ? read : 'direct';
  return read;
}

/** No more deductions or bonuses than a rule holds: the rest is asked about and stays in the notes. */
function fitting(draft: Draft, side: DraftItem['side'], ask: Ask): DraftItem[] {
  const items = draft.items.filter((one) => one.side === side);
  const rest = items.slice(MOST_ITEMS);
  if (rest.length === 0) return items;
  const found = rest.map(({ title }) => title).join('; ');
  ask({
    row: draft.row,
    reason: 'too-many-items',
    found,
    choices: ['keep', 'note'],
    facts: { code: draft.code, side },
  });
  for (const { title } of rest) addNote(draft, title);
  return items.slice(0, MOST_ITEMS);
}

function ruleOf(draft: Draft, { year, idOf }: Settings, ask: Ask): Rule {
  const base = settleBase(draft, year, ask);
  const read = typeof base === 'string' ? null : base;
  const direct = input('points', draft.title || draft.code || 'Điểm', 'number', { measure: 'điểm' });
  const inputs: Input[] = read ? [read.input] : base === 'direct' ? [direct] : [];
  const make = (item: DraftItem): Deduction => {
    const made = sharedInput(amountOf(item), read);
    inputs.push(...made.inputs);
    return { id: idOf(item.id), title: item.title, amount: made.amount, cap: item.cap, unless: [] };
  };
  const deductions = fitting(draft, 'deduction', ask).map(make);
  const bonuses = fitting(draft, 'bonus', ask).map(
    (item): Bonus => ({ ...make(item), onlyWhenStandardMet: item.onlyWhenMet }),
  );
  const own: Rule['base'] = read
    ? read.base
    : base === 'direct'
      ? { kind: 'direct', input: 'points' }
      : { kind: 'standard' };
  const all = unique(inputs);
  const kept = new Set(all.slice(0, MOST_ITEMS).map(({ key }) => key));
  return { inputs: all.filter(({ key }) => kept.has(key)), base: own, deductions, bonuses };
}

function noteOf(draft: Draft, overflow: Overflow[]): string {
  let note = '';
  for (const text of draft.notes) {
    const longer = note === '' ? text : `${note}\n${text}`;
    if (longer.length <= LONGEST_NOTE) note = longer;
    else overflow.push({ row: draft.row, text });
  }
  return note;
}

/** Criteria as they are stored, in the order of their rows, with the rules that were read. */
export function finish(tops: readonly Draft[], settings: Settings, ask: Ask) {
  const criteria: Criterion[] = [];
  const overflow: Overflow[] = [];
  const add = (draft: Draft, ordinal: number): void => {
    const isLeaf = draft.children.length === 0;
    const rule = isLeaf ? ruleOf(draft, settings, ask) : null;
    if (!isLeaf) for (const { title } of draft.items) addNote(draft, title);
    criteria.push({
      id: settings.idOf(draft.id),
      parentId: draft.parent ? settings.idOf(draft.parent.id) : null,
      ordinal,
      code: draft.code,
      title: draft.title,
      points: draft.points,
      bonusCap: draft.bonusCap,
      deductionCap: draft.deductionCap,
      evidence: draft.hasEvidence ? 'required' : 'optional',
      legalGround: '',
      scorer: draft.scorer === null ? null : { kind: 'owner', name: draft.scorer, unitId: null },
      note: noteOf(draft, overflow),
      rule,
      examples: [],
    });
    draft.children.forEach(add);
  };
  tops.forEach(add);
  return { criteria, overflow };
}
