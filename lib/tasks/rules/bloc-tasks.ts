import type { PhaseDates, PhaseKind } from '@/lib/campaigns/rules/phases';
import { daysBetween } from '@/lib/format';
import { announceDays } from './unit-tasks';

export type PhaseNotice = { readonly kind: PhaseKind; readonly change: 'opens' | 'closes'; readonly on: string };

/** Phases that open or close within the next days, nearest first. */
export function phaseNotices(phases: readonly PhaseDates[], today: string): PhaseNotice[] {
  const soon = (day: string) => day >= today && daysBetween(today, day) <= announceDays;
  const notices = phases.flatMap((phase): PhaseNotice[] => [
    ...(phase.opensOn > today && soon(phase.opensOn)
      ? [{ kind: phase.kind, change: 'opens' as const, on: phase.opensOn }]
      : []),
    ...(phase.opensOn <= today && soon(phase.closesOn)
      ? [{ kind: phase.kind, change: 'closes' as const, on: phase.closesOn }]
      : []),
  ]);
  return notices.toSorted((left, right) => left.on.localeCompare(right.on));
}

/**
 * Whether a campaign still asks for work: it is of this year or a coming one, or one of its phases has not ended.
 * What was left undone in a year that is over is history, not a task.
 */
export function isCampaignAlive(
  campaign: { year: number; phases: readonly PhaseDates[]; extensions: readonly { until: string }[] },
  today: string,
): boolean {
  return (
    campaign.year >= Number(today.slice(0, 4)) ||
    campaign.phases.some((phase) => phase.closesOn >= today) ||
    campaign.extensions.some((one) => one.until >= today)
  );
}

/** How long before the self-scoring opens the secretariat is asked for the table: units read and discuss it first. */
const tableDays = 30;

/** When the self-scoring opens for which the bloc has no criteria table yet; null while there is one or still time. */
export function tableWanted(
  campaign: { tableIssued: boolean; phases: readonly PhaseDates[] },
  today: string,
): string | null {
  const opensOn = campaign.phases.find(({ kind }) => kind === 'selfScoring')?.opensOn;
  if (campaign.tableIssued || !opensOn) return null;
  return daysBetween(today, opensOn) <= tableDays ? opensOn : null;
}

/** The years for which every bloc should have a campaign: this one, and from October on the next. */
export function yearsToPlan(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return Number(today.slice(5, 7)) >= 10 ? [year, year + 1] : [year];
}
