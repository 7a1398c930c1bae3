'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type RowSaver, useRowSaver } from '@/components/row-saver';
import { saveLeaving } from '@/components/save-leaving';
import type { CallResult } from '@/lib/action';
import { targetMessages } from '@/lib/messages/targets';
import { deleteTargetAction, saveTargetAction } from '@/lib/targets/actions';
import { type Choice, emptyCells, readCells } from '@/lib/targets/rules/cells';
import type { Line } from '@/lib/targets/rules/line';
import { isIncomplete, lineProblems } from '@/lib/targets/rules/problems';
import { draftOf, type GridRow, inGroups, type RowDraft, type SavedRow, toGridRow, unpackRows } from './grid-row';

export type SheetFacts = {
  /** Names the drafts in the browser: the campaign, the unit and the account. */
  draftKey: string;
  campaignId: string;
  unitId: string;
  year: number;
  groups: readonly Choice[];
  movements: readonly Choice[];
  /** Whether this account may send, or only gets the sheet ready for the head. */
  maySubmit: boolean;
  /** The unit came from others, whose targets it may bring in. */
  heir: boolean;
  /** The last day for the answer to what was returned. */
  answerBy: string | null;
  /** What was returned is answered once more: the unit took its answer back. */
  takenBack: boolean;
};
export type Saver = RowSaver<RowDraft, SavedRow>;

/** Revisions this browser has seen, so that a page kept for the back button is noticed to be old. */
const seen = new Map<string, Map<string, number>>();

function notice(key: string, id: string, revision: number): void {
  const rows = seen.get(key) ?? new Map<string, number>();
  seen.set(key, rows.set(id, revision));
}

const unsendable = new Set([
  'number-absurd',
  'too-many-decimals',
  'number-negative',
  'weight-over-100',
  'text-too-long',
]);

/** Which cell it is and why is told by the row itself, see Problems. */
const unsent: CallResult<SavedRow> = {
  ok: false,
  message: targetMessages['not-understood']({ reason: 'not-understood' }),
  refusal: { reason: 'not-understood' },
  errors: {},
};

/** What is sent of a row, or null where a cell is not understood. */
function readRow(facts: SheetFacts, { cells, groupCode, ordinal, previousId, answer }: RowDraft): object | null {
  const { values, doubts } = readCells(cells, groupCode, facts);
  if (doubts.length > 0 || lineProblems(values, facts.year).some((one) => unsendable.has(one.reason))) return null;
  return { ordinal, previousId, answer, ...values };
}

type Send = (inputs: readonly object[]) => Promise<CallResult<SavedRow>>;
const sendNow: Send = ([input]) => saveTargetAction(input);
const sendLeaving: Send = (inputs) => saveLeaving('targets', inputs);

/** Reads the row and sends it; what is not understood stays here. */
async function sendRow(
  facts: SheetFacts,
  send: Send,
  id: string,
  drafts: readonly RowDraft[],
  revision: number,
): Promise<CallResult<SavedRow>> {
  const { campaignId, unitId, draftKey } = facts;
  const inputs: object[] = [];
  for (const draft of drafts) {
    const row = readRow(facts, draft);
    if (!row) return unsent;
    inputs.push({ campaignId, unitId, id, revision, ...row });
  }
  const result = await send(inputs);
  if (result.ok) notice(draftKey, id, result.value.revision);
  return result;
}

/** Looks for typing that an earlier visit could not save, and for a page that is older than what was saved since. */
function useReturns(facts: SheetFacts, saver: Saver, rows: GridRow[], addRows: (rows: GridRow[]) => void) {
  const router = useRouter();
  const [restored, setRestored] = useState<readonly string[]>([]);
  // Once, when the sheet appears.
  useEffect(() => {
    const known = seen.get(facts.draftKey);
    if (rows.some((row) => (known?.get(row.id) ?? 0) > row.revision)) router.refresh();
    const drafts = saver.rows().flatMap(([id, row]) => (row.draft ? [[id, row.draft] as const] : []));
    const present = new Set(rows.map((row) => row.id));
    addRows(
      drafts
        .filter(([id]) => !present.has(id))
        .map(([id, draft]) => ({ id, incomplete: true, revision: 0, status: 'draft', returnReason: '', ...draft })),
    );
    setRestored(drafts.map(([id]) => id));
  }, []);
  return restored;
}

