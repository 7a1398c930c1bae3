import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { db } from '@/lib/db/client';
import type { Stage } from '@/lib/scores/rules/answers';
import { membersOf } from '@/lib/scores/rules/board/units';
import type { Standing } from '@/lib/scores/rules/ranking/moves';
import { withoutReasons, withoutTexts } from '@/lib/scores/rules/ranking/slim';
import { type Member, rankPrepared } from '@/lib/scores/rules/ranking/what-if';
import { readBloc } from './bloc';

export type Trial = {
  campaign: { id: string; year: number };
  table: CriteriaTable;
  number: number;
  members: Member[];
  /** The ranking as it stands, from which a trial departs. */
  standing: Standing[];
  stage: Stage;
};

/** What a trial of other weights begins with; null for those who may not try, and before anybody has sent a score. */
export async function getTrial(actor: Actor, campaignId: string): Promise<Trial | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame || !may(actor, 'scores.trial', { campaignId: frame.id })) return null;
  const bloc = await readBloc(actor, db, frame.id);
  const members = bloc ? membersOf(bloc.units).map(withoutReasons) : [];
  if (!bloc || members.length === 0) return null;
  const { issued, stage } = bloc;
  const campaign = { id: frame.id, year: frame.year };
  // Ranked here, with the table that stays prepared: a browser reckons only once something is tried.
  const standing = rankPrepared(issued.table, issued.prepared, members, stage).map(
    ({ unitId, name, place, result }) => ({ unitId, name, place, result }),
  );
  return { campaign, table: withoutTexts(issued.table), number: issued.number, members, standing, stage };
}
