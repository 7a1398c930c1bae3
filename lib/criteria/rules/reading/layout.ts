import { type Cell, cellText, fold, isEmpty, type Row } from './cell';

/** What a column holds. `score`: points that somebody gave, no part of the table. */
export const columnRoles = [
  'code',
  'title',
  'standard',
  'bonus',
  'deduction',
  'rule',
  'evidence',
  'remark',
  'scorer',
  'score',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export type Layout = {
  /** Places of the rows that are the header, from 0. */
  readonly headers: readonly number[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly labels: readonly string[];
};

/** In this order: "điểm tự chấm" is a score before it is points, "đơn vị chấm" a scorer. */
const patterns: readonly (readonly [ColumnRole, RegExp])[] = [
  ['code', /^(so )?(stt|tt|so thu tu|muc|ma so|ma|ky hieu)$/],
  ['scorer', /(don vi|phong|co quan|nguoi|bo phan) (cham|tham dinh|phu trach)/],
  ['score', /(tu cham|khoi cham|diem duyet|tham dinh|diem cham|thong nhat|dat duoc|tu danh gia|diem dat)/],
  ['evidence', /(minh chung|chung minh|kiem chung|bang chung)/],
  ['remark', /(ghi chu|nhan xet)/],
  ['rule', /(dieu kien|cach cham|cach tinh|huong dan cham|muc diem|quy tac)/],
  ['bonus', /(thuong|diem cong)/],
  ['deduction', /(^|[ :])(diem )?tru$|diem tru/],
  ['title', /(noi dung|tieu chi|tieu chuan|chi tieu|nhiem vu)/],
  ['standard', /(diem|chuan|toi da|thang)/],
];

function roleOf(label: string): ColumnRole | null {
  const folded = fold(label)
    .replace(/[():.]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The first column keeps a role that may stand once; "số điểm tối đa" after "điểm chuẩn" is nothing we know. */
function rolesOf(labels: readonly string[]): (ColumnRole | null)[] {
  const taken = new Set<ColumnRole>();
  return labels.map((label) => {
    const role = label === '' ? null : roleOf(label);
    if (role === null || (taken.has(role) && role !== 'score')) return null;
    taken.add(role);
    return role;
  });
}

const known = (roles: readonly (ColumnRole | null)[]) => roles.filter((role) => role !== null).length;
const isHeader = (roles: readonly (ColumnRole | null)[]) =>
  roles.includes('title') && known(roles) >= 2 && (roles.includes('code') || roles.includes('standard'));

/** The upper cell of a merged header goes on to the right until the next one begins. */
function mergedLabels(upper: Row, lower: Row): string[] {
  let carried = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [above, below] = [cellText(upper[place] ?? null), cellText(lower[place] ?? null)];
    if (above !== '') carried = above;
    if (below === '') return above;
    return `${carried} ${below}`.trim();
  });
}

const isText = (cell: Cell) => typeof cell === 'string' && !/^[\s(]*\d+[\s)]*$/u.test(cell);

/** Whether a row below the header belongs to it: words only, none under "STT" and "Nội dung". */
function isLowerHeader(row: Row, roles: readonly (ColumnRole | null)[]): boolean {
  const filled = row.flatMap((cell, place) => (isEmpty(cell) ? [] : [{ cell, role: roles[place] ?? null }]));
  const first = filled.every(({ role }) => role !== 'code' && role !== 'title');
  return filled.length > 0 && first && filled.every(({ cell }) => isText(cell) && cellText(cell).length <= 40);
}

/** "(1) (2) (3)" or "A B 1 2" below a header. */
function isNumbering(row: Row): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return (
    texts.length >= 3 &&
    texts.every((text) => /^\(?(\d{1,2}|[A-Da-d])\)?$/u.test(text)) &&
    new Set(texts).size === texts.length
  );
}

/** The header among the first rows of a sheet, with what each column holds; null where there is none. */
export function findLayout(rows: readonly Row[]): Layout | null {
  const candidates = rows.slice(0, 60).map((row) => rolesOf(row.map(cellText)));
  const top = candidates.findIndex(isHeader);
  const [upper, single] = [rows[top], candidates[top]];
  if (!upper || !single) return null;
  const lower = rows[top + 1];
  const isDouble = lower !== undefined && isLowerHeader(lower, single);
  const labels = isDouble ? mergedLabels(upper, lower) : upper.map(cellText);
  const headers = isDouble ? [top, top + 1] : [top];
  const next = rows[top + headers.length];
  const isNumbered = next !== undefined && isNumbering(next);
  return { headers: isNumbered ? [...headers, top + headers.length] : headers, roles: rolesOf(labels), labels };
}

const said = (row: Row) =>
  row
    .map((cell) => cellText(cell).toLowerCase())
    .join('|')
    .replace(/\|+$/u, '');

/** A function that tells whether a row says again what a row of the header says. */
export function repeatedHeader(rows: readonly Row[], { headers }: Layout): (row: Row) => boolean {
  const known = new Set(headers.map((place) => said(rows[place] ?? [])));
  return (row) => known.has(said(row));
}
