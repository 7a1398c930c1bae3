import { type Headings, readTable, type TableRow } from '@/lib/block';
import { type Found, findByName, foldVietnamese } from '@/lib/fold';
import type { NewUnit } from '../schema';
import type { UnitRefusal } from './life';
import { nameProblems } from './names';

type Column = 'name' | 'shortName' | 'code' | 'bloc';

/** How people head the columns of a list of units. */
export const unitHeadings: Headings<Column> = {
  name: ['ten don vi', 'don vi', 'ten', 'ten co quan', 'co quan'],
  shortName: ['ten viet tat', 'viet tat', 'ten ngan', 'ten goi tat'],
  code: ['ma don vi', 'ma', 'ma so'],
  bloc: ['khoi thi dua', 'khoi', 'ten khoi', 'cum thi dua', 'cum', 'thuoc khoi'],
};

export type KnownBloc = { readonly id: string; readonly code: string; readonly ordinal: number; readonly name: string };

/** What a pasted list is held against: the names of the units in being, the codes of all that ever were, the blocs in being. */
export type UnitPasteFacts = {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly blocs: readonly KnownBloc[];
};

/** Why a row is no new unit, where a form could not say so. `line` is where its like stands in the block, `near` what may be meant. */
export type UnitLineRefusal =
  | { reason: 'row-invalid'; message: string }
  | { reason: 'unit-name-near'; name: string }
  | { reason: 'row-name-twice'; line: number }
  | { reason: 'row-name-near'; line: number; name: string }
  | { reason: 'row-code-twice'; line: number; code: string }
  | { reason: 'bloc-unknown'; text: string; near: readonly string[] };

export type UnitRowRefusal =
  | UnitLineRefusal
  | Extract<UnitRefusal, { reason: 'unit-name-taken' } | { reason: 'unit-code-taken' }>;

/** A row as it was understood: a unit where nothing is refused. `bloc` is the name of its bloc, '' for none, as typed where unknown. */
export type PastedUnit = {
  readonly line: number;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly bloc: string;
  readonly unit: NewUnit | null;
  readonly refusals: readonly UnitRowRefusal[];
};

/** The code that a short name makes: "SĐM 12" → "SDM12". */
export function codeFrom(shortName: string): string {
  return foldVietnamese(shortName)
    .toUpperCase()
    .replace(/[^A-Z0-9._-]/g, '');
}

const plain = (name: string) => name.normalize('NFC').toLowerCase();

/** Where names stand: those already known have no line. */
type Taken = { readonly name: string; readonly line: number | null };

/** Why a name is not free, or null. Names that differ in tones alone are two where `tonesDiffer`. */
function refuseName(name: string, taken: readonly Taken[], tonesDiffer: boolean): UnitRowRefusal | null {
  const same = taken.find((one) => plain(one.name) === plain(name));
  if (same) {
    return same.line === null
      ? { reason: 'unit-name-taken', field: 'block', name: same.name }
      : { reason: 'row-name-twice', line: same.line };
  }
  const [near] = taken;
  if (!near || tonesDiffer) return null;
  return near.line === null
    ? { reason: 'unit-name-near', name: near.name }
    : { reason: 'row-name-near', line: near.line, name: near.name };
}

/** Names and codes that are not free any more, each row added once it was read. */
function takenNames(facts: UnitPasteFacts) {
  const names = new Map<string, Taken[]>();
  const codes = new Map<string, number | null>(facts.codes.map((code) => [code, null]));
  const likes = (name: string) => names.get(foldVietnamese(name)) ?? [];
  const add = (name: string, line: number | null) => {
    if (name !== '') names.set(foldVietnamese(name), [...likes(name), { name, line }]);
  };
  for (const name of facts.names) add(name, null);
  return { likes, add, codes };
}

function findBloc(text: string, find: (name: string) => Found<KnownBloc>): KnownBloc | null | UnitRowRefusal {
  if (text === '') return null;
  const { items, isCertain } = find(text);
  const [first] = items;
  if (first && isCertain) return first;
  return { reason: 'bloc-unknown', text, near: items.slice(0, 3).map((one) => one.name) };
}

const isRefusal = (found: KnownBloc | null | UnitRowRefusal): found is UnitRowRefusal =>
  found !== null && 'reason' in found;

type Reading = { taken: ReturnType<typeof takenNames>; find: (name: string) => Found<KnownBloc>; tonesDiffer: boolean };

function readRow({ line, cells }: TableRow<Column>, { taken, find, tonesDiffer }: Reading): PastedUnit {
  const { name, shortName } = cells;
  const code = (cells.code || codeFrom(shortName)).toUpperCase();
  const bloc = findBloc(cells.bloc, find);
  const nameRefusal = name === '' ? null : refuseName(name, taken.likes(name), tonesDiffer);
  const codeLine = taken.codes.get(code);
  const codeRefusal: UnitRowRefusal | null =
    codeLine === undefined || code === ''
      ? null
      : codeLine === null
        ? { reason: 'unit-code-taken', field: 'block', code }
        : { reason: 'row-code-twice', line: codeLine, code };
  const refusals = [
    ...nameProblems({ name, shortName, code }).map((message): UnitRowRefusal => ({ reason: 'row-invalid', message })),
    ...[nameRefusal, codeRefusal].flatMap((one) => one ?? []),
    ...(isRefusal(bloc) ? [bloc] : []),
  ];
  taken.add(name, line);
  if (codeLine === undefined) taken.codes.set(code, line);
  const known = isRefusal(bloc) ? null : bloc;
  const unit = refusals.length === 0 ? { name, shortName, code, blocId: known?.id ?? null } : null;
  return { line, name, shortName, code, bloc: known?.name ?? cells.bloc, unit, refusals };
}

/**
 * Reads a pasted list of units: name, short name, code (from the short name where it is left out) and bloc, by its name, code or number.
 * Every row is a new unit or says why not: a field that the form would refuse, a name or a code that is taken or stands above, a bloc
 * that is not known. Names that differ in tones alone are one unit's, unless `tonesDiffer`.
 */
export function readUnitTable(text: string, facts: UnitPasteFacts, { tonesDiffer }: { tonesDiffer: boolean }) {
  const { rows, unread } = readTable(text, unitHeadings);
  const namesOf = ({ name, code, ordinal }: KnownBloc) => [name, code, String(ordinal), `Khối ${ordinal}`];
  const reading = { taken: takenNames(facts), find: findByName(facts.blocs, namesOf), tonesDiffer };
  return { rows: rows.map((row) => readRow(row, reading)), unread };
}
