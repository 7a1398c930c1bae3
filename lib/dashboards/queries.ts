import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may, mayEverywhere } from '@/lib/auth/permissions';
import { blocsOfYear } from '@/lib/campaigns/queries/year-plan';
import { isYearOver } from '@/lib/campaigns/rules/calendar';
import { type Period, yearAhead } from '@/lib/campaigns/rules/phases';
import { refuseYear } from '@/lib/campaigns/rules/settings';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type LateUnit, lateUnits } from '@/lib/duties/queries/late';
import { type CampaignSheets, readSheets, statesOf } from '@/lib/duties/queries/sheets';
import { todayInVietnam } from '@/lib/format';
import { currentPeriod } from '@/lib/rankings/rules/periods';
import {
  addUp,
  type Basis,
  countWaiting,
  difference,
  isComparable,
  joinSums,
  mean,
  newestRanking,
  type PublishedRanking,
  type Sum,
} from './rules/figures';
import { countLacks, type Lack, type Lacking, lacksOf } from './rules/lacks';

export type UnitFigure = { unitId: string; name: string; completion: string };
/** A unit that is in the bloc today; `completion` is null until it has a result that counts. */
export type MemberFigure = { unitId: string; name: string; completion: string | null; lacks: Lack[] };

export type BlocFigures = {
  campaignId: string;
  blocId: string;
  name: string;
  units: number;
  /** Of them those that have to register in the year, and to report in the period. */
  toRegister: number;
  toReport: number;
  registered: number;
  accepted: number;
  reported: number;
  /** How many units lack what: whoever has not sent a thing is not asked for it yet, has not sent it, or got it back. */
  lacking: Lacking;
  /** How many units the mean is made of, and of them those that have not reported the period: theirs is of an earlier one. */
  counted: number;
  unreported: number;
  late: string[];
  completion: string | null;
  before: string | null;
  /** Null also while too few units have reported the period to compare it. */
  difference: string | null;
  best: UnitFigure | null;
  last: UnitFigure | null;
  /** The newest ranking by scores that was published, of this year or an earlier one. */
  ranking: PublishedRanking | null;
  /** Every unit of the bloc, so that a search finds more than the best, the last and the late. */
  members: MemberFigure[];
};

export type Dashboard = {
  year: number;
  years: number[];
  through: Period;
  asOf: string;
  today: string;
  /** Of a year that has not begun in any bloc: when its registration first opens, null while that is not planned. */
  ahead: { readonly opensOn: string | null } | null;
  /** Of a year that has not begun: the blocs that have none yet, and whether the actor may make it for them. */
  unmade: { readonly names: readonly string[]; readonly mayMake: boolean };
  /** Whether the year's work is over in every bloc that has it. */
  over: boolean;
  blocs: BlocFigures[];
  late: LateUnit[];
  totals: Omit<BlocFigures, 'campaignId' | 'blocId' | 'name' | 'best' | 'last' | 'late' | 'members' | 'ranking'> & {
    lateUnits: number;
    /** Of them those with a report that waits for the secretariat's answer to the registration. */
    waitingUnits: number;
    /** How many units the mean of the year before is made of. */
    countedBefore: number;
  };
  /** Mean completion by the end of the same period, year by year: the province, or the chosen bloc. */
  trend: { year: number; completion: string | null; units: number }[];
  trendOf: string | null;
  /** What the mean of this year in the trend is made of. */
  trendBasis: Basis;
};

type YearSum = {
  blocId: string;
  year: number;
  units: number;
  total: string;
  campaignId: string;
  publishedAt: Date | null;
};
type UnitRow = { campaignId: string; unitId: string; completion: string };

/** The day on which a year is looked at: today, or its end where that is over. */
const lastDayIn = (year: number, today: string) => (today < `${year}-12-31` ? today : `${year}-12-31`);

/** A member that belongs to its bloc on that day (`lastDayIn`): who left before counts nowhere. */
const present = (today: string) =>
  Prisma.sql`coalesce(m."leftOn" >= least(${today}::date, make_date(c.year, 12, 31)), true)`;

/**
 * Every campaign's sum of completions of the last seven years: members with an accepted registration and a result. And
 * when its ranking by scores was published last.
 * Whoever calls has decided that the actor reads the province.
 */
