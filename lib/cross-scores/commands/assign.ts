import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import { readCrossMembers, readCrossTime } from '@/lib/cross-scores/queries/members';
import {
  type CrossMember,
  type CrossPair,
  isBothWays,
  refuseLateScorer,
  refusePair,
} from '@/lib/cross-scores/rules/assignment';
import type { AssignCrossInput, AssignSuggestedInput, UnassignCrossInput } from '@/lib/cross-scores/schema';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';

type Assigning = { campaignId: string; pairs: readonly CrossPair[]; bothWaysReason: string };

function toldPairs(pairs: readonly CrossPair[], members: readonly CrossMember[]): string[] {
  const nameOf = (id: string) => members.find(({ unitId }) => unitId === id)?.unitName ?? 'Đơn vị đã rời khối';
  return pairs.map((pair) => `${nameOf(pair.scorerId)} chấm ${nameOf(pair.scoredId)}`);
}

/** Adds all pairs, or none of them. The campaign is locked: nobody assigns at the same time. */
async function assignPairs(actor: Actor, wish: Assigning): Promise<Result<{ count: number }>> {
  const { campaignId, pairs, bothWaysReason } = wish;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'scores.assign' });
    if (!locked.ok) return locked;
    const members = await readCrossMembers(actor, tx, campaignId);
    const existing: CrossPair[] = await tx.crossSheet.findMany({ where: { campaignId } });
    const time = await readCrossTime(actor, tx, campaignId);
    const today = todayInVietnam(actor.now);
    for (const pair of pairs) {
      const refusal = refusePair(pair, members, existing, bothWaysReason, today);
      const scorer = members.find(({ unitId }) => unitId === pair.scorerId);
      const why = refusal ?? (scorer ? refuseLateScorer(scorer, time, today) : null);
      if (why) return refused(why);
      const reason = isBothWays(pair, existing) ? bothWaysReason : '';
      const stamp = { statusSince: actor.now, assignedAt: actor.now, assignedBy: actor.name };
      await tx.crossSheet.create({ data: { campaignId, ...pair, bothWaysReason: reason, ...stamp } });
      existing.push(pair);
    }
    await audit(tx, actor, {
      action: 'scores.assignCross',
      actedAs: locked.value.actedAs,
      object: { kind: 'campaign', id: campaignId, name: locked.value.title },
      campaignId,
      after: { pairs: toldPairs(pairs, members), bothWaysReason },
    });
    return done({ count: pairs.length });
  });
}

/** Lets one unit score another one; both ways only with the reason why. */
export async function assignCross(actor: Actor, input: AssignCrossInput): Promise<Result<{ count: number }>> {
  const { campaignId, scorerId, scoredId, bothWaysReason } = input;
  return assignPairs(actor, { campaignId, pairs: [{ scorerId, scoredId }], bothWaysReason });
}

/** Takes over a suggestion as it was shown; refused as a whole where somebody assigned meanwhile. */
export async function assignSuggested(actor: Actor, input: AssignSuggestedInput): Promise<Result<{ count: number }>> {
  const pairs = input.pair.map((text) => {
    const [scorerId = '', scoredId = ''] = text.split('>');
    return { scorerId, scoredId };
  });
  return assignPairs(actor, { campaignId: input.campaignId, pairs, bothWaysReason: '' });
}

async function namesOf(tx: Transaction, campaignId: string, pair: CrossPair) {
  const members = await tx.campaignMember.findMany({ where: { campaignId } });
  const nameOf = (id: string) => members.find(({ unitId }) => unitId === id)?.unitName ?? '';
  return { scoringUnit: nameOf(pair.scorerId), scored: nameOf(pair.scoredId) };
}

/** Takes an assignment back while nothing was written. */
export async function unassignCross(actor: Actor, input: UnassignCrossInput): Promise<Result<void>> {
  const { campaignId, sheetId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'scores.assign' });
    if (!locked.ok) return locked;
    if (!(await lockRow(tx, 'CrossSheet', sheetId))) return refused({ reason: 'not-found' });
    const sheet = await tx.crossSheet.findFirst({ where: { id: sheetId, campaignId } });
    if (!sheet) return refused({ reason: 'not-found' });
    if (sheet.status !== 'assigned') return refused({ reason: 'cross-begun', status: sheet.status });
    await tx.crossSheet.delete({ where: { id: sheetId, campaignId } });
    const names = await namesOf(tx, campaignId, sheet);
    await audit(tx, actor, {
      action: 'scores.unassignCross',
      actedAs: locked.value.actedAs,
      object: { kind: 'crossSheet', id: sheetId, name: `${names.scoringUnit} chấm ${names.scored}` },
      campaignId,
      unitId: sheet.scorerId,
      before: names,
    });
    return done();
  });
}
