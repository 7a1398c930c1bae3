import type { Party } from '@/lib/auth/permissions';
import { endOfYear } from './calendar';

export const campaignWorkKinds = [
  'registrations',
  'reports',
  'scores',
  'facts',
  'publications',
  'tables',
  'imports',
  'copies',
] as const;
export type CampaignWorkKind = (typeof campaignWorkKinds)[number];

/** What was done in a year, of one kind, and how many there are. */
export type CampaignWork = { kind: CampaignWorkKind; count: number };

export type CampaignRefusal =
  | { reason: 'campaign-exists'; field: 'year'; year: number }
  | { reason: 'campaign-year-far'; field: 'year'; first: number; last: number }
  | { reason: 'no-previous-campaign'; field: 'start'; year: number }
  | { reason: 'copy-unit-not-offered'; field: 'joined' }
  | { reason: 'bloc-not-in-force'; field: 'blocId'; year: number }
  | { reason: 'blocs-not-open'; field: 'blocs'; year: number; names: readonly string[] }
  | { reason: 'year-plan-changed'; field: 'blocs'; names: readonly string[] }
  | { reason: 'head-in-use'; count: number }
  | { reason: 'campaign-in-use'; work: readonly CampaignWork[] }
  | { reason: 'year-over'; year: number; endedOn: string }
  | { reason: 'cap-in-use'; field: 'completionCap'; count: number };

/**
 * Why the settings of a year (texts, cap, phases, members, staff …) are refused on `today`, or null. A ranking rests on
 * them: once the year is over only the office changes them.
 */
export function refuseSettings(
  party: Party,
  campaign: { readonly year: number; readonly phases: readonly { readonly closesOn: string }[] },
  today: string,
): CampaignRefusal | null {
  const endedOn = endOfYear(campaign.year, campaign.phases);
  return party === 'office' || today <= endedOn ? null : { reason: 'year-over', year: campaign.year, endedOn };
}

/** Why another completion cap is refused, or null: it changes the results of the reports that were accepted. */
export function refuseCap(party: Party, acceptedReports: number): CampaignRefusal | null {
  if (party === 'office' || acceptedReports === 0) return null;
  return { reason: 'cap-in-use', field: 'completionCap', count: acceptedReports };
}

/** Why a year cannot be taken away as one that was made by mistake, or null: nothing was done in it, and none was copied from it. */
export function refuseCampaignRemoval(work: readonly CampaignWork[]): CampaignRefusal | null {
  const found = work.filter(({ count }) => count > 0);
  return found.length > 0 ? { reason: 'campaign-in-use', work: found } : null;
}

/** Why a campaign of this year cannot be created on `today`: three years back for records, one ahead for the launch. */
export function refuseYear(year: number, today: string): CampaignRefusal | null {
  const now = Number(today.slice(0, 4));
  if (year >= now - 3 && year <= now + 1) return null;
  return { reason: 'campaign-year-far', field: 'year', first: now - 3, last: now + 1 };
}
