import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnit, may } from '@/lib/auth/permissions';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { phaseState } from '@/lib/campaigns/rules/phases';
import { compare, exactOf } from '@/lib/criteria/rules/exact';
import { type Comparison, compareWithClaims, crossLimits } from '@/lib/cross-scores/rules/comparison';
import { findCircles, findFavours, findReturned } from '@/lib/cross-scores/rules/favours';
import { judgeScorers, type ScorerKind } from '@/lib/cross-scores/rules/scorers';
import { type Spread, spreadOf } from '@/lib/cross-scores/rules/spread';
import { isCrossPending } from '@/lib/cross-scores/rules/visibility';
import { circleWords, favourWords, returnedWords, scorerWords } from '@/lib/cross-scores/rules/words';
import { db } from '@/lib/db/client';
import { compareVietnamese } from '@/lib/fold';
import { listCrossDuties } from './duties';
import { readSentCrosses, type SentCross, type SentLine } from './snapshots';

/** How the scores that one unit was given lie. */
export type UnitSpread = {
  unitId: string;
  unitName: string;
  sent: number;
  expected: number;
  /** All sheets taken together against what the unit claims. */
  claims: Comparison | null;
  /** Criteria on which its scorers do not give the same. */
  apart: number;
};

export type LeafSpread = Pick<SentLine, 'criterionId' | 'groupId' | 'code' | 'title' | 'maximum' | 'claimed'> & {
  unitId: string;
  unitName: string;
  spread: Spread;
};

export type SpreadPage = {
  campaign: { id: string; year: number };
  units: UnitSpread[];
  /** Units whose cross-scores the viewer does not see: its own, and those that its unit still has to score. */
  hidden: { unitName: string; own: boolean }[];
  /** Of each unit the criteria with the widest spread, widest first. */
  leaves: LeafSpread[];
  scorers: { unitId: string; unitName: string; kind: ScorerKind; sheets: number; words: string }[];
  /** What looks like favour, in words; `unknown` sheets say nothing either way. */
  favours: string[];
  unknown: number;
};

/** Of one unit: more are not talked about, and the criterion itself shows all. */
const widest = 10;

/** How each unit scores, in words: what stands out first, then by name. */
function scorersOf(sheets: readonly SentCross[], nameOf: (unitId: string) => string): SpreadPage['scorers'] {
  const standsOut = ({ kind }: { kind: ScorerKind }) => Number(kind === 'strict' || kind === 'generous');
  return judgeScorers(sheets, crossLimits)
    .map((verdict) => ({
      ...{ unitId: verdict.scorerId, unitName: nameOf(verdict.scorerId), kind: verdict.kind, sheets: verdict.sheets },
      words: scorerWords(verdict, crossLimits),
    }))
    .toSorted((one, other) => standsOut(other) - standsOut(one) || compareVietnamese(one.unitName, other.unitName));
}

function leavesOf(sheets: readonly SentCross[]): LeafSpread[] {
  const found = new Map<string, { sheet: SentCross; line: SentLine; points: string[] }>();
  for (const sheet of sheets) {
    for (const line of sheet.lines) {
      if (line.points === null) continue;
      const key = `${sheet.scoredId} ${line.criterionId}`;
      const known = found.get(key);
      if (known) known.points.push(line.points);
      else found.set(key, { sheet, line, points: [line.points] });
    }
  }
  return [...found.values()]
    .flatMap(({ sheet: { scoredId, scoredName }, line, points }): LeafSpread[] => {
      const { criterionId, groupId, code, title, maximum, claimed } = line;
      // Nothing is reckoned where all gave the same, as mostly.
      const spread = points.every((one) => one === points[0]) ? null : spreadOf(points, 2);
      if (!spread || exactOf(spread.range).isZero()) return [];
      const leaf = { criterionId, groupId, code, title, maximum, claimed };
      return [{ ...leaf, unitId: scoredId, unitName: scoredName, spread }];
    })
    .toSorted((left, right) => compare(exactOf(right.spread.range), exactOf(left.spread.range)));
}