export function readYears(actor: Actor, year: number, through: Period): Promise<YearSum[]> {
  return readRows<YearSum>(Prisma.sql`
    select c."blocId", c.year, count(r.id)::int as units, coalesce(sum(p.completion) filter (where r.id is not null), 0)::text as total,
      c.id as "campaignId", (select max(s."publishedAt") from "RankingPublication" s where s."campaignId" = c.id) as "publishedAt"
    from "Campaign" c
    left join "UnitProgress" p on p."campaignId" = c.id and p.through = ${through}::"Period" and p.reported > 0
    left join "CampaignMember" m on m."campaignId" = p."campaignId" and m."unitId" = p."unitId" and ${present(todayInVietnam(actor.now))}
    left join "Registration" r on r."campaignId" = m."campaignId" and r."unitId" = m."unitId" and r.status = 'accepted'
    where c.year > ${year - 7} or c.year = ${year}
    group by c.id`);
}

/** Every member's completion in a year, best first. Whoever calls has decided that the actor reads the province. */
export function readUnits(actor: Actor, year: number, through: Period): Promise<UnitRow[]> {
  return readRows<UnitRow>(Prisma.sql`
    select p."campaignId", p."unitId", p.completion::text as completion
    from "UnitProgress" p
    join "Campaign" c on c.id = p."campaignId"
    join "CampaignMember" m on m."campaignId" = p."campaignId" and m."unitId" = p."unitId" and ${present(todayInVietnam(actor.now))}
    join "Registration" r on r."campaignId" = p."campaignId" and r."unitId" = p."unitId" and r.status = 'accepted'
    where c.year = ${year} and p.through = ${through}::"Period" and p.reported > 0
    order by p.completion desc, p."unitId"`);
}

const sumsOf = (years: readonly YearSum[], year: number, blocId?: string): Sum[] =>
  years
    .filter((one) => one.year === year && (blocId === undefined || one.blocId === blocId))
    .map((one) => ({ hundredths: Math.round(Number(one.total) * 100), units: one.units }));

/** What the units of a year came to, of the province or of one bloc. */
function meanOf(years: readonly YearSum[], year: number, blocId?: string): Dashboard['trend'][number] {
  const sum = joinSums(sumsOf(years, year, blocId));
  return { year, completion: mean(sum), units: sum.units };
}

/** How many of the counted units have not sent the report of the period, or got it back. */
function countUnreported(campaign: CampaignSheets, counted: readonly UnitRow[], through: Period): number {
  const sent = campaign.members.filter((member) =>
    member.sheets.some((one) => one.duty === through && (one.status === 'submitted' || one.status === 'accepted')),
  );
  const ids = new Set(sent.map((member) => member.unitId));
  return counted.filter((one) => !ids.has(one.unitId)).length;
}

function figuresOf(
  campaign: CampaignSheets,
  units: UnitRow[],
  years: readonly YearSum[],
  { year, through, today }: { year: number; through: Period; today: string },
): BlocFigures {
  const day = lastDayIn(year, today);
  const members = campaign.members.filter((one) => one.leftOn === null || one.leftOn >= day);
  const standings = members.map((member) => ({ member, states: statesOf(campaign, member, today) }));
  const states = standings.map((one) => one.states);
  const sent = (status: string) => status === 'submitted' || status === 'accepted';
  const names = new Map(campaign.members.map((one) => [one.unitId, one.name]));
  const own = units.filter((one) => one.campaignId === campaign.id);
  const completions = new Map(own.map((one) => [one.unitId, one.completion]));
  const figures: MemberFigure[] = standings.map(({ member: { unitId, name }, states }) => ({
    unitId,
    name,
    completion: completions.get(unitId) ?? null,
    lacks: lacksOf(states, through),
  }));
  const figure = (row: UnitRow | undefined): UnitFigure | null =>
    row ? { unitId: row.unitId, name: names.get(row.unitId) ?? '', completion: row.completion } : null;
  const basis = { counted: own.length, unreported: countUnreported(campaign, own, through) };
  const now = mean(addUp(own.map((one) => one.completion)));
  const last = mean(sumsOf(years, year - 1, campaign.blocId)[0]);
  return {
    campaignId: campaign.id,
    blocId: campaign.blocId,
    name: campaign.blocName,
    units: members.length,
    toRegister: states.filter((one) => one.registration.status !== 'not-owed').length,
    toReport: states.filter((one) => one[through].status !== 'not-owed').length,
    registered: states.filter((one) => sent(one.registration.status)).length,
    accepted: states.filter((one) => one.registration.status === 'accepted').length,
    reported: states.filter((one) => sent(one[through].status)).length,
    lacking: countLacks(figures),
    ...basis,
    late: [...new Set(lateUnits([campaign], today).map((one) => one.unitName))],
    completion: now,
    before: last,
    difference: isComparable(basis) ? difference(now, last) : null,
    best: figure(own[0]),
    last: own.length > 1 ? figure(own.at(-1)) : null,
    ranking: newestRanking(years, campaign.blocId, year),
    members: figures,
  };
}

