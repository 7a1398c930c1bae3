import { Exact, roundPoints } from '@/lib/criteria/rules/exact';
import { type Reach, reachOf } from '@/lib/criteria/rules/leaf/reach';
import { noneWords } from '@/lib/criteria/rules/none-words';
import { type Input, type InputValue, type InputValues, none } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { type ValueRefusal, valueReader } from '@/lib/criteria/rules/values';
import { measured } from '@/lib/criteria/rules/words';
import { formatDate, formatNumber, parseDate, parseMeasured, parseNumber } from '@/lib/format';
import type { DecisionRefusal } from './answers';
import { refuseDecision } from './decisions';
import type { LeafScore } from './leaf-score';

/** What stands in the boxes of one criterion, as typed; values by the key of the input. */
export type ScoreDraft = {
  readonly values: Readonly<Record<string, string>>;
  readonly notAssigned: boolean;
  readonly claimed: string;
  readonly claimReason: string;
  readonly explanation: string;
  readonly answer: string;
};

export type ReadRefusal = (ValueRefusal | DecisionRefusal) & { readonly field: string };

/** An input that somebody answers, and how its answer "none" reads. */
export type AskedInput = Input & { readonly noneWords: string };

/** Inputs that people answer: a ratio is reckoned, never typed. */
export function askedInputs({ rule }: Pick<Criterion, 'rule'>): readonly AskedInput[] {
  const asked = (rule?.inputs ?? []).filter(({ source }) => source.kind !== 'ratio');
  return asked.map((input) => ({ ...input, noneWords: noneWords(rule, input.key) }));
}

function rawOf(input: Input, text: string): InputValue {
  if (input.kind === 'date') return parseDate(text) ?? text;
  if (input.kind === 'yesNo') return text === 'yes' ? true : text === 'no' ? false : text;
  if (input.kind === 'choice') return text;
  const parsed = parseMeasured(text, input.measure);
  return parsed.ok ? parsed.value : text;
}

/**
 * Reads what was typed for a criterion; boxes left empty are not answered yet. Refuses, at its box, what is no value of its
 * input. What the rule does not ask for is left out.
 */
export function readValues(
  criterion: Pick<Criterion, 'rule'>,
  typed: Readonly<Record<string, string>>,
): { readonly values: InputValues } | { readonly refusal: ReadRefusal } {
  const values: Record<string, InputValue> = {};
  for (const input of askedInputs(criterion)) {
    const text = (Object.hasOwn(typed, input.key) ? (typed[input.key] ?? '') : '').trim();
    if (text === '') continue;
    const raw = rawOf(input, text);
    const read = valueReader(input)(raw);
    if ('refusal' in read) return { refusal: { ...read.refusal, field: `values.${input.key}` } };
    values[input.key] = raw;
  }
  return { values };
}

/** What points can be set for one criterion: the decimals of its table, and how far its rule reaches. */
export type PointScale = { readonly decimals: number; readonly reach: Reach };

/** What of a table decides about the points of its criteria. */
type PointSettings = Pick<CriteriaTable, 'decimals' | 'leafFloor'>;

/** The points that can be set for a criterion of a table. */
export function scaleOf(criterion: Criterion, table: PointSettings): PointScale {
  return { decimals: table.decimals, reach: reachOf(criterion, table) };
}

/** Why nobody can have these points by the table, with its bonuses and deductions; or null. */
function refuseBeyond(points: string, { decimals, reach }: PointScale): DecisionRefusal | null {
  const given = new Exact(points);
  const [least, most] = [reach.least, reach.most].map((end) => end && roundPoints(end, decimals));
  if (most && given.gt(most)) {
    return { reason: 'decided-above', most: most.toFixed(), standard: reach.standard.toFixed() };
  }
  return least && given.lt(least) ? { reason: 'decided-below', least: least.toFixed() } : null;
}

/**
 * Reads points somebody sets; nothing typed is null. Refuses what the rule of the criterion gives to nobody: a point that the
 * table does not know needs a new version of the table. Whether they need a reason is not asked here.
 */
export function readPoints(
  text: string,
  scale: PointScale,
  field: string,
): { readonly points: string | null } | { readonly refusal: ReadRefusal } {
  if (text.trim() === '') return { points: null };
  const parsed = parseNumber(text);
  if (!parsed.ok) return { refusal: { reason: 'decided-not-number', field } };
  const refusal =
    refuseDecision({ points: parsed.value, reason: field }, null, scale.decimals) ?? refuseBeyond(parsed.value, scale);
  return refusal ? { refusal: { ...refusal, field } } : { points: parsed.value };
}

