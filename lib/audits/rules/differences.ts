import { formatDate, formatDateTime, formatNumber, formatSize } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { amounts, choiceWord, fieldLabel, fieldRank, hiddenFields } from './fields';
import { goneWords, type NameOf, type ReferenceKind, referenceKind } from './references';
import { isTold, shapeOf, type Told } from './shapes';

export type Difference = { field: string; before: string; after: string };
export type ChangeEvent = { readonly action: string; readonly before: unknown; readonly after: unknown };

const nothing = '–';
/** As many of a list of things as are named; of the others it says how many. */
const mostNamed = 5;

const isNothing = (value: unknown) => value === null || value === undefined || value === '';
const textOf = (value: unknown) => (isNothing(value) ? '' : String(value));
const inBrackets = (value: unknown) => (isNothing(value) ? '' : ` (${textOf(value)})`);
const dayOf = (value: unknown) => formatDate(textOf(value));

/** "từ 01/01/2026 đến trước 01/07/2026". */
function spanWords({ validFrom, validTo }: Told): string {
  return `từ ${dayOf(validFrom)}${isNothing(validTo) ? '' : ` đến trước ${dayOf(validTo)}`}`;
}

function nameIn(nameOf: NameOf, kind: ReferenceKind, id: unknown): string {
  return nameOf(kind, textOf(id)) ?? goneWords[kind];
}

const kindWord = (kind: unknown) => choiceWord('', 'kind', textOf(kind));

/** "Sở Công Thương (Khối trưởng từ 01/01/2026)". */
function postWords({ kind, unitId, ...span }: Told, nameOf: NameOf): string {
  return `${nameIn(nameOf, 'unit', unitId)} (${kindWord(kind)} ${spanWords(span)})`;
}

/** The things that lists hold, each in one phrase. */
const things: Readonly<Record<string, (one: Told, nameOf: NameOf) => string>> = {
  added: ({ text, measure }) => `${textOf(text)}${inBrackets(measure)}`,
  aims: ({ code, quantity, note }, nameOf) =>
    `${nameIn(nameOf, 'awardType', code)}: ${formatNumber(textOf(quantity))}${inBrackets(note)}`,
  changes: ({ kind, effectiveOn, decision, note }) =>
    `${kindWord(kind)} từ ${dayOf(effectiveOn)}, Quyết định số ${textOf(decision)}${inBrackets(note)}`,
  dropped: postWords,
  ended: postWords,
  held: postWords,
  members: ({ unitName, joinedOn }) => `${textOf(unitName)} (từ ${dayOf(joinedOn)})`,
  moved: ({ id, from, to }, nameOf) =>
    `“${nameIn(nameOf, 'target', id)}” từ vị trí ${textOf(from)} đến vị trí ${textOf(to)}`,
  names: ({ name, shortName, ...span }) => `${textOf(name)}${inBrackets(shortName)} ${spanWords(span)}`,
  phases: ({ kind, ...span }) => `${kindWord(kind)} ${phaseWords(span)}`,
  resumed: postWords,
  scores: ({ unitName, score }) => `${textOf(unitName)}: ${formatNumber(textOf(score))}`,
};

const phaseWords = ({ opensOn, closesOn }: Told) => `${dayOf(opensOn)} – ${dayOf(closesOn)}`;

function numberWords(field: string, value: number): string {
  if (field === 'year') return String(value);
  return field === 'size' ? formatSize(value) : formatNumber(value);
}

function textWords(action: string, field: string, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatDateTime(text);
  if (amounts.has(field) && formatNumber(text) !== nothing) return formatNumber(text);
  return choiceWord(action, field, text) ?? text;
}

/** Tells the values of one event. */
class Teller {
  constructor(
    private readonly action: string,
    private readonly nameOf: NameOf,
  ) {}

  /** Named one by one, so that a long list stays a line; how many there are is told where not all are. */
  private list(field: string, values: readonly unknown[]): string {
    const isMany = values.length > mostNamed && (field === 'judged' || field === 'moved' || field === 'added');
    const shown = isMany ? values.slice(0, mostNamed) : values;
    const words = shown.map((one) => this.item(field, one)).join('; ') || nothing;
    return isMany ? `${words}; và ${formatNumber(values.length - mostNamed)} chỉ tiêu khác` : words;
  }

  private item(field: string, value: unknown): string {
    const thing = Object.hasOwn(things, field) ? things[field] : undefined;
    return thing && isTold(value) ? thing(value, this.nameOf) : this.value(field, value);
  }

  private fields(told: Told): string {
    return Object.entries(told)
      .filter(([field]) => !hiddenFields.has(field))
      .map(([field, one]) => `${fieldLabel(this.action, field)}: ${this.value(field, one)}`)
      .join(', ');
  }

  /** `beside`: the fields that stand with it, some of which say what it means. */
  value(field: string, value: unknown, beside: Told = {}): string {
    if (isNothing(value)) return nothing;
    if (typeof value === 'boolean') return value ? 'Có' : 'Không';
    if (typeof value === 'number') return numberWords(field, value);
    if (Array.isArray(value)) return this.list(field, value);
    if (isTold(value)) return field in phaseNames ? phaseWords(value) : this.fields(value);
    const kind = referenceKind(this.action, field);
    if (kind) return nameIn(this.nameOf, kind, value);
    const isAnswer = beside.direction === 'yesNo' && (field === 'planned' || field === 'baseline');
    if (isAnswer) return textOf(value) === '1' ? 'Có' : 'Không';
    return textWords(this.action, field, textOf(value));
  }
}

/**
 * What an event changed, field by field in words; fields that stayed the same are left out. `nameOf` names what is told by
 * an id or a code: one that returns undefined leaves what is gone, never the id.
 */
export function differences({ action, before, after }: ChangeEvent, nameOf: NameOf): Difference[] {
  const change = shapeOf(action, before, after);
  const teller = new Teller(action, nameOf);
  const names = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
  return names
    .toSorted((one, other) => fieldRank(one) - fieldRank(other))
    .filter((field) => !hiddenFields.has(field))
    .map((field) => ({
      field: fieldLabel(action, field),
      before: teller.value(field, change.before[field], change.before),
      after: teller.value(field, change.after[field], change.after),
    }))
    .filter((one) => one.before !== one.after);
}
