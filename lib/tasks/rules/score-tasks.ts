import { type PhaseDates, phaseState } from '@/lib/campaigns/rules';
import { daysBetween } from '@/lib/format';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { announceDays, type Task, type TaskStatus, type UnitReader, type Waiting } from './unit-tasks';

/** A unit's score as its task needs it. Days are ISO dates. */
export type ScoreTaskFacts = {
  readonly status: ScoreStatus | 'none';
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly answerBy: string | null;
  /** Items that were returned. */
  readonly returned: number;
};

const statuses = {
  none: 'not-started',
  draft: 'in-progress',
  submitted: 'submitted',
  returned: 'returned',
  appraised: 'done',
  agreed: 'done',
} as const satisfies Record<ScoreTaskFacts['status'], TaskStatus>;

/** Who has to move next, null when it is the reader's turn. */
function waitingFor(facts: ScoreTaskFacts, reader: UnitReader, today: string): Waiting | null {
  const { status, answerBy } = facts;
  if (status === 'submitted') return 'secretariat';
  if (status === 'returned') return answerBy !== null && answerBy < today ? 'secretariat' : null;
  const { state } = phaseState(facts.phase, today, facts.extendedUntil);
  if (state === 'upcoming') return 'phase-opens';
  if (state === 'closed') return 'extension';
  return reader.role === 'head' && status === 'none' ? 'officer' : null;
}

/** The line of the task list for scoring oneself; null while it neither is open nor opens soon. */
export function scoreTask(campaignId: string, facts: ScoreTaskFacts, reader: UnitReader, today: string): Task | null {
  const { status, phase, extendedUntil, answerBy } = facts;
  const now = phaseState(phase, today, extendedUntil);
  const begun = status !== 'none' && status !== 'draft';
  if (!begun && now.state === 'unplanned') return null;
  if (!begun && now.state === 'upcoming' && daysBetween(today, now.opensOn) > announceDays) return null;
  const end = now.state === 'closed' ? now.closedOn : now.state === 'unplanned' ? null : now.closesOn;
  const done = statuses[status] === 'done';
  const waitsFor = done ? null : waitingFor(facts, reader, today);
  return {
    key: `${campaignId}/score`,
    kind: 'score',
    status: statuses[status],
    returned: status === 'returned' ? facts.returned : 0,
    mine: !done && waitsFor === null,
    waitsFor,
    dueOn: status === 'returned' ? answerBy : end,
    opensOn: phase?.opensOn ?? null,
    lateSince: !begun && now.state === 'closed' ? now.closedOn : null,
  };
}
