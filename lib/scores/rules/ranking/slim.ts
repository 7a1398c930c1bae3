import type { CriteriaTable } from '@/lib/criteria/rules/table';
import type { Contender } from './contender';
import type { Member } from './what-if';

/** What a browser needs to shake weights: top sections, and what the chain looks at. */
export type ShakingInput = { readonly table: CriteriaTable; readonly contenders: readonly Contender[] };

/** Without what only readers of the table need. */
export function withoutTexts(table: CriteriaTable): CriteriaTable {
  const criteria = table.criteria.map((one) => ({ ...one, legalGround: '', note: '', examples: [] }));
  return { ...table, legalGround: '', criteria };
}

/** The table and the scores with nothing but what decides places; `robustness` answers the same for them. */
export function shakingInput(table: CriteriaTable, contenders: readonly Contender[]): ShakingInput {
  const chain = table.tieBreaks.flatMap((one) => (one.kind === 'criterionScore' ? [one.criterionId] : []));
  const tops = table.criteria.filter(({ parentId }) => parentId === null);
  const kept = new Set([...chain, ...tops.map(({ id }) => id)]);
  const bare = withoutTexts({ ...table, criteria: tops.map((one) => ({ ...one, rule: null })) });
  return {
    table: bare,
    contenders: contenders.map(({ score, ...own }) => ({
      ...own,
      conditions: {},
      score: {
        ...score,
        sections: score.sections.filter(({ criterionId }) => kept.has(criterionId)),
        leaves: score.leaves
          .filter(({ criterionId }) => kept.has(criterionId))
          .map((leaf) => ({ ...leaf, steps: [], next: [], missing: [], refusals: [] })),
      },
    })),
  };
}

/** A member for a trial: why people gave points is nobody's business there, only that they did. */
export function withoutReasons(member: Member): Member {
  const decided = Object.entries(member.answers.decided).map(([id, { points }]) => [id, { points, reason: '·' }]);
  return { ...member, answers: { ...member.answers, decided: Object.fromEntries(decided) } };
}
