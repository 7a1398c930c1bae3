import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { type PhaseState, phaseState } from '@/lib/campaigns/rules/phases';
import { type CrossDraft, type CrossOwed, crossDraft } from '@/lib/cross-scores/rules/line';
import {
  type CrossRefusal,
  type CrossStatus,
  refuseAbstention,
  refuseCrossSender,
  refuseCrossWork,
} from '@/lib/cross-scores/rules/sheet';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/db/values';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { itemsOf, type ScoreItem } from '@/lib/scores/queries/items';
import { type Scoring, scoreStored } from '@/lib/scores/queries/scoring';

import { type CrossHead, crossStateOf, isScoredReadable, readCrossHead } from './head';
import { claimsOf, owedByCriterion, plainCrossClaims, readCrossLines, type StoredCrossLine } from './lines';

/** A criterion as the scorer sees it: what the unit brought, and what the scorer makes of it. */
export type CrossItem = { item: ScoreItem; draft: CrossDraft; revision: number; owed: CrossOwed | null };

export type CrossGroup = { id: string; code: string; title: string; maximum: string; items: number; done: number };

export type CrossSheetView = {
  key: ScoreKey;
  campaign: { name: string; year: number; blocName: string };
  unitName: string;
  scorerName: string;
  status: CrossStatus;
  statusSince: string;
  abstainReason: string;
  phase: PhaseState;
  /** The first day on which the scored unit no longer belonged to the bloc. */
  leftSince: string | null;
  today: string;
  groups: CrossGroup[];
  items: CrossItem[];
  done: number;
  /** Claims that say what the rule computes and were not decided yet. */
  plain: number;
  closed: CrossRefusal | null;
  /** Whether anybody can sign in as the scorer's head, who alone sends where officers may not. */
  hasHead: boolean;
  sender: CrossRefusal | null;
  can: { edit: boolean; abstain: boolean };
};

/** Nothing of the appraisal, of other years, or of what the unit and the secretariat say to each other. */
const seen = {
  appraisal: false,
  agreement: false,
  appraises: false,
  agrees: false,
  edit: false,
  lastYear: new Map(),
  duties: new Map(),
} as const;

function scrub(item: ScoreItem): ScoreItem {
  const { draft, standing } = item;
  return {
    ...{ ...item, question: '', reopened: false, owner: null },
    draft: { ...draft, answer: '' },
    standing: { ...standing, next: [], owed: [] },
  };
}

function crossItems(
  scoring: Scoring,
  lines: ReadonlyMap<string, StoredCrossLine>,
  owed: ReadonlyMap<string, CrossOwed>,
  status: CrossHead['score']['status'],
): CrossItem[] {
  return itemsOf(scoring, { ...seen, status }).map((item) => {
    const line = lines.get(item.criterionId) ?? null;
    return {
      ...{ item: scrub(item), draft: crossDraft(line), revision: line?.revision ?? 0 },
      owed: owed.get(item.criterionId) ?? null,
    };
  });
}

function groupsOf({ issued, scores }: Scoring, items: readonly CrossItem[]): CrossGroup[] {
  const { sections, leaves } = scores.claimed;
  return issued.prepared.criteria
    .filter(({ parent }) => parent < 0)
    .map(({ criterion: { id, code, title } }) => {
      const own = items.filter(({ item }) => item.groupId === id);
      const whole = [...sections, ...leaves].find((one) => one.criterionId === id);
      const done = own.filter((one) => one.owed === null).length;
      return { id, code, title, maximum: whole?.maximum ?? '0', items: own.length, done };
    });
}

async function contentOf(actor: Actor, key: ScoreKey, head: CrossHead) {
  const scoring = isScoredReadable(head) ? await scoreStored(actor, db, key, head.score, false) : null;
  if (!scoring) return { groups: [], items: [], done: 0, plain: 0 };
  const [lines, claims] = [await readCrossLines(actor, db, head.sheetId), claimsOf(scoring)];
  // What was sent is finished, whatever the unit says since.
  const owed = head.status === 'sent' ? new Map<string, CrossOwed>() : owedByCriterion(claims, lines);
  const items = crossItems(scoring, lines, owed, head.score.status);
  const done = items.filter((one) => one.owed === null).length;
  return { items, done, groups: groupsOf(scoring, items), plain: plainCrossClaims(scoring, claims, lines).length };
}

/** The sheet in which the actor's unit scores another one; null where it was not assigned to. */
export async function getCrossSheet(actor: Actor, key: ScoreKey): Promise<CrossSheetView | null> {
  if (!isId(key.campaignId) || !isId(key.unitId)) return null;
  const writes = may(actor, 'scores.cross', { campaignId: key.campaignId, unitId: actor.unitId ?? '' });
  const head = writes ? await readCrossHead(actor, db, key) : null;
  if (!head) return null;
  const { score, status, statusSince, abstainReason, scorerName } = head;
  const { today, officerMaySubmit } = score;
  const closed = refuseCrossWork(crossStateOf(head), today);
  const sender = refuseCrossSender(actor.role, officerMaySubmit);
  return {
    key: { campaignId: key.campaignId, unitId: key.unitId },
    campaign: { name: score.campaignName, year: score.year, blocName: score.blocName },
    ...{ unitName: score.unitName, scorerName, status, statusSince, abstainReason, today, closed, sender },
    hasHead: head.scorerHasHead,
    phase: phaseState(head.phase, today, head.extendedUntil),
    leftSince: leftSince(score.leftOn, today),
    ...(await contentOf(actor, key, head)),
    can: { edit: closed === null, abstain: sender === null && refuseAbstention(crossStateOf(head), today) === null },
  };
}
