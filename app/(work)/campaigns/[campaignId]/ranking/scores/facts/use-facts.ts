'use client';

import { useCallback, useEffect, useReducer, useState } from 'react';
import { useKeptKey } from '@/components/kept-rows';
import { applyEdit, type Base, baseOf, noEdits, type Problem, type Statement } from '@/components/scores/fact-edits';
import type { Refusal } from '@/lib/result';
import { stateFactsCall } from '@/lib/scores/actions';
import type { RefusedCell, SavedCell } from '@/lib/scores/commands/facts';
import { cellKey } from '@/lib/scores/rules/facts';
import { notSent, refusalSentence } from '@/lib/sending';
import type { FactRow } from './rows';

/** What came of saving; what was refused stays as it was told, while the cells are mended one by one. */
export type SaveAnswer =
  | { state: 'idle' | 'saving' }
  | { state: 'saved'; count: number }
  | { state: 'failed'; message: string; problems: Readonly<Record<string, Problem>> };
type Kept = Record<string, { statement: Statement; base: Base }>;

const byCell = <Cell extends { unitId: string; factId: string }, Value>(
  cells: readonly Cell[],
  of: (cell: Cell) => Value,
) => Object.fromEntries(cells.map((cell) => [cellKey(cell.unitId, cell.factId), of(cell)]));

/** What is stored of every cell, as the page came. */
function startOf(rows: readonly FactRow[]): Record<string, Base> {
  return Object.fromEntries(
    rows.flatMap((row) => row.stated.map((one) => [cellKey(row.unitId, one.factId), baseOf(one)])),
  );
}

function readKept(name: string): Kept {
  try {
    return JSON.parse(window.localStorage.getItem(name) ?? '{}') as Kept; // written by keep() below
  } catch {
    return {};
  }
}

// A full or forbidden storage must not stop anybody from working: the page still holds what was typed.
function keep(name: string, kept: Kept): void {
  try {
    if (Object.keys(kept).length === 0) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, JSON.stringify(kept));
  } catch {}
}

/** Why each cell was refused; what the schema refuses comes by its place in the list that was sent. */
function problemsOf(refusal: Refusal, errors: Record<string, string[]>, sent: readonly string[]) {
  const cells = (refusal.cells ?? []) as RefusedCell[]; // stateFacts sends them with facts-refused alone
  const told = byCell(cells, ({ message, current }): Problem => ({ message, current: current && baseOf(current) }));
  const unread = Object.entries(errors).flatMap(([path, messages]): [string, Problem][] => {
    const key = sent[Number(/^cells\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)];
    return key ? [[key, { message: messages.join(' '), current: null }]] : [];
  });
  return { ...Object.fromEntries(unread), ...told };
}

/** The facts of a bloc while they are being stated: what was typed is kept in the browser until all of it is saved at once. */
export function useFacts(campaignId: string, rows: readonly FactRow[]) {
  const [start] = useState(() => startOf(rows));
  const [edits, edit] = useReducer(applyEdit, noEdits);
  const [answer, setAnswer] = useState<SaveAnswer>({ state: 'idle' });
  const storage = useKeptKey(`facts/${campaignId}`);
  const [restored, setRestored] = useState(false);
  const base = useCallback((key: string) => edits.bases[key] ?? start[key] ?? baseOf(null), [edits.bases, start]);

  useEffect(() => {
    const kept = Object.entries(readKept(storage));
    const typed = Object.fromEntries(kept.map(([key, one]) => [key, one.statement]));
    const bases = Object.fromEntries(kept.map(([key, one]) => [key, one.base]));
    if (kept.length > 0) edit({ do: 'restore', typed, bases });
    setRestored(true);
  }, [storage]);

  useEffect(() => {
    if (!restored) return;
    const kept = Object.entries(edits.typed).map(([key, statement]) => [key, { statement, base: base(key) }]);
    keep(storage, Object.fromEntries(kept));
  }, [edits.typed, base, restored, storage]);

  async function save() {
    const sent = Object.keys(edits.typed);
    setAnswer({ state: 'saving' });
    const cells = sent.map((key) => {
      const [unitId, factId] = key.split('/');
      return { unitId, factId, revision: base(key).revision, ...edits.typed[key] };
    });
    try {
      const result = await stateFactsCall({ campaignId, cells });
      if (!result.ok) {
        const problems = problemsOf(result.refusal, result.errors, sent);
        edit({ do: 'refused', problems });
        return setAnswer({ state: 'failed', message: result.message, problems });
      }
      edit({ do: 'saved', bases: byCell(result.value, ({ stated }: SavedCell) => baseOf(stated)) });
      setAnswer({ state: 'saved', count: result.value.length });
    } catch (error) {
      setAnswer({ state: 'failed', message: refusalSentence(error) ?? notSent, problems: {} });
    }
  }
  return { edits, edit, base, save, answer };
}
export type Facts = ReturnType<typeof useFacts>;
