import { type Membership, owes, unregistered } from '@/lib/campaigns/rules/membership';
import { lastDayOf, type PhaseDates, type PhaseState, phaseState } from '@/lib/campaigns/rules/phases';

/** When a report was first sent, and the time the unit had for it, with what more it was given. */
export type ReportTime = {
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly sentOn: string | null;
};

/** Whether a report was sent after its last day. What was sent in time and came back stays in time. */
export function isSentLate({ phase, extendedUntil, sentOn }: ReportTime): boolean {
  if (sentOn === null) return false;
  const end = lastDayOf(phaseState(phase, sentOn, extendedUntil));
  return end !== null && sentOn > end;
}

/** A member's reports whose day has come or that were sent, and those of them that came late or not at all. */
export type Punctuality = { readonly due: number; readonly late: number };

/** How a member kept the days of the reports it owes: who need not register owes none (decision 023). */
export function punctuality(
  member: Membership,
  registration: { readonly phase: PhaseState; readonly begun: boolean },
  reports: readonly ReportTime[],
  today: string,
): Punctuality {
  if (unregistered(member, registration, today)) return { due: 0, late: 0 };
  const owed = reports.flatMap(({ phase, extendedUntil, sentOn }) => {
    const end = lastDayOf(phaseState(phase, today, extendedUntil));
    return end !== null && owes(member, end) ? [{ end, sentOn }] : [];
  });
  return {
    due: owed.filter(({ end, sentOn }) => sentOn !== null || end < today).length,
    late: owed.filter(({ end, sentOn }) => (sentOn ?? today) > end).length,
  };
}
