import { type PhaseDates, phaseState } from '@/lib/campaigns/rules';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { daysBetween } from '@/lib/format';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { announceDays, type Task, type TaskStatus, type UnitReader, type Waiting } from './unit-tasks';

/** A unit that the reader's unit has to score. */
export type CrossTaskFacts = {
  readonly unitId: string;
  readonly status: CrossStatus;
  readonly scored: ScoreStatus | 'none';
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
};

const statuses = {
  assigned: 'not-started',
  draft: 'in-progress',
  sent: 'done',
  abstained: 'done',
} as const satisfies Record<CrossStatus, TaskStatus>;

/** Who has to move next, null when it is the reader's turn. */
function waitingFor(
  { status, scored, phase, extendedUntil }: CrossTaskFacts,
  reader: UnitReader,
  today: string,
): Waiting | null {
  const { state } = phaseState(phase, today, extendedUntil);
  if (state === 'upcoming') return 'phase-opens';
  if (state === 'closed') return 'extension';
  if (scored === 'none' || scored === 'draft') return 'scored-unit';
  return reader.role === 'head' && status === 'assigned' ? 'officer' : null;
}

/** The line of the task list for scoring another unit; null while it neither is open nor opens soon, or is no longer needed. */
export function crossTask(campaignId: string, facts: CrossTaskFacts, reader: UnitReader, today: string): Task | null {
  const { status, scored, phase, extendedUntil, unitId } = facts;
  const now = phaseState(phase, today, extendedUntil);
  const done = statuses[status] === 'done';
  if (!done && (scored === 'appraised' || scored === 'agreed' || now.state === 'unplanned')) return null;
  if (!done && now.state === 'upcoming' && daysBetween(today, now.opensOn) > announceDays) return null;
  const end = now.state === 'closed' ? now.closedOn : now.state === 'unplanned' ? null : now.closesOn;
  const waitsFor = done ? null : waitingFor(facts, reader, today);
  return {
    key: `${campaignId}/cross/${unitId}`,
    kind: 'cross',
    status: statuses[status],
    returned: 0,
    mine: !done && waitsFor === null,
    waitsFor,
    dueOn: end,
    opensOn: phase?.opensOn ?? null,
    lateSince: !done && now.state === 'closed' ? now.closedOn : null,
  };
}
