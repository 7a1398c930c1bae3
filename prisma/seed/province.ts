import type { Period } from '@/lib/campaigns/rules/phases';
import { addAccounts } from './accounts';
import { addAftermath } from './adjustments';
import { addAftermathEvents, addOfficeEvents, addSheetEvents } from './audit';
import { addCampaigns, addMovements, listCampaigns, type SeedCampaign } from './campaigns';
import { addCriteria } from './criteria';
import { addRegistration, type History, historyOf } from './registrations';
import { addReport } from './reports';
import { emptyRows, type Province } from './rows';
import { declareAwardYears } from './scores/awards';
import { makeFrames } from './scores/frame';
import { addScores, type Reported } from './scores/scores';
import { standingOf } from './story';
import { addUnits, listUnits } from './units';

/** One bloc's year: what its units registered and reported. `histories` holds last year's results, and takes this year's. */
function addYear(
  province: Province,
  campaign: SeedCampaign,
  histories: Map<string, History>,
  context: { today: string; currentYear: number },
): Reported[] {
  const { rows } = province;
  return campaign.members.flatMap((unit) => {
    const standing = standingOf(campaign, unit);
    if (!standing) return [];
    const history = histories.get(unit.code) ?? new Map();
    const registration = addRegistration(rows, campaign, unit, standing, { ...context, history });
    const sheets = Object.entries(standing.reports).map(
      ([period, status]) => addReport(province, registration, period as Period, status, context.today), // Object.entries loses the key type
    );
    histories.set(unit.code, historyOf(registration));
    if (campaign.calendar.open) addSheetEvents(rows, registration, sheets);
    return [{ registration, reports: sheets }];
  });
}

/**
 * The whole demo province as it stands on `today` (an ISO day in Vietnam), always the same for the same day.
 * Its people are roles, its numbers are made up after public ones (brief §4).
 */
export function buildProvince(today: string, passwordHash: string): Province {
  const currentYear = Number(today.slice(0, 4));
  const province: Province = { rows: emptyRows(), files: new Map() };
  const { rows } = province;
  const units = listUnits(currentYear);
  addUnits(rows, units, currentYear);
  const campaigns = listCampaigns(units, currentYear, today);
  const secretaries = new Set(campaigns.flatMap(({ lead, deputy }) => [lead, deputy]));
  addAccounts(rows, units, [...secretaries], passwordHash);
  addMovements(rows);
  addCampaigns(rows, campaigns, today);
  addCriteria(rows, campaigns, today);
  addOfficeEvents(rows, campaigns, units, currentYear);
  declareAwardYears(
    rows,
    [4, 3, 2, 1].map((before) => currentYear - before),
    today,
  );
  const histories = new Map<string, History>();
  const scoring = { frameOf: makeFrames(), awards: new Map(), today };
  for (const campaign of campaigns) {
    const units = addYear(province, campaign, histories, { today, currentYear });
    const registrations = units.map(({ registration }) => registration);
    if (campaign.told) {
      addAftermath(province, registrations, today);
      addAftermathEvents(rows, registrations);
    }
    addScores(province, campaign, units, scoring);
  }
  rows.AuditEvent.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return province;
}