/** How many sheets came or are still to come about each unit: nothing more comes from, or about, a unit that has left. */
async function readExpected({ id: campaignId, members, today }: CampaignFrame): Promise<Map<string, number>> {
  const gone = members.filter(({ leftOn }) => leftSince(leftOn, today) !== null).map(({ unitId }) => unitId);
  const open = { scorerId: { notIn: gone }, scoredId: { notIn: gone } };
  const rows = await db.crossSheet.groupBy({
    by: ['scoredId'],
    where: { campaignId, status: { not: 'abstained' }, OR: [{ status: 'sent' }, open] },
    _count: true,
  });
  return new Map(rows.map((row) => [row.scoredId, row._count]));
}

/** Units whose cross-scores this viewer must not see yet, whatever else it is. */
async function hiddenFrom(actor: Actor, frame: CampaignFrame): Promise<Set<string>> {
  const duties = await listCrossDuties(actor, frame.id);
  const member = frame.members.find(({ unitId }) => unitId === actor.unitId);
  const hasLeft = leftSince(member?.leftOn ?? null, frame.today) !== null;
  const pending = duties.filter(({ status, scored, phase, extendedUntil }) =>
    isCrossPending(status, scored, phaseState(phase, frame.today, extendedUntil), hasLeft),
  );
  const own = frame.members.filter(({ unitId }) => isOwnUnit(actor, unitId));
  return new Set([...own, ...pending].map(({ unitId }) => unitId));
}

function suspicions(sheets: readonly SentCross[], before: readonly SentCross[], nameOf: (id: string) => string) {
  const [now, last] = [findFavours(sheets, crossLimits), findFavours(before, crossLimits)];
  return {
    favours: [
      ...findCircles(now.found).map((circle) => circleWords(circle, nameOf)),
      ...findReturned(now.found, last.found).map((one) => returnedWords(one.now, nameOf)),
      ...now.found.map((one) => favourWords(one, nameOf)),
    ],
    unknown: now.unknown,
  };
}

/** How cross-scores spread, who scores strictly, who favours whom; null for all but secretariat, office and leaders. */
export async function getSpread(actor: Actor, campaignId: string): Promise<SpreadPage | null> {
  const frame = await getCampaignFrame(actor, campaignId);
  // No unit in particular: who sees its own unit alone sees nothing of the bloc.
  if (!frame || !may(actor, 'scores.read', { campaignId: frame.id, unitId: '' })) return null;
  const hidden = await hiddenFrom(actor, frame);
  const [all, before, expected] = await Promise.all([
    readSentCrosses(actor, db, frame.id),
    frame.previousId ? readSentCrosses(actor, db, frame.previousId) : [],
    readExpected(frame),
  ]);
  const sheets = all.filter((one) => !hidden.has(one.scoredId));
  const isBefore = (one: SentCross) => !isOwnUnit(actor, one.scoredId);
  const names = new Map(frame.members.map(({ unitId, unitName }) => [unitId, unitName]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const leaves = leavesOf(sheets);
  const units = frame.members.filter(({ unitId }) => expected.has(unitId) && !hidden.has(unitId));
  return {
    campaign: { id: frame.id, year: frame.year },
    units: units.map(({ unitId, unitName }) => {
      const own = sheets.filter((one) => one.scoredId === unitId);
      const apart = leaves.filter((one) => one.unitId === unitId).length;
      const counts = { sent: own.length, expected: expected.get(unitId) ?? 0, apart };
      return { unitId, unitName, ...counts, claims: compareWithClaims(own) };
    }),
    hidden: frame.members
      .filter(({ unitId }) => hidden.has(unitId) && expected.has(unitId))
      .map(({ unitId, unitName }) => ({ unitName, own: isOwnUnit(actor, unitId) })),
    leaves: units.flatMap(({ unitId }) => leaves.filter((one) => one.unitId === unitId).slice(0, widest)),
    scorers: scorersOf(sheets, nameOf),
    ...suspicions(sheets, before.filter(isBefore), nameOf),
  };
}
