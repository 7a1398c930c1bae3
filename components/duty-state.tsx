import type { DutyState, DutyStatus } from '@/lib/duties/rules/state';
import { dutyStatusWord } from '@/lib/duties/rules/words';
import type { ShownStatus } from '@/lib/messages/statuses';
import { SheetStatusBadge } from './sheet-status';

const shown: Readonly<Record<DutyStatus, ShownStatus>> = {
  'not-owed': 'none',
  'not-due': 'none',
  'not-started': 'none',
  'in-progress': 'draft',
  returned: 'returned',
  submitted: 'submitted',
  accepted: 'accepted',
};

/** Where one unit stands with one duty, one that it does not owe (yet) included. */
export function DutyStateBadge({ state }: { state: DutyState }) {
  const { status, lateSince, sentLate } = state;
  return (
    <SheetStatusBadge lateSince={lateSince} sentLate={sentLate} status={shown[status]} word={dutyStatusWord(state)} />
  );
}
