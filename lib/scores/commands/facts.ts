import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone } from '@/lib/auth/permissions';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import type { ScoreFact } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { readScoreHead } from '@/lib/scores/queries/head';
import { readIssuedTable } from '@/lib/scores/queries/version';
import { factWord } from '@/lib/scores/rules/fact-words';
import { type PlacedFact, refuseFact, tableFacts } from '@/lib/scores/rules/facts';
import type { StateFactInput } from '@/lib/scores/schema';

/** The fact of the table in force, where the unit takes part and nothing was adopted or published yet. */
async function openFact(actor: Actor, tx: Transaction, input: StateFactInput): Promise<Result<PlacedFact>> {
  const head = await readScoreHead(actor, tx, input);
  if (!head?.versionId) return refused({ reason: 'not-found' });
  const { table } = await readIssuedTable(actor, tx, head.versionId);
  const fact = tableFacts(table).find(({ id }) => id === input.factId);
  if (!fact) return refused({ reason: 'fact-unknown' });
  const published = (await tx.rankingPublication.count({ where: { campaignId: input.campaignId } })) > 0;
  const refusal = refuseFact({ adopted: head.status === 'agreed', published }, input.holds, input.reason);
  return refusal ? refused(refusal) : done(fact);
}

const told = (fact: Pick<ScoreFact, 'holds' | 'reason'> | null) => ({
  ...{ holds: factWord(fact?.holds), reason: fact?.reason ?? '' },
});

/**
 * States whether a veto or a condition holds for another unit, with the reason or the document that shows it, or takes that
 * back. Refused once its score is adopted or the ranking published, and to whoever has not seen the last statement.
 */
export async function stateFact(actor: Actor, input: StateFactInput): Promise<Result<void>> {
  const { campaignId, unitId, factId, holds, revision } = input;
  if (isOwnUnitAlone(actor, 'scores.state', { campaignId, unitId })) return refused({ reason: 'own-unit-fact' });
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, unitId, action: 'scores.state' });
    if (!locked.ok) return locked;
    const fact = await openFact(actor, tx, input);
    if (!fact.ok) return fact;
    const where = { campaignId_unitId_factId: { campaignId, unitId, factId } };
    const before = await tx.scoreFact.findUnique({ where });
    if (before && before.revision !== revision) {
      return refused({ reason: 'conflict', by: before.statedBy, at: before.statedAt.toISOString() });
    }
    const reason = holds === null ? '' : input.reason;
    const stated = { holds, reason, revision: (before?.revision ?? 0) + 1, statedAt: actor.now, statedBy: actor.name };
    const after = await tx.scoreFact.upsert({
      where,
      create: { campaignId, unitId, factId, ...stated },
      update: stated,
    });
    const object = { kind: 'scoreFact', id: after.id, name: `${locked.value.title} · ${fact.value.title}` };
    const { actedAs } = locked.value;
    await audit(tx, actor, {
      ...{ action: 'scores.state', actedAs, object, campaignId, unitId, before: told(before), after: told(after) },
    });
    return done();
  });
}
