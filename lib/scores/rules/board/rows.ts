import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { type StoredFact, tableFacts, vetoesOf } from '../facts';
import { type Contender, criterionPoints } from '../ranking/contender';
import type { Gap } from '../ranking/gap';
import type { RankedUnit } from '../ranking/ranking';
import { gapSentence, missedSentence, tieSentence, unrankedSentence } from '../ranking/words';
import type { Board, BoardDifference, BoardFact, BoardGap, BoardRow } from './board';
import type { Names } from './names';
import { type SentUnit, stageOf } from './units';

function gapOf(gap: Gap | null, table: CriteriaTable, names: Names): BoardGap | null {
  if (!gap) return null;
  const { name, result, points, rest } = gap;
  const differences = gap.leaves.flatMap(({ criterionId, own, theirs, difference }): BoardDifference[] => {
    const found = table.criteria.find(({ id }) => id === criterionId);
    return found ? [{ code: found.code, title: found.title, own, theirs, difference }] : [];
  });
  const sentence = gapSentence(gap, names.criterion, table.notAssigned);
  const plain = gapSentence({ ...gap, leaves: [] }, names.criterion, table.notAssigned);
  return { name, result, points, rest, differences, sentence, plain };
}

/** What was stated of the facts that the table asks about, those nobody stated among them. */
function boardFacts(table: CriteriaTable, stored: readonly StoredFact[]): BoardFact[] {
  return tableFacts(table).map(({ id, kind, title }) => {
    const found = stored.find(({ factId, holds }) => factId === id && holds !== null);
    const { holds = null, reason = '', by = null, at = null } = found ?? {};
    return { kind, title, holds, reason, by, at };
  });
}

const noScore = {
  ...{ place: null, result: null, points: null, percentage: null, bonus: null, deduction: null, assigned: null },
  ...{ className: null, missed: [], equals: [], ties: [], gap: null },
} as const;

/** A unit that has sent nothing. */
export function unsentRow(unit: SentUnit, table: CriteriaTable, sections: Board['sections']): BoardRow {
  const { unitId, name, facts } = unit;
  const stated = vetoesOf(facts);
  const vetoes = table.vetoes.filter(({ id }) => stated.includes(id));
  const unranked =
    vetoes.length > 0 ? unrankedSentence({ kind: 'veto', vetoes }) : 'Chưa xếp hạng: chưa gửi bản tự chấm điểm.';
  const row = { unitId, name, stage: null, unranked, facts: boardFacts(table, facts) };
  return { ...noScore, ...row, sections: sections.map(() => null) };
}

/** A unit that was scored, with its place or why it has none. */
export function rankedRow(
  one: RankedUnit,
  { unitId, name, status, facts }: SentUnit,
  { score }: Contender,
  { table, names, sections }: { table: CriteriaTable; names: Names; sections: Board['sections'] },
): BoardRow {
  const { classId, missed } = one.classified;
  const { result, points, percentage, bonus, deduction, assigned } = score;
  return {
    ...{ unitId, name, stage: stageOf(status), place: one.place },
    unranked: one.unranked && unrankedSentence(one.unranked),
    ...{ result, points, percentage, bonus, deduction, assigned },
    className: classId === null ? null : names.klass(classId),
    missed: missed.map((why) => missedSentence(why, names.klass, names.criterion, names.fact)),
    equals: one.equals.map(names.unit),
    ties: one.ties.map((step) => tieSentence(step, names.unit, names.criterion)),
    gap: gapOf(one.gap, table, names),
    sections: sections.map(({ id }) => criterionPoints(score, id)),
    facts: boardFacts(table, facts),
  };
}
