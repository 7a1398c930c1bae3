import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone } from '@/lib/auth/permissions';
import { type LockedCampaign, lockCampaign } from '@/lib/campaigns/commands/lock';
import type { ScoreFact } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { refusalMessage } from '@/lib/messages/message';
import { done, type Result, refused } from '@/lib/result';
import { readScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { readIssuedTable } from '@/lib/scores/queries/version';
import { factWord } from '@/lib/scores/rules/fact-words';
import {
  cellKey,
  type FactStage,
  isSameStatement,
  type PlacedFact,
  refuseFact,
  type StoredFact,
  tableFacts,
} from '@/lib/scores/rules/facts';
import type { FactCellInput, StateFactInput, StateFactsInput } from '@/lib/scores/schema';

/** What can be stated about a unit: the facts of the table in force for it, and how far its score has come. */
type Askable = { facts: readonly PlacedFact[]; stage: FactStage };

async function readAskable(actor: Actor, tx: Transaction, key: ScoreKey, published: boolean): Promise<Askable | null> {
  const head = await readScoreHead(actor, tx, key);
  if (!head?.versionId) return null;
  const { table } = await readIssuedTable(actor, tx, head.versionId);
  return { facts: tableFacts(table), stage: { adopted: head.status === 'agreed', published } };
}

const isPublished = async (tx: Transaction, campaignId: string) =>
  (await tx.rankingPublication.count({ where: { campaignId } })) > 0;

const told = (fact: Pick<ScoreFact, 'holds' | 'reason'> | null) => ({
  ...{ holds: factWord(fact?.holds), reason: fact?.reason ?? '' },
});

const toStored = ({ factId, holds, reason, revision, statedBy, statedAt }: ScoreFact): StoredFact => ({
  ...{ factId, holds, reason, revision, by: statedBy, at: statedAt.toISOString() },
});

type Change = { cell: FactCellInput; fact: PlacedFact; before: ScoreFact | null };

/** Why one statement is refused: it is about the own unit, nothing is asked, no reason was given, or somebody was faster. */
function readChange(
  actor: Actor,
  campaignId: string,
  cell: FactCellInput,
  askable: Askable | null,
  before: ScoreFact | null,
): Result<Change> {
  if (isOwnUnitAlone(actor, 'scores.state', { campaignId, unitId: cell.unitId })) {
    return refused({ reason: 'own-unit-fact' });
  }
  if (!askable) return refused({ reason: 'not-found' });
  const fact = askable.facts.find(({ id }) => id === cell.factId);
  if (!fact) return refused({ reason: 'fact-unknown' });
  const refusal = refuseFact(askable.stage, cell.holds, cell.reason);
  if (refusal) return refused(refusal);
  if (before && before.revision !== cell.revision) {
    return refused({ reason: 'conflict', by: before.statedBy, at: before.statedAt.toISOString() });
  }
  return done({ cell, fact, before });
}

/** Writes one statement with its audit event; one that changes nothing is left alone. */
async function write(
  actor: Actor,
  tx: Transaction,
  { id: campaignId, title, actedAs }: LockedCampaign,
  { cell, fact, before }: Change,
): Promise<StoredFact | null> {
  const { unitId, factId, holds } = cell;
  const wish = { holds, reason: holds === null ? '' : cell.reason };
  if (isSameStatement(before, wish)) return before && toStored(before);
  const stated = { ...wish, revision: (before?.revision ?? 0) + 1, statedAt: actor.now, statedBy: actor.name };
  const after = await tx.scoreFact.upsert({
    where: { campaignId_unitId_factId: { campaignId, unitId, factId } },
    create: { campaignId, unitId, factId, ...stated },
    update: stated,
  });
  const object = { kind: 'scoreFact', id: after.id, name: `${title} · ${fact.title}` };
  await audit(tx, actor, {
    ...{ action: 'scores.state', actedAs, object, campaignId, unitId, before: told(before), after: told(after) },
  });
  return toStored(after);
}

/**
 * States whether a veto or a condition holds for another unit, with the reason or the document that shows it, or takes that
 * back. Refused once its score is adopted or the ranking published, and to whoever has not seen the last statement.
 */
export async function stateFact(actor: Actor, input: StateFactInput): Promise<Result<void>> {
  const { campaignId, unitId, factId } = input;
  if (isOwnUnitAlone(actor, 'scores.state', { campaignId, unitId })) return refused({ reason: 'own-unit-fact' });
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, unitId, action: 'scores.state' });
    if (!locked.ok) return locked;
    const askable = await readAskable(actor, tx, input, await isPublished(tx, campaignId));
    const where = { campaignId_unitId_factId: { campaignId, unitId, factId } };
    const change = readChange(actor, campaignId, input, askable, await tx.scoreFact.findUnique({ where }));
    if (!change.ok) return change;
    await write(actor, tx, locked.value, change.value);
    return done();
  });
}

/** A cell that was not saved, and why in words; `current` is what somebody else stated meanwhile. */
export type RefusedCell = { unitId: string; factId: string; message: string; current: StoredFact | null };
export type SavedCell = { unitId: string; factId: string; stated: StoredFact | null };

/** What is asked of every unit that cells are about; each is read once. */
async function readUnits(actor: Actor, tx: Transaction, { campaignId, cells }: StateFactsInput) {
  const published = await isPublished(tx, campaignId);
  const units = new Map<string, Askable | null>();
  for (const { unitId } of cells) {
    if (!units.has(unitId)) units.set(unitId, await readAskable(actor, tx, { campaignId, unitId }, published));
  }
  return units;
}

/**
 * States many facts of many units at once: all of them, or none where any is refused; then every such cell is named with
 * its own reason.
 */
export async function stateFacts(actor: Actor, input: StateFactsInput): Promise<Result<SavedCell[]>> {
  const { campaignId, cells } = input;
  const isOwn = ({ unitId }: FactCellInput) => isOwnUnitAlone(actor, 'scores.state', { campaignId, unitId });
  if (cells.every(isOwn)) return refused({ reason: 'own-unit-fact' });
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, unitId: '', action: 'scores.state' });
    if (!locked.ok) return locked;
    const units = await readUnits(actor, tx, input);
    const stored = new Map(
      (await tx.scoreFact.findMany({ where: { campaignId } })).map((one) => [cellKey(one.unitId, one.factId), one]),
    );
    const changes: Change[] = [];
    const wrong: RefusedCell[] = [];
    for (const cell of cells) {
      const { unitId, factId } = cell;
      const before = stored.get(cellKey(unitId, factId)) ?? null;
      const change = readChange(actor, campaignId, cell, units.get(unitId) ?? null, before);
      if (change.ok) changes.push(change.value);
      else {
        const current = change.refusal.reason === 'conflict' && before ? toStored(before) : null;
        wrong.push({ unitId, factId, message: refusalMessage(change.refusal), current });
      }
    }
    if (wrong.length > 0) return refused({ reason: 'facts-refused', count: wrong.length, cells: wrong });
    const saved: SavedCell[] = [];
    for (const change of changes) {
      const { unitId, factId } = change.cell;
      saved.push({ unitId, factId, stated: await write(actor, tx, locked.value, change) });
    }
    return done(saved);
  });
}
