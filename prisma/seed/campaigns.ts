import type { Prisma } from '@/lib/db/generated/client';
import { overseer, secretaryOf } from './accounts';
import { type Calendar, calendarOf } from './calendar';
import { type BlocSpec, blocs, toldBloc } from './data/blocs';
import { movements } from './data/province';
import type { TargetSpec } from './data/target-spec';
import { sharedTargets } from './data/targets';
import { directions, heads, launchText, shortLaunch } from './data/texts';
import { addDays, earlier, later, momentOf } from './days';
import { idOf, shareOut } from './random';
import type { Row, Rows } from './rows';
import type { SeedUnit } from './units';

export type SeedCampaign = {
  id: string;
  bloc: BlocSpec;
  year: number;
  told: boolean;
  calendar: Calendar;
  members: SeedUnit[];
  lead: SeedUnit;
  deputy: SeedUnit;
  headIds: string[];
  movementOf(theme: TargetSpec['movement']): string | null;
};

const firstDay = (year: number) => `${year}-01-01`;
const nextYear = (year: number) => `${year + 1}-01-01`;

function membersOf(bloc: BlocSpec, units: readonly SeedUnit[], year: number): SeedUnit[] {
  return units.filter(
    (unit) =>
      unit.bloc.code === bloc.code && unit.from < nextYear(year) && (unit.to === null || unit.to > firstDay(year)),
  );
}

/** Lead and deputy rotate among the units that live through the whole year; the told year has a fixed cast. */
function leadersOf(members: readonly SeedUnit[], year: number, told: boolean): { lead: SeedUnit; deputy: SeedUnit } {
  const whole = members.filter((unit) => unit.from <= firstDay(year) && unit.to === null);
  const at = (index: number) => {
    const unit = whole[index % whole.length];
    if (!unit) throw new Error('A bloc has no unit that could lead it');
    return unit;
  };
  const named = (code: string) => whole.find((unit) => unit.code === code) ?? at(0);
  if (told) return { lead: named('SCT'), deputy: named('SKHCN') };
  return { lead: at(year), deputy: at(year + 1) };
}

const inForce = (year: number, bloc: BlocSpec) =>
  movements.filter((one) => one.from <= year && year <= one.to && (one.bloc === undefined || one.bloc === bloc.code));

/** The campaigns of every bloc for the current year and three years before, where the bloc was there all year. */
export function listCampaigns(units: readonly SeedUnit[], currentYear: number, today: string): SeedCampaign[] {
  const years = [3, 2, 1, 0].map((before) => currentYear - before);
  return years.flatMap((year) => {
    const calendar = calendarOf(year, today);
    return blocs
      .filter((bloc) => bloc.since <= firstDay(year))
      .map((bloc) => {
        const told = bloc.code === toldBloc && year === currentYear;
        const members = membersOf(bloc, units, year);
        const movementOf = (theme: TargetSpec['movement']) => {
          const found = theme && inForce(year, bloc).find((one) => one.theme === theme);
          return found ? idOf('movement', found.key) : null;
        };
        const id = idOf('campaign', bloc.code, year);
        const headIds = heads.map((_, index) => idOf('head', bloc.code, year, index));
        return { id, bloc, year, told, calendar, members, ...leadersOf(members, year, told), headIds, movementOf };
      });
  });
}

export function addMovements(rows: Rows): void {
  for (const { key, name, goal, bloc, from, to } of movements) {
    const life = { startsOn: `${from}-01-01`, endsOn: `${to}-12-31` };
    rows.Movement.push({ id: idOf('movement', key), name, goal, provincial: bloc === undefined, ...life });
  }
}

