import type { Duty, DutyState } from '@/lib/duties/rules/state';
import { daysBetween } from '@/lib/format';

/** Phases this close are announced, in days. */
export const announceDays = 14;

/** Whose turn it is when it is not the reader's. */
export type Waiting =
  | 'head'
  | 'officer'
  | 'secretariat'
  | 'other-reviewer'
  | 'registration-sent'
  | 'registration-accepted'
  | 'scored-unit'
  | 'phase-opens'
  | 'extension';

export type TaskStatus = 'not-due' | 'not-started' | 'in-progress' | 'returned' | 'submitted' | 'done';

/** What of the work is the reader's own where only the head sends: an officer completes, the head sends. */
export type Part = 'completes' | 'sends';

/** One line of the task list. Days are ISO dates; `since` and `dueOn` are null where there is none. */
export type Task = {
  readonly key: string;
  readonly kind: Duty | 'adjustment';
  readonly status: TaskStatus;
  readonly returned: number;
  /** Of what is returned: the unit itself took its answer back. */
  readonly takenBack: boolean;
  readonly mine: boolean;
  readonly waitsFor: Waiting | null;
  readonly dueOn: string | null;
  readonly opensOn: string | null;
  readonly lateSince: string | null;
  /** Null where both may do all of it, and while it is not the reader's turn. */
  readonly part: Part | null;
  /** Everything is filled in, and the reader is the head who has nothing but to send it. */
  readonly sendable: boolean;
};

export type DutyFacts = {
  readonly state: DutyState;
  readonly opensOn: string | null;
  /** Everything is filled in and answered: it could be sent. */
  readonly ready: boolean;
  readonly registration: DutyState['status'];
};

export type UnitReader = { readonly role: 'officer' | 'head'; readonly officerMaySubmit: boolean };

/** What the reader does of a task whose turn it is; null where officers may send too. */
export function partOf({ role, officerMaySubmit }: UnitReader): Part | null {
  if (officerMaySubmit) return null;
  return role === 'head' ? 'sends' : 'completes';
}

const statuses = {
  'not-owed': 'done',
  'not-due': 'not-due',
  'not-started': 'not-started',
  'in-progress': 'in-progress',
  returned: 'returned',
  submitted: 'submitted',
  accepted: 'done',
} as const satisfies Record<DutyState['status'], TaskStatus>;

/** Who has to move next with the score of itself, null when it is the reader's turn: until the day set for its answer. */
function scoreWaitsFor({ state, opensOn }: DutyFacts, reader: UnitReader, today: string): Waiting | null {
  const over = state.dueOn !== null && state.dueOn < today;
  if (state.status === 'submitted') return 'secretariat';
  if (state.status === 'returned') return over ? 'secretariat' : null;
  if (opensOn !== null && opensOn > today) return 'phase-opens';
  if (over) return 'extension';
  return reader.role === 'head' && state.status === 'not-started' ? 'officer' : null;
}

/** Who has to move next, null when it is the reader's turn. */
function waitingFor(facts: DutyFacts, reader: UnitReader, today: string): Waiting | null {
  if (facts.state.duty === 'score') return scoreWaitsFor(facts, reader, today);
  const { state, opensOn, registration } = facts;
  if (state.status === 'submitted') return 'secretariat';
  if (opensOn !== null && opensOn > today) return 'phase-opens';
  if (state.duty !== 'registration' && registration !== 'accepted') {
    return registration === 'submitted' ? 'registration-accepted' : 'registration-sent';
  }
  // What was returned may be answered after the phase has closed.
  if (state.status !== 'returned' && state.dueOn !== null && state.dueOn < today) return 'extension';
  if (reader.role === 'head') return facts.ready ? null : 'officer';
  return facts.ready && !reader.officerMaySubmit ? 'head' : null;
}

/** Whether a duty belongs into the list on `today`: it is open, overdue, returned, done, or opens soon. */
export function isListed(
  { state, opensOn }: { state: Pick<DutyState, 'status'>; opensOn: string | null },
  today: string,
): boolean {
  if (state.status === 'not-owed') return false;
  if (state.status !== 'not-due') return true;
  return opensOn !== null && daysBetween(today, opensOn) <= announceDays;
}

/** What one duty asks of the reader, or null when there is nothing to say about it yet. */
export function dutyTask(campaignId: string, facts: DutyFacts, reader: UnitReader, today: string): Task | null {
  if (!isListed(facts, today)) return null;
  const { state } = facts;
  const status = statuses[state.status];
  const waitsFor = status === 'done' ? null : waitingFor(facts, reader, today);
  const mine = status !== 'done' && waitsFor === null;
  return {
    key: `${campaignId}/${state.duty}`,
    kind: state.duty,
    status,
    returned: state.returned,
    takenBack: state.takenBack,
    mine,
    waitsFor,
    dueOn: state.dueOn,
    opensOn: facts.opensOn,
    lateSince: state.lateSince,
    part: mine ? partOf(reader) : null,
    sendable: mine && facts.ready && reader.role === 'head',
  };
}

/** Whether the task cannot end without the head, who alone sends it. */
export function needsHead({ part, waitsFor }: Pick<Task, 'part' | 'waitsFor'>): boolean {
  return part === 'completes' || waitsFor === 'head';
}

/** Ranks a task by how much it presses: overdue, returned, mine by date, waiting, announced, done. */
function urgency(task: Task): number {
  if (task.status === 'done') return 6;
  // Nothing to do about a report before the registration, so it stands below the registration itself.
  if (task.waitsFor === 'registration-sent' || task.waitsFor === 'registration-accepted') return 4;
  if (task.lateSince !== null) return 0;
  if (task.mine) return task.status === 'returned' ? 1 : 2;
  return task.waitsFor === 'phase-opens' ? 5 : task.waitsFor === 'secretariat' ? 4 : 3;
}

/** The list in the order in which it should be worked off. The order in which tasks come in does not matter. */
export function sortTasks<T extends Task>(tasks: readonly T[]): T[] {
  const day = (task: Task) =>
    task.opensOn !== null && task.waitsFor === 'phase-opens' ? task.opensOn : (task.dueOn ?? '9999');
  return tasks.toSorted(
    (left, right) =>
      urgency(left) - urgency(right) ||
      day(left).localeCompare(day(right)) ||
      (left.key < right.key ? -1 : left.key > right.key ? 1 : 0),
  );
}
