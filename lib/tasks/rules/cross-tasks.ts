import type { CrossPartState } from '@/lib/duties/rules/cross';
import { isListed, partOf, type Task, type TaskStatus, type UnitReader, type Waiting } from './unit-tasks';

/** A unit that the reader's unit has to score. */
export type CrossTaskFacts = {
  readonly unitId: string;
  readonly state: CrossPartState;
  readonly opensOn: string | null;
};

const statuses = {
  'not-owed': 'done',
  'not-due': 'not-due',
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  submitted: 'done',
} as const satisfies Record<CrossPartState['status'], TaskStatus>;

/** Who has to move next, null when it is the reader's turn. */
function waitingFor({ state }: CrossTaskFacts, reader: UnitReader, today: string): Waiting | null {
  if (state.status === 'not-due') return 'phase-opens';
  if (state.waits) return 'scored-unit';
  if (state.dueOn !== null && state.dueOn < today) return 'extension';
  return reader.role === 'head' && state.status === 'not-started' ? 'officer' : null;
}

/** The line of the task list for scoring another unit; null while it neither is open nor opens soon, or is no longer needed. */
export function crossTask(campaignId: string, facts: CrossTaskFacts, reader: UnitReader, today: string): Task | null {
  const { state, opensOn, unitId } = facts;
  if (!isListed(facts, today)) return null;
  const status = statuses[state.status];
  const waitsFor = status === 'done' ? null : waitingFor(facts, reader, today);
  const mine = status !== 'done' && waitsFor === null;
  return {
    ...{ key: `${campaignId}/cross/${unitId}`, kind: 'cross', status, returned: 0, takenBack: false, opensOn },
    ...{ mine, waitsFor, part: mine ? partOf(reader) : null, sendable: false },
    ...{ dueOn: state.dueOn, lateSince: state.lateSince },
  };
}