/** The deputy of the told year took over in the middle of it. */
function leadRows(campaign: SeedCampaign, today: string): Row<Prisma.CampaignLeadCreateManyInput>[] {
  const { id, year, lead, deputy, told, calendar } = campaign;
  const from = earlier(firstDay(year), calendar.phases.registration.opensOn);
  const row = (kind: 'lead' | 'deputy', unit: SeedUnit, validFrom: string, validTo: string | null) => ({
    id: idOf('lead', id, kind, validFrom),
    campaignId: id,
    unitId: unit.id,
    kind,
    validFrom,
    validTo,
  });
  const end = told ? null : addDays(nextYear(year), 31);
  if (!told) return [row('lead', lead, from, end), row('deputy', deputy, from, end)];
  const former = campaign.members.find((unit) => unit.code === 'HQ') ?? deputy;
  const change = later(addDays(from, 5), earlier(calendar.day('07-01'), addDays(today, -3)));
  return [row('lead', lead, from, null), row('deputy', former, from, change), row('deputy', deputy, change, null)];
}

function templateRows(campaign: SeedCampaign): Row<Prisma.TargetTemplateCreateManyInput>[] {
  const weights = shareOut(
    65,
    sharedTargets.map((spec) => spec.weight),
  );
  return sharedTargets.map((spec, index) => ({
    id: idOf('template', campaign.id, spec.key),
    campaignId: campaign.id,
    ordinal: index + 1,
    groupCode: spec.group,
    movementId: campaign.movementOf(spec.movement),
    text: spec.text,
    measure: spec.measure,
    direction: spec.direction,
    accumulation: spec.accumulation,
    weight: String(weights[index]),
    // What every unit of the story registers: one that was accepted or returned must never lack an obligatory target.
    required: spec.fixed || spec.weight > 4,
  }));
}

function addParts(rows: Rows, campaign: SeedCampaign): void {
  const { id, bloc, year, told, calendar } = campaign;
  for (const [kind, days] of Object.entries(calendar.phases)) {
    rows.Phase.push({
      id: idOf('phase', id, kind),
      campaignId: id,
      kind: kind as keyof typeof calendar.phases,
      ...days,
    }); // Object.entries loses the key type
  }
  for (const [index, text] of heads.entries()) {
    rows.CampaignHead.push({ id: idOf('head', bloc.code, year, index), campaignId: id, ordinal: index + 1, text });
  }
  for (const [index, movement] of inForce(year, bloc).entries()) {
    rows.CampaignMovement.push({ campaignId: id, movementId: idOf('movement', movement.key), ordinal: index + 1 });
  }
  rows.TargetTemplate.push(...templateRows(campaign));
  const staff = (accountId: string, kind: 'secretariat' | 'overseer') =>
    rows.CampaignStaff.push({ id: idOf('staff', id, accountId, kind), campaignId: id, accountId, kind });
  for (const unit of [campaign.lead, campaign.deputy]) staff(secretaryOf(unit).id, 'secretariat');
  if (told) staff(overseer.id, 'overseer');
}

function addMembers(rows: Rows, { id, year, members }: SeedCampaign): void {
  for (const unit of members) {
    rows.CampaignMember.push({
      id: idOf('member', id, unit.code),
      campaignId: id,
      unitId: unit.id,
      unitName: unit.name,
      shortName: unit.shortName,
      joinedOn: later(firstDay(year), unit.from),
      leftOn: unit.to && unit.to < nextYear(year) ? addDays(unit.to, -1) : null,
    });
  }
}

export function addCampaigns(rows: Rows, campaigns: readonly SeedCampaign[], today: string): void {
  for (const campaign of campaigns) {
    const { id, bloc, year, calendar } = campaign;
    const previous = campaigns.find((one) => one.bloc.code === bloc.code && one.year === year - 1);
    const full = bloc.code === toldBloc;
    rows.Campaign.push({
      id,
      blocId: idOf('bloc', bloc.code),
      year,
      name: `Phong trào thi đua năm ${year}`,
      launchText: full ? launchText(year) : shortLaunch(year, bloc.name),
      directions: full ? directions(year) : '',
      peerVisibility: full ? 'results' : 'status',
      officerMaySubmit: false,
      completionCap: 120,
      previousId: previous?.id ?? null,
      createdAt: momentOf(addDays(calendar.phases.registration.opensOn, -10), 9),
    });
    addMembers(rows, campaign);
    rows.CampaignLead.push(...leadRows(campaign, today));
    addParts(rows, campaign);
  }
}
