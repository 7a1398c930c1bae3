'use client';

import { useState } from 'react';
import { type RowSaver, useRow } from '@/components/row-saver';
import type { Row } from '@/components/row-status';

/** What a save of an item answers: the line as it stands since. */
export type SavedItem<Draft> = { revision: number; draft: Draft };

export type ItemDraft<Draft, Value> = {
  row: Row<Draft, Value>;
  /** What was typed last, else what was saved last. */
  draft: Draft;
  /** What was saved last, as far as this page knows. */
  saved: Draft;
  /** What the server did not take, by the name of the box. */
  errors: Record<string, string[]>;
  /** Shows what somebody else saved, once it was preferred to the own typing. */
  setTheirs: (theirs: Draft) => void;
};

/** One item of a sheet that saves itself; `before` is what the page was made with, or what its last save answered. */
export function useItemDraft<Draft, Value extends SavedItem<Draft>>(
  saver: RowSaver<Draft, Value>,
  id: string,
  before: Draft,
): ItemDraft<Draft, Value> {
  const row = useRow(saver, id);
  const [theirs, setTheirs] = useState<Draft>();
  const saved = row.saved?.draft ?? theirs ?? before;
  const errors = row.status.state === 'invalid' ? row.status.errors : {};
  return { row, draft: row.draft ?? saved, saved, errors, setTheirs: (one) => setTheirs(() => one) };
}
