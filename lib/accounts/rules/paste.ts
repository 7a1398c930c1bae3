import type { Role } from '@/lib/auth/permissions';
import { type Headings, lineProblem, readTable, type TableRow } from '@/lib/block';
import { type Found, findByName, foldVietnamese } from '@/lib/fold';
import type { CreateAccountInput } from '../schema';
import { type AccountRefusal, nameLine, partyLabels, refusePlace, userNameLine } from './account';

type Column = 'unit' | 'role' | 'name' | 'userName';

/** How people head the columns of a list of accounts. */
export const accountHeadings: Headings<Column> = {
  unit: ['don vi', 'ten don vi', 'co quan', 'don vi cong tac', 'co quan don vi'],
  role: ['vai tro', 'quyen', 'loai tai khoan'],
  name: [
    ...['ho va ten', 'ho ten', 'ten', 'ten nguoi dung', 'ten hien thi', 'chuc danh', 'ten chuc danh', 'chuc vu'],
    ...['ho va ten hoac chuc danh', 'ho ten chuc danh'],
  ],
  userName: ['ten dang nhap', 'tai khoan', 'ten tai khoan', 'username', 'user name'],
};

/** The words for a role, folded; besides them the one that the product itself uses. */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  officer: ['chuyen vien', 'can bo', 'chuyen vien cua don vi'],
  head: ['thu truong', 'lanh dao don vi', 'thu truong co quan'],
  leader: ['lanh dao tinh'],
  office: ['co quan thuong truc'],
};
const rolesByWord = new Map(
  // Object.entries loses the key type.
  (Object.entries(roleWords) as [Role, readonly string[]][]).flatMap(([role, words]) =>
    [...words, foldVietnamese(partyLabels[role])].map((word) => [word, role] as const),
  ),
);

export type KnownPlace = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
};

/** What a pasted list is held against: the units in being, and the user names of all accounts that ever were. */
export type AccountPasteFacts = { readonly units: readonly KnownPlace[]; readonly userNames: readonly string[] };

/** Why a row is no new account, where a form could not say so. */
export type AccountLineRefusal =
  | { reason: 'row-invalid'; message: string }
  | { reason: 'role-unknown'; text: string }
  | { reason: 'place-unknown'; text: string; near: readonly string[] }
  | { reason: 'row-user-name-twice'; line: number; userName: string };
export type AccountRowRefusal = AccountLineRefusal | AccountRefusal;

/** A row as it was understood: an account where nothing is refused. `unit` and `role` are words, as typed where unknown. */
export type PastedAccount = {
  readonly line: number;
  readonly unit: string;
  readonly role: string;
  readonly name: string;
  readonly userName: string;
  readonly account: CreateAccountInput | null;
  readonly refusals: readonly AccountRowRefusal[];
};

/** What is wrong with trimmed names, in the words of the form, which asks the same on the server: a browser needs no zod for it. */
export function nameProblems(name: string, userName: string): string[] {
  const isWrong = userName !== '' && !userNameLine.pattern.test(userName);
  const problems = [
    lineProblem(name, nameLine),
    userName === '' ? userNameLine.empty : isWrong ? userNameLine.rule : null,
  ];
  return problems.filter((one) => one !== null);
}

type Reading = {
  readonly find: (name: string) => Found<KnownPlace>;
  readonly taken: ReadonlySet<string>;
  /** The user names of the rows read so far, each with its line. */
  readonly lines: Map<string, number>;
};

function readUnit(text: string, find: Reading['find']): KnownPlace | null | AccountLineRefusal {
  if (text === '') return null;
  const { items, isCertain } = find(text);
  const [first] = items;
  if (first && isCertain) return first;
  return { reason: 'place-unknown', text, near: items.slice(0, 3).map((one) => one.name) };
}

function refuseUserName(userName: string, { taken, lines }: Reading): AccountRowRefusal | null {
  if (taken.has(userName)) return { reason: 'user-name-taken', field: 'userName', userName };
  const line = lines.get(userName);
  return line === undefined ? null : { reason: 'row-user-name-twice', line, userName };
}

const isPlace = (found: KnownPlace | null | AccountLineRefusal): found is KnownPlace | null =>
  found === null || 'id' in found;

function readRow({ line, cells }: TableRow<Column>, reading: Reading): PastedAccount {
  const userName = cells.userName.toLowerCase();
  const role = rolesByWord.get(foldVietnamese(cells.role));
  const place = readUnit(cells.unit, reading.find);
  const unknownRole: AccountRowRefusal | null = role ? null : { reason: 'role-unknown', text: cells.role };
  const refusals = [
    ...nameProblems(cells.name, userName).map((message): AccountRowRefusal => ({ reason: 'row-invalid', message })),
    unknownRole,
    isPlace(place) ? role && refusePlace(role, place && { ...place, validTo: null }, '') : place,
    refuseUserName(userName, reading),
  ].filter((one) => one !== null && one !== undefined);
  if (userName !== '' && !reading.lines.has(userName)) reading.lines.set(userName, line);
  const unit = isPlace(place) ? place : null;
  const { name } = cells;
  const account = role && refusals.length === 0 ? { name, userName, role, unitId: unit?.id ?? null } : null;
  const words = { unit: unit?.name ?? cells.unit, role: role ? partyLabels[role] : cells.role };
  return { line, ...words, name, userName, account, refusals };
}

/**
 * Reads a pasted list of accounts: unit, by its name, short name or code, role, name of the person or the post, and user name. Every row is
 * a new account or says why not: a field that the form would refuse, a role or a unit that is not known or do not go together, a
 * user name that is taken or stands above.
 */
export function readAccountTable(text: string, { units, userNames }: AccountPasteFacts) {
  const { rows, unread } = readTable(text, accountHeadings);
  const find = findByName(units, ({ name, shortName, code }) => [name, shortName, code]);
  const reading = { find, taken: new Set(userNames), lines: new Map<string, number>() };
  return { rows: rows.map((row) => readRow(row, reading)), unread };
}
