import { type CriteriaTable, tableSchema } from '../table';
import { rulesMark, tableRows } from '../writing/sheets';
import { cellText, type Row, type Sheet } from './cell';
import { type Answers, questionnaire } from './doubts';
import { type ImportRefusal, importLimits } from './limits';
import { isReadable, type Reading, type ReadSettings, readRows } from './read';

const dataColumn = 3;

/** The JSON that a row holds in the cells behind its words; undefined where it is none. */
function dataOf(row: Row): unknown {
  const text = row
    .slice(dataColumn)
    .map((cell) => (typeof cell === 'string' ? cell : ''))
    .join('');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The table that a sheet "Quy tắc" holds as data; null where it is not as it was written. */
function readRules(rows: readonly Row[]): CriteriaTable | null {
  if (rows.length > importLimits.rows + dataColumn) return null;
  const [settings, ...criteria] = rows.slice(2).map(dataOf);
  if (typeof settings !== 'object' || settings === null) return null;
  const parsed = tableSchema.safeParse({ ...settings, criteria });
  return parsed.success ? parsed.data : null;
}

/** Rows as they are compared: texts without the spaces that readers trim, no empty cells at the end. */
function compared(rows: readonly Row[]): string[] {
  const texts = rows.map((row) => {
    const cells = row.map((cell) => cellText(cell).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''));
    return JSON.stringify(cells.slice(0, cells.findLastIndex((text) => text !== '') + 1));
  });
  return texts.slice(0, texts.findLastIndex((text) => text !== '[]') + 1);
}

/** The first row, from 1, in which two sheets differ; null where they say the same. */
function firstDifference(rows: readonly Row[], other: readonly Row[]): number | null {
  const [own, written] = [compared(rows), compared(other)];
  const length = Math.max(own.length, written.length);
  const place = Array.from({ length }).findIndex((_, at) => own[at] !== written[at]);
  return place < 0 ? null : place + 1;
}

const isRules = ({ rows }: Sheet) => cellText(rows[0]?.[0] ?? null) === rulesMark;

/**
 * Reads a workbook as a criteria table. One of our own comes back as it was written, with its ids; when its table was edited since,
 * the person says which of the two counts. Of any other the first sheet with a header is read row by row.
 */
export function readWorkbook(
  sheets: readonly Sheet[],
  settings: ReadSettings,
  answers: Answers,
): Reading | ImportRefusal {
  const rulesSheet = sheets.find(isRules);
  const [first, ...others] = sheets.filter((sheet) => sheet !== rulesSheet);
  if (!first) return { reason: 'import-empty' };
  if (!rulesSheet) return readFirst([first, ...others], settings, answers);
  const table = readRules(rulesSheet.rows);
  if (!table) return { reason: 'import-rules-broken' };
  const row = firstDifference(first.rows, tableRows(table));
  if (row === null) return { table, doubts: [], ignored: [] };
  const { ask, doubts } = questionnaire(answers);
  const found = (first.rows[row - 1] ?? []).map(cellText).filter(Boolean).join(' | ');
  const choice = ask({ row, reason: 'sheet-edited', found, choices: ['rules', 'sheet'], facts: {} });
  if (choice === 'rules') return { table, doubts: doubts(), ignored: [] };
  const reading = readRows(first.rows, settings, answers);
  return 'reason' in reading ? reading : { ...reading, doubts: [...doubts(), ...reading.doubts] };
}

/**
 * The sheets with nothing in those that are not read, so that little is kept: the one with our rules and the first beside it, else
 * the first with a header. Their names stay, because people are told what was left out.
 */
export function onlyWhatIsRead(sheets: readonly Sheet[]): Sheet[] {
  const rulesSheet = sheets.find(isRules);
  const first = rulesSheet ? sheets.find((sheet) => sheet !== rulesSheet) : sheets.find(({ rows }) => isReadable(rows));
  return sheets.map((sheet) => (sheet === first || sheet === rulesSheet ? sheet : { ...sheet, rows: [] }));
}

/** The first sheet that has a header; without one, what keeps the first from being read. */
function readFirst(sheets: readonly Sheet[], settings: ReadSettings, answers: Answers): Reading | ImportRefusal {
  let refusal: ImportRefusal = { reason: 'import-empty' };
  for (const { rows } of sheets) {
    const reading = readRows(rows, settings, answers);
    if (!('reason' in reading)) return reading;
    if (refusal.reason === 'import-empty') refusal = reading;
  }
  return refusal;
}
