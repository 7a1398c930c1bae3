import 'server-only';
import type { Held } from '@/lib/reports/rules/held';
import { type Duty, type DutyState, duties } from '../rules/state';
import { type CampaignSheets, heldOf, stateOf } from './sheets';

export type LateUnit = {
  key: string;
  campaignId: string;
  blocName: string;
  year: number;
  unitId: string;
  unitName: string;
  duty: Duty;
  /** The last day that was missed. */
  since: string;
  begun: boolean;
  /** Why it cannot be begun at all: the registration, whose answer the unit may be waiting for. */
  held: Held | null;
  /** How many of several were done, where the duty has parts. */
  parts: DutyState['parts'];
};

/** Units that missed a last day, longest first; `begun` when there is at least a draft. */
export function lateUnits(campaigns: readonly CampaignSheets[], today: string): LateUnit[] {
  const late = campaigns.flatMap((campaign) => {
    const place = { campaignId: campaign.id, blocName: campaign.blocName, year: campaign.year };
    return campaign.members.flatMap((member) =>
      duties.flatMap((duty): LateUnit[] => {
        const state = stateOf(campaign, member, duty, today);
        if (state.lateSince === null) return [];
        const key = `${campaign.id}/${member.unitId}/${duty}`;
        const begun = state.status !== 'not-started';
        const { lateSince: since, parts } = state;
        const held = heldOf(campaign, member, state, today);
        return [{ ...place, key, unitId: member.unitId, unitName: member.name, duty, since, begun, held, parts }];
      }),
    );
  });
  return late.toSorted((left, right) => left.since.localeCompare(right.since));
}
