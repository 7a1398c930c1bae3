import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { noAnswers, type UnitAnswers } from '@/lib/scores/rules/answers';
import { prepareTable } from '@/lib/scores/rules/prepare';
import type { Contender } from '@/lib/scores/rules/ranking/contender';
import { scoreUnit } from '@/lib/scores/rules/score';
import { bonus, count, deduct, input, leaf, perCase, rule, section, table } from './criteria';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
/** Points as entered, less 1 for each case of `m`, more by 1 for each of `q`. */
export const moving = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' }), count('m'), count('q')], {
  deductions: [deduct('d', perCase('m', '1'))],
  bonuses: [bonus('b', perCase('q', '1'))],
});

/** A section "s" with "a" of 50 and "b" of 20 points, and "c" of 30 points with a deduction and a bonus. */
export const smallTable = (wish: Partial<CriteriaTable> = {}): CriteriaTable =>
  table([section('s', null, [[leaf('a', '50', direct)], [leaf('b', '20', direct)]]), [leaf('c', '30', moving)]], wish);

export type ContenderWish = Partial<UnitAnswers> & {
  submittedAt?: string | null;
  conditions?: Record<string, boolean>;
  m?: string;
  q?: string;
};

/** A unit with these points for "a", "b" and "c" of a small table. */
export function contender(
  on: CriteriaTable,
  unitId: string,
  [a, b, c]: [string, string, string],
  wish: ContenderWish = {},
): Contender {
  const { submittedAt = null, conditions = {}, m = '0', q = '0', ...more } = wish;
  const values = { a: { p: a }, b: { p: b }, c: { p: c, m, q } };
  const score = scoreUnit(prepareTable(on), { ...noAnswers(unitId), values, ...more }, null);
  return { unitId, name: `Sở ${unitId.toUpperCase()}`, score, submittedAt, conditions };
}
