import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { sameData } from '@/lib/same';
import { type BlocScores, readBloc } from '@/lib/scores/queries/bloc';
import { boardOfBloc } from '@/lib/scores/queries/board';
import type { Board } from '@/lib/scores/rules/board/board';
import { refuseThisPublication } from '@/lib/scores/rules/publication';
import type { PublishRankingInput } from '@/lib/scores/schema';

const placesOf = ({ rows }: Board) =>
  rows.flatMap(({ name, place }) => (place === null ? [] : [`${place}. ${name}`])).join('; ');

/** What was published last: the same again would only be a new number. */
async function isPublished(tx: Transaction, { campaign, published }: BlocScores, board: Board): Promise<boolean> {
  const last = await tx.rankingPublication.findUnique({
    where: { campaignId_number: { campaignId: campaign.id, number: published } },
  });
  return last !== null && sameData(last.content, board);
}

/**
 * Publishes the ranking of the adopted scores as it is now, under the next number. Refused while a score that was sent is not
 * adopted, when it is not the one that was confirmed, and again without a reason or without a change.
 */
export async function publishRanking(actor: Actor, input: PublishRankingInput): Promise<Result<{ number: number }>> {
  const { campaignId, number, reason } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'scores.publish' });
    if (!locked.ok) return locked;
    const bloc = await readBloc(actor, tx, campaignId);
    if (!bloc) return refused({ reason: 'criteria-not-issued' });
    const refusal = refuseThisPublication(bloc.statuses, bloc.published, input);
    if (refusal) return refused(refusal);
    const board = boardOfBloc(bloc);
    if (await isPublished(tx, bloc, board)) return refused({ reason: 'publication-unchanged', number: bloc.published });
    const { id } = await tx.rankingPublication.create({
      data: {
        ...{ campaignId, number, versionId: bloc.issued.id, reason: number === 1 ? '' : reason },
        ...{ publishedAt: actor.now, publishedBy: actor.name, content: board },
      },
    });
    const { actedAs, title } = locked.value;
    await audit(tx, actor, {
      ...{ action: 'scores.publish', actedAs, campaignId },
      object: { kind: 'rankingPublication', id, name: `${title} · kết quả thi đua, lần công bố ${number}` },
      after: { round: number, reason, places: placesOf(board) },
    });
    return done({ number });
  });
}
