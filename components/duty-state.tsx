import type { DutyState, DutyStatus } from '@/lib/duties/rules/state';
import { dutyStatusWord } from '@/lib/duties/rules/words';
import type { ShownStatus } from '@/lib/messages/statuses';
import { SheetStatusBadge, sheetStatusHtml } from './sheet-status';
import type { Html } from './ui/html';

const shown: Readonly<Record<DutyStatus, ShownStatus>> = {
  'not-owed': 'not-owed',
  'not-due': 'not-due',
  'not-started': 'none',
  'in-progress': 'draft',
  returned: 'returned',
  submitted: 'submitted',
  accepted: 'accepted',
};

function statusOf(state: DutyState) {
  const { status, lateSince, sentLate } = state;
  return { lateSince, sentLate, status: shown[status], word: dutyStatusWord(state) };
}

/** Where one unit stands with one duty, one that it does not owe (yet) included. */
export function DutyStateBadge({ state }: { state: DutyState }) {
  return <SheetStatusBadge {...statusOf(state)} />;
}

/** The same inside markup made by `html`. */
export function dutyStateHtml(state: DutyState): Html {
  return sheetStatusHtml(statusOf(state));
}