/** The rows of the sheet with everything that may be done to them. */
export function useSheet(facts: SheetFacts, packed: string) {
  const [rows, setRows] = useState(() => unpackRows(packed));
  const change = (id: string, part: Partial<GridRow>) =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const saver: Saver = useRowSaver<RowDraft, SavedRow>({
    sheet: facts.draftKey,
    revisions: Object.fromEntries(rows.map((row) => [row.id, row.revision])),
    save: async (id, draft, revision) => {
      const result = await sendRow(facts, sendNow, id, [draft], revision);
      if (result.ok) {
        const { values } = readCells(draft.cells, draft.groupCode, facts);
        change(id, { ...draft, incomplete: isIncomplete(values, facts.year), revision: result.value.revision });
      }
      return result;
    },
    saveLeaving: (id, drafts, revision) => sendRow(facts, sendLeaving, id, drafts, revision),
  });
  const add = (made: readonly GridRow[]) =>
    setRows((all) => [...all, ...made.filter((row) => !all.some((one) => one.id === row.id))]);
  const restored = useReturns(facts, saver, rows, add);
  const forget = (id: string) => setRows((all) => all.filter((row) => row.id !== id));
  const now = (row: GridRow): RowDraft => saver.row(row.id).draft ?? draftOf(row);
  const ordered = useMemo(() => inGroups(rows, facts.groups).flatMap((one) => one.rows), [rows, facts.groups]);
  return { rows, ordered, setRows, change, add, forget, now, saver, restored, facts };
}
export type SheetModel = ReturnType<typeof useSheet>;

/** A new row at the end of its group; it stands in the sheet when it is added, and at the server once something is typed. */
export function makeRow(sheet: SheetModel, groupCode: string, offset = 1): GridRow {
  const last = Math.max(0, ...sheet.rows.map((row) => row.ordinal));
  return {
    ...{ id: crypto.randomUUID(), groupCode, ordinal: last + offset, revision: 0, previousId: null },
    ...{ status: 'draft', returnReason: '', answer: '', incomplete: true, cells: emptyCells },
  };
}

/** Takes a row out of the sheet; null when it worked, else the sentence why not. */
export async function removeRow(sheet: SheetModel, row: GridRow): Promise<string | null> {
  const { campaignId, unitId, draftKey } = sheet.facts;
  if (row.revision > 0) {
    const result = await deleteTargetAction({ campaignId, unitId, id: row.id, revision: row.revision }).catch(
      () => null,
    );
    if (!result) return 'Chưa xóa được vì mất kết nối. Hãy thử lại khi có mạng.';
    if (!result.ok) return result.message;
    notice(draftKey, row.id, Number.MAX_SAFE_INTEGER);
  }
  sheet.saver.dropMine(row.id, 0);
  sheet.forget(row.id);
  return null;
}

/** Puts a deleted row back, with the id it had. */
export function restoreRow(sheet: SheetModel, row: GridRow, draft: RowDraft): void {
  sheet.add([{ ...row, revision: 0, status: 'draft', returnReason: '' }]);
  sheet.saver.change(row.id, draft);
  sheet.saver.flush(row.id);
}

/** After a conflict: the stored version is taken, mine is given up. */
export function takeTheirs(sheet: SheetModel, row: GridRow, current: Line | null): void {
  if (!current) {
    sheet.forget(row.id);
    sheet.saver.dropMine(row.id, 0);
    return;
  }
  const { ordinal: _ordinal, ...stored } = toGridRow(current, sheet.facts.movements, sheet.facts.year);
  sheet.change(row.id, stored);
  sheet.saver.dropMine(row.id, current.revision);
}

/** A figure over all rows that is computed again whenever something is typed. */
export function useSheetFigure(sheet: SheetModel, compute: () => string): string {
  return useSyncExternalStore(sheet.saver.subscribe, compute, compute);
}