function totalsOf(blocs: BlocFigures[], now: Sum, before: Sum, late: readonly LateUnit[]): Dashboard['totals'] {
  const sum = (key: 'units' | 'toRegister' | 'toReport' | 'registered' | 'accepted' | 'reported' | 'unreported') =>
    blocs.reduce((total, one) => total + one[key], 0);
  const completion = mean(now);
  return {
    units: sum('units'),
    toRegister: sum('toRegister'),
    toReport: sum('toReport'),
    registered: sum('registered'),
    accepted: sum('accepted'),
    reported: sum('reported'),
    lacking: countLacks(blocs.flatMap((one) => one.members)),
    unreported: sum('unreported'),
    lateUnits: new Set(late.map((one) => one.unitId)).size,
    waitingUnits: countWaiting(late),
    completion,
    before: mean(before),
    difference: difference(completion, mean(before)),
    counted: now.units,
    countedBefore: before.units,
  };
}

/** Whether no bloc has begun the year, whose figures would all be of nothing. */
function aheadOf(campaigns: readonly CampaignSheets[], year: number, today: string): Dashboard['ahead'] {
  if (campaigns.length === 0) return null;
  const phases = campaigns.flatMap((one) => one.phases);
  return yearAhead(
    phases.toSorted((left, right) => left.opensOn.localeCompare(right.opensOn)),
    year,
    today,
  );
}

/** The blocs without a campaign are told of a year ahead alone: later ones may have been left out on purpose. */
async function unmadeOf(actor: Actor, year: number, ahead: Dashboard['ahead']): Promise<Dashboard['unmade']> {
  const { open } = ahead ? await blocsOfYear(actor, year) : { open: [] };
  const mayMake = mayEverywhere(actor, 'campaigns.create') && !refuseYear(year, todayInVietnam(actor.now));
  return { names: open.map(({ name }) => name), mayMake };
}

/** All blocs of a year, as of now; null for those who do not read the province. */
export async function getDashboard(
  actor: Actor,
  wish: { year: number | null; period: Period | null; blocId: string | null },
): Promise<Dashboard | null> {
  if (!may(actor, 'dashboard.read')) return null;
  const today = todayInVietnam(actor.now);
  const year = wish.year ?? Number(today.slice(0, 4));
  const campaigns = await readSheets(actor, Prisma.sql`c.year = ${year}`, Prisma.sql`true`);
  const through =
    wish.period ??
    currentPeriod(
      campaigns.flatMap((one) => one.phases),
      today,
    );
  const ahead = aheadOf(campaigns, year, today);
  const [years, units, unmade] = await Promise.all([
    readYears(actor, year, through),
    readUnits(actor, year, through),
    unmadeOf(actor, year, ahead),
  ]);
  const blocs = campaigns.map((one) => figuresOf(one, units, years, { year, through, today }));
  const late = lateUnits(campaigns, today);
  const totals = totalsOf(blocs, joinSums(sumsOf(years, year)), joinSums(sumsOf(years, year - 1)), late);
  const chosen = blocs.find((one) => one.blocId === wish.blocId);
  const known = [...new Set([year, ...years.map((one) => one.year)])].toSorted((a, b) => a - b);
  return {
    year,
    years: known,
    through,
    asOf: actor.now.toISOString(),
    today,
    ...{ ahead, unmade },
    over: campaigns.length > 0 && campaigns.every((one) => isYearOver(year, one.phases, today)),
    blocs,
    late,
    totals,
    trend: known.filter((one) => one <= year && one > year - 7).map((one) => meanOf(years, one, chosen?.blocId)),
    trendOf: chosen?.name ?? null,
    trendBasis: chosen ?? totals,
  };
}
