import type { Side } from './amounts';

/**
 * How a doubtful row may be read. The words for them are in lib/messages; the last choice of a doubt is the careful one, which
 * stands as long as nobody has answered.
 */
export type Choice =
  | 'note'
  | 'drop'
  | 'once'
  | 'each'
  | 'cap'
  | 'deduction'
  | 'bonus'
  | 'both'
  | 'number'
  | 'empty'
  | 'zero'
  | 'highest'
  | 'rest'
  | 'veto'
  | 'thousand'
  | 'decimal'
  | 'dayMonth'
  | 'monthDay'
  | 'top'
  | 'child'
  | 'keep'
  | 'item'
  | 'criterion'
  | 'parts'
  | 'direct'
  | 'standard'
  | 'upper'
  | 'lower'
  | 'own'
  | 'previous'
  | 'levels'
  | 'criteria'
  | 'numbered'
  | 'either'
  | 'plain'
  | 'matrix'
  | 'column'
  | 'text'
  | 'scores'
  | 'scorer'
  | 'replace'
  | 'rules'
  | 'sheet';

export type DoubtReason =
  | 'sign-contradicts'
  | 'once-or-each'
  | 'amount-differs'
  | 'number-at-criterion'
  | 'words-in-number'
  | 'number-ambiguous'
  | 'date-in-number'
  | 'number-absurd'
  | 'points-negative'
  | 'formula'
  | 'points-missing'
  | 'title-missing'
  | 'title-long'
  | 'code-unknown'
  | 'code-missing'
  | 'dash-codes'
  | 'level-rows'
  | 'cap-in-note'
  | 'cap-twice'
  | 'note-row'
  | 'scorer-row'
  | 'veto-row'
  | 'remark'
  | 'extra-cell'
  | 'extra-column'
  | 'rule-text'
  | 'bands-open'
  | 'rest-unsaid'
  | 'lone-item'
  | 'group-row'
  | 'matrix-rows'
  | 'total-twice'
  | 'too-many-items'
  | 'sheet-edited';

/** What the question names besides the words of the row. Points are decimal text. */
export type DoubtFacts = {
  readonly side?: Side;
  readonly points?: string;
  readonly other?: string;
  readonly code?: string;
  readonly measure?: string;
  readonly rows?: readonly number[];
};

export type Doubt = {
  readonly id: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly reason: DoubtReason;
  /** What stands there, verbatim. */
  readonly found: string;
  readonly choices: readonly Choice[];
  readonly facts: DoubtFacts;
  readonly answer: Choice | null;
};

/** Answers by the id of the doubt; what is no choice of it is no answer. */
export type Answers = Readonly<Record<string, string>>;

type Question = Omit<Doubt, 'id' | 'answer'>;
export type Ask = (question: Question) => Choice;

/** Collects the doubts of one reading and gives each its answer, or the careful choice where there is none yet. */
export function questionnaire(answers: Answers): { readonly ask: Ask; readonly doubts: () => Doubt[] } {
  const doubts = new Map<string, Doubt>();
  const ask: Ask = (question) => {
    const stem = `${question.row}:${question.reason}`;
    let id = stem;
    for (let count = 2; doubts.has(id); count += 1) id = `${stem}:${count}`;
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const answer = question.choices.find((one) => one === given) ?? null;
    doubts.set(id, { ...question, id, answer });
    return answer ?? question.choices.at(-1) ?? 'note';
  };
  return { ask, doubts: () => [...doubts.values()].toSorted((left, right) => left.row - right.row) };
}
