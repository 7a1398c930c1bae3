import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Transaction } from '@/lib/db/transaction';
import type { Board } from '@/lib/scores/rules/board/board';

/** A published ranking in the list of them. */
export type Publication = { number: number; reason: string; at: string; by: string };

type Row = { number: number; reason: string; publishedAt: Date; publishedBy: string };

const publicationOf = ({ number, reason, publishedAt, publishedBy }: Row): Publication => ({
  ...{ number, reason, at: publishedAt.toISOString(), by: publishedBy },
});

/** What was published under a number, or last. Whoever calls decides what of it the actor may see. */
export async function readPublication(_actor: Actor, tx: Transaction, campaignId: string, number: number | null) {
  const where = number === null ? { campaignId } : { campaignId, number };
  const found = await tx.rankingPublication.findFirst({ where, orderBy: { number: 'desc' } });
  if (!found) return null;
  const board = found.content as unknown as Board; // only publishRanking writes it, and nobody changes it
  return { publication: publicationOf(found), board };
}

/** All that was published in a campaign, the latest first. */
export async function readPublications(_actor: Actor, tx: Transaction, campaignId: string): Promise<Publication[]> {
  const rows = await tx.rankingPublication.findMany({
    where: { campaignId },
    orderBy: { number: 'desc' },
    omit: { content: true },
  });
  return rows.map(publicationOf);
}
