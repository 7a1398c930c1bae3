import type { Period } from '@/lib/campaigns/rules/phases';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { SeedCampaign } from './campaigns';
import { randomOf } from './random';
import type { SeedUnit } from './units';

/** How far a unit has come in a campaign; a period that is not named was not begun. */
export type Standing = {
  registration: SheetStatus;
  reports: Partial<Record<Period, SheetStatus>>;
};

/** The target whose plan was raised in the middle of the told year, and what share of it was registered first. */
export const raisedPlan = { unit: 'THUE', target: 'tax', share: 0.96 } as const;

/** The parts in the told bloc that are not the ordinary "all accepted". */
const toldRoles: Readonly<
  Record<string, 'returned-registration' | 'late' | 'waiting' | 'returned-report' | 'drafting' | 'early'>
> = {
  BQLKCN: 'returned-registration',
  KBNN: 'late',
  HQ: 'waiting',
  THUE: 'waiting',
  TK: 'returned-report',
  STC: 'drafting',
  SXD: 'drafting',
  SCT: 'early',
};

function accepted(periods: readonly Period[]): Standing['reports'] {
  return Object.fromEntries(periods.map((period) => [period, 'accepted']));
}

function toldStanding(unit: SeedUnit, { closed, open }: { closed: readonly Period[]; open: Period }): Standing {
  const role = toldRoles[unit.code];
  if (role === 'returned-registration') return { registration: 'returned', reports: {} };
  const done = accepted(closed);
  const last = closed.at(-1) ?? 'q1';
  if (role === 'late') return { registration: 'accepted', reports: { ...done, [last]: 'draft' } };
  const now = { waiting: 'submitted', 'returned-report': 'returned', drafting: 'draft', early: 'accepted' } as const;
  return { registration: 'accepted', reports: role ? { ...done, [open]: now[role] } : done };
}

/** Other blocs: most have everything accepted, some wait for review, a few are behind. */
function ordinaryStanding(unit: SeedUnit, year: number, closed: readonly Period[], open: Period): Standing {
  const random = randomOf('standing', unit.code, year);
  const fate = random.between(0, 1);
  if (fate < 0.02) return { registration: 'returned', reports: {} };
  if (fate < 0.04) return { registration: 'submitted', reports: {} };
  if (fate < 0.05) return { registration: 'draft', reports: {} };
  const reports = accepted(closed);
  const last = closed.at(-1) ?? 'q1';
  const behind = random.between(0, 1);
  if (behind < 0.04) reports[last] = 'draft';
  else if (behind < 0.09) reports[last] = 'submitted';
  else if (behind < 0.11) reports[last] = 'returned';
  const now = random.between(0, 1);
  if (behind >= 0.11 && now < 0.65)
    reports[open] = now < 0.22 ? 'accepted' : now < 0.45 ? 'submitted' : now < 0.49 ? 'returned' : 'draft';
  return { registration: 'accepted', reports };
}

/** Where a unit stands in a campaign; null where it takes no part, because it ended before it could register. */
export function standingOf(campaign: SeedCampaign, unit: SeedUnit): Standing | null {
  const { calendar, year, told } = campaign;
  if (unit.to && unit.to < `${year + 1}-01-01`) return null;
  const { closed, open } = calendar;
  if (open === null) return { registration: 'accepted', reports: accepted(closed) };
  return told ? toldStanding(unit, { closed, open }) : ordinaryStanding(unit, year, closed, open);
}
