import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone, may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import { type FactRefusal, type PlacedFact, refuseFact, type StoredFact, tableFacts } from '@/lib/scores/rules/facts';
import { readBloc } from './bloc';

export type UnitFacts = {
  unitId: string;
  name: string;
  stated: readonly StoredFact[];
  /** Why nothing can be stated about it, for those who state; null also for those who only read. */
  closed: FactRefusal | null;
  edit: boolean;
};

export type FactsPage = {
  campaign: { id: string; year: number };
  /** What the table asks about; empty before one was issued. */
  facts: PlacedFact[];
  units: UnitFacts[];
};

/** What is stated of the units of a bloc: for its staff, the office and leaders; null for others. */
export async function getFacts(actor: Actor, campaignId: string): Promise<FactsPage | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame || !may(actor, 'scores.read', { campaignId: frame.id })) return null;
  const bloc = await readBloc(actor, db, frame.id);
  const campaign = { id: frame.id, year: frame.year };
  if (!bloc) return { campaign, facts: [], units: [] };
  const published = bloc.published > 0;
  const units = bloc.units.map(({ unitId, name, status, facts }): UnitFacts => {
    const place = { campaignId: frame.id, unitId };
    const own = isOwnUnitAlone(actor, 'scores.state', place);
    const states = may(actor, 'scores.state', place);
    const frozen = refuseFact({ adopted: status === 'agreed', published }, null, '');
    const closed = own ? ({ reason: 'own-unit-fact' } as const) : states ? frozen : null;
    return { unitId, name, stated: facts, closed, edit: states && frozen === null };
  });
  return { campaign, facts: tableFacts(bloc.issued.table), units };
}
