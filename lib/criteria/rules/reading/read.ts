import { compareDecimals } from '../exact';
import { type CriteriaTable, defaultDecimals } from '../table';
import { assemble } from './assemble';
import { cellText, fold, type Row } from './cell';
import { type Answers, type Ask, type Doubt, questionnaire } from './doubts';
import { finish, type Settings } from './finish';
import { findLayout, type Layout } from './layout';
import { type ImportRefusal, refuseRows } from './limits';
import { type Body, type Ignored, ignoreRow, readBody } from './lines';
import { buildNodes } from './nodes';
import { outline } from './outline';

/** A table read from rows, the questions about it with the answers so far, and the cells that are no part of it. */
export type Reading = {
  readonly table: CriteriaTable;
  readonly doubts: readonly Doubt[];
  readonly ignored: readonly Ignored[];
};
export type ReadSettings = Settings & { readonly title: string };

const KEPT = /(kem theo|ban hanh theo|quyet dinh so|cong van so|huong dan so)/;

function settleTotal({ totals }: Body, ask: Ask): string | null {
  return totals.reduce<string | null>((known, { row, points, found }) => {
    if (known === null || compareDecimals(known, points) === 0) return points;
    const facts = { points: known, other: points };
    return ask({ row, reason: 'total-twice', found, choices: ['replace', 'keep'], facts }) === 'replace'
      ? points
      : known;
  }, null);
}

/** Columns whose head says nothing we know: scores of units, or words for the notes; asked once for each. */
function settleColumns(rows: readonly Row[], layout: Layout, ask: Ask) {
  const noted = new Set<number>();
  const scores = new Set<number>();
  const from = (layout.headers.at(-1) ?? 0) + 1;
  layout.labels.forEach((label, column) => {
    const isFilled = rows.slice(from).some((row) => cellText(row[column] ?? null) !== '');
    if (label === '' || layout.roles[column] || !isFilled) return;
    const row = (layout.headers[0] ?? 0) + 1;
    const choice = ask({ row, reason: 'extra-column', found: label, choices: ['scores', 'note'], facts: {} });
    (choice === 'scores' ? scores : noted).add(column);
  });
  const roles = Array.from({ length: Math.max(layout.roles.length, ...scores) }, (_, column) =>
    scores.has(column) ? ('score' as const) : (layout.roles[column] ?? null),
  );
  return { noted, layout: { ...layout, roles } };
}

function headOf(rows: readonly Row[], layout: Layout) {
  const above = rows.slice(0, layout.headers[0] ?? 0).map((row) => row.map(cellText).filter(Boolean).join(' '));
  return {
    legalGround: (above.find((text) => KEPT.test(fold(text))) ?? '').replace(/^\((.*)\)$/u, '$1').slice(0, 500),
    ignored: [
      ...rows.slice(0, layout.headers[0] ?? 0).flatMap((row, place) => ignoreRow(row, place, 'title')),
      ...layout.headers.flatMap((place) => ignoreRow(rows[place] ?? [], place, 'header')),
    ],
  };
}

function blankTable({ title, year }: ReadSettings, wish: Partial<CriteriaTable>): CriteriaTable {
  return {
    title: title.slice(0, 500),
    year,
    legalGround: '',
    declaredTotal: null,
    decimals: defaultDecimals,
    bonusCap: null,
    deductionCap: null,
    leafFloor: 'zero',
    notAssigned: 'percentage',
    classification: { basis: 'total', conditions: [], classes: [] },
    tieBreaks: [],
    vetoes: [],
    criteria: [],
    ...wish,
  };
}

/** Whether a sheet is read as a table at all: it has a header that names the criteria, and is within the limits. */
export function isReadable(rows: readonly Row[]): boolean {
  return refuseRows(rows) === null && findLayout(rows) !== null;
}

/**
 * Reads the rows of a sheet as a criteria table. Every row that may mean several things is a doubt with its proposed readings; until
 * it is answered the careful one stands. The same rows and answers give the same table. Refuses a sheet without anything in it,
 * beyond the limits, or without a header that names the criteria.
 */
export function readRows(rows: readonly Row[], settings: ReadSettings, answers: Answers): Reading | ImportRefusal {
  const refusal = refuseRows(rows);
  if (refusal) return refusal;
  const found = findLayout(rows);
  if (!found) return { reason: 'import-header-missing' };
  const { ask, doubts } = questionnaire(answers);
  const { noted, layout } = settleColumns(rows, found, ask);
  const body = readBody(rows, layout);
  const { tops, gathered } = assemble(buildNodes(outline(body.lines, ask), ask), ask, noted);
  const { criteria, overflow } = finish(tops, settings, ask);
  const { legalGround, ignored } = headOf(rows, layout);
  const declaredTotal = settleTotal(body, ask);
  const vetoes = gathered.vetoes.map(({ id, title }) => ({ id: settings.idOf(id), title, legalGround: '' }));
  const loose = (list: readonly { row: number; text: string }[], why: Ignored['why']) =>
    list.map(({ row, text }) => ({ row, column: 0, text, why }));
  return {
    table: blankTable(settings, { legalGround, declaredTotal, vetoes, criteria }),
    doubts: doubts(),
    ignored: [...ignored, ...body.ignored, ...loose(gathered.dropped, 'dropped'), ...loose(overflow, 'no-room')],
  };
}

/** The table when every doubt has its answer; refuses while some have none. */
export function settle(reading: Reading): { readonly table: CriteriaTable } | ImportRefusal {
  const count = reading.doubts.filter(({ answer }) => answer === null).length;
  return count > 0 ? { reason: 'import-doubts-open', count } : { table: reading.table };
}
