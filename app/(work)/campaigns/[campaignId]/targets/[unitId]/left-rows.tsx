'use client';

import { LeftTyping } from '@/components/left-typing';
import { columns } from '@/lib/targets/rules/cells';
import type { RowDraft } from './grid-row';

const textsOf = ({ cells, answer }: RowDraft) => [...columns.map((column) => cells[column]), answer];

/** Rows of the grid that were typed and not saved before it closed. */
export function LeftRows({ draftKey }: { draftKey: string }) {
  return <LeftTyping sheet={draftKey} texts={textsOf} />;
}
