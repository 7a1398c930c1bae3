import { periods, phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import { Exact, roundPoints, zero } from '@/lib/criteria/rules/exact';
import { type Actual, completion } from '@/lib/reports/rules/completion';
import type { KnownFacts } from '@/lib/scores/rules/known';
import { dayOf, later } from '../days';
import type { SeedRegistration } from '../registrations';
import type { SeedReport } from '../reports';

/** What targets and reports tell, and what the office's registers do. */
type Reported = Pick<KnownFacts, 'completion' | 'through' | 'registration' | 'reports'>;
export type Registered = Pick<KnownFacts, 'awards' | 'external'>;

/** As every campaign of the demo has it. */
const completionCap = 120;

type Reached = { group: string; weight: Exact; value: Exact };

/** Completion of each accepted target from what had been sent by then, as the product reckons it. */
function reachedBy({ targets }: SeedRegistration, sent: readonly SeedReport[]): Reached[] {
  return targets.flatMap(({ row }): Reached[] => {
    if (row.status !== 'accepted') return [];
    const actuals = sent.flatMap(({ period, lines }): Actual[] => {
      const line = lines.find((one) => one.targetId === row.id && one.status !== 'returned');
      if (!line) return [];
      const { actual = null, actualOn = null, actualYes = null } = line;
      return [{ period, actual: actual === null ? null : String(actual), actualOn, actualYes }];
    });
    const { direction, accumulation, planned, plannedOn = null } = row;
    const plan = { direction, accumulation, planned: planned == null ? null : String(planned), plannedOn };
    const done = new Exact(completion(plan, actuals, 'year') ?? 0);
    return [
      {
        ...{ group: String(row.groupCode), weight: new Exact(row.weight ?? 0) },
        value: done.gt(completionCap) ? new Exact(completionCap) : done,
      },
    ];
  });
}

function averageOf(reached: readonly Reached[]): string | null {
  const weight = reached.reduce((sum, one) => sum.plus(one.weight), zero);
  if (weight.isZero()) return null;
  const sum = reached.reduce((all, one) => all.plus(one.weight.times(one.value)), zero);
  return roundPoints(sum.div(weight), 2).toFixed();
}

/** What the product knew of a unit's year at a moment: a test holds it against what it computes. */
export function knownAt(registration: SeedRegistration, reports: readonly SeedReport[], moment: string): Reported {
  const sent = reports.filter(({ status, times }) => status !== 'draft' && times.sentAt <= moment);
  const reached = reachedBy(registration, sent);
  const groups = [...new Set(reached.map(({ group }) => group))];
  const completions = [
    ...groups.map((group): [string, string | null] => [group, averageOf(reached.filter((one) => one.group === group))]),
    ['', averageOf(reached)] as const,
  ].filter((one): one is [string, string] => one[1] !== null);
  const { campaign, unit, status, times } = registration;
  const today = dayOf(new Date(moment));
  const joined = later(`${campaign.year}-01-01`, unit.from);
  const ends = periods.flatMap((period) => {
    const { closesOn } = campaign.calendar.phases[phaseOfPeriod[period]];
    if (closesOn < joined) return [];
    return [{ closesOn, sentOn: sent.find((one) => one.period === period)?.times.sentOn ?? null }];
  });
  const last = periods.findLast((period) => sent.some((one) => one.period === period));
  return {
    completion: Object.fromEntries(completions),
    through: last ? { period: last, year: campaign.year } : null,
    registration:
      status === 'draft' ? null : { sentOn: times.sentOn, lastDay: campaign.calendar.phases.registration.closesOn },
    reports: {
      due: ends.filter(({ closesOn, sentOn }) => sentOn !== null || closesOn < today).length,
      late: ends.filter(({ closesOn, sentOn }) => (sentOn ?? today) > closesOn).length,
    },
  };
}
