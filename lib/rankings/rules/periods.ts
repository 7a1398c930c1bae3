import { type Period, type PhaseDates, periods, phaseOfPeriod } from '@/lib/campaigns/rules/phases';

/** The period a unit's own page opens on: what was accepted last, if that is later than what is compared everywhere. */
export function latestPeriod(current: Period, accepted: readonly Period[]): Period {
  return periods.filter((period) => period === current || accepted.includes(period)).at(-1) ?? current;
}

/**
 * The period up to which results are compared unless somebody asks for another: the latest whose reporting has closed
 * everywhere, because while it is open those who reported early would lead. Before any has closed, the latest begun.
 */
export function currentPeriod(phases: readonly PhaseDates[], today: string): Period {
  const of = (period: Period) => phases.filter((phase) => phase.kind === phaseOfPeriod[period]);
  const closed = periods.filter((period) => {
    const own = of(period);
    return own.length > 0 && own.every((phase) => phase.closesOn < today);
  });
  const begun = periods.filter((period) => of(period).some((phase) => phase.opensOn <= today));
  return closed.at(-1) ?? begun.at(-1) ?? 'q1';
}