/** A stored value as its box shows it. */
export function valueText(input: Pick<Input, 'kind'>, value: InputValue | undefined): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === none) return none;
  if (input.kind === 'date') return formatDate(value);
  return input.kind === 'choice' ? value : formatNumber(value);
}

type Worded = Pick<AskedInput, 'kind' | 'choices' | 'measure' | 'noneWords'>;

/** The same for people who only read: "Có", "Không có", the words of a choice. */
export function valueWords(input: Worded, value: InputValue | undefined): string {
  if (value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (value === none) return input.noneWords;
  if (input.kind === 'choice') return input.choices.find(({ id }) => id === value)?.label ?? value;
  return input.kind === 'date' ? formatDate(value) : measured(value, input.measure);
}

/** What a unit says of one criterion, as it is stored; `claimed` is canonical. */
export type Said = Omit<ScoreDraft, 'values' | 'claimed'> & {
  readonly inputs: InputValues;
  readonly claimed: string | null;
};

/**
 * Whether a stored line says already what is to be written: a save that arrives twice, or again after a lost answer. An
 * answer counts where one was asked for (`isAnswered`), for elsewhere it is not written.
 */
export function saysAlready(stored: Said, wish: Said, isAnswered: boolean): boolean {
  const keys = [...Object.keys(stored.inputs), ...Object.keys(wish.inputs)];
  return (
    keys.every((key) => stored.inputs[key] === wish.inputs[key]) &&
    stored.claimed === wish.claimed &&
    stored.notAssigned === wish.notAssigned &&
    stored.claimReason === wish.claimReason &&
    stored.explanation === wish.explanation &&
    (!isAnswered || stored.answer === wish.answer)
  );
}

/** What is still owed for a criterion before the sheet can be sent. */
export type Owed =
  | 'values-missing'
  | 'values-refused'
  | 'claim-unexplained'
  | 'claim-beyond'
  | 'evidence-missing'
  | 'not-assigned-unexplained'
  | 'answer-missing';

export type LineFacts = {
  readonly notAssigned: boolean;
  readonly claimed: string | null;
  readonly claimReason: string;
  readonly explanation: string;
  readonly documents: number;
  readonly reopened: boolean;
  readonly answer: string;
};

/** Whether points were claimed that the rule does not give. */
export function isContested(claimed: string | null, computed: LeafScore): boolean {
  if (claimed === null) return false;
  return computed.points === null || !new Exact(claimed).eq(computed.points.points);
}

/** A claim that was typed by an earlier version of the table may be more than this one gives to anybody. */
const isBeyond = (criterion: Criterion, table: PointSettings, claimed: string | null): boolean =>
  claimed !== null && refuseBeyond(claimed, scaleOf(criterion, table)) !== null;

function owedPoints(line: LineFacts, computed: LeafScore): Owed[] {
  if (isContested(line.claimed, computed)) return line.claimReason.trim() === '' ? ['claim-unexplained'] : [];
  if (computed.state === 'missing') return ['values-missing'];
  return computed.state === 'refused' ? ['values-refused'] : [];
}

/** Everything owed for one criterion; a claim of 0 has nothing to prove, and what is not assigned needs its reason alone. */
export function owedFor(criterion: Criterion, table: PointSettings, line: LineFacts, computed: LeafScore): Owed[] {
  const answer: Owed[] = line.reopened && line.answer.trim() === '' ? ['answer-missing'] : [];
  const explained = line.explanation.trim() !== '';
  if (line.notAssigned) return [...(explained ? [] : (['not-assigned-unexplained'] as const)), ...answer];
  const beyond = isBeyond(criterion, table, line.claimed);
  const points = beyond ? (['claim-beyond'] as const) : owedPoints(line, computed);
  const given = line.claimed ?? computed.points?.points ?? null;
  const proves = given === null || !new Exact(given).isZero();
  const unproved =
    points.length === 0 && criterion.evidence === 'required' && proves && line.documents === 0 && !explained;
  return [...points, ...(unproved ? (['evidence-missing'] as const) : []), ...answer];
}
