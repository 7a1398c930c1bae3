import fc from 'fast-check';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { noAnswers, type UnitAnswers } from '@/lib/scores/rules/answers';
import { anyLeaf, anyValues } from './any-rule';
import { leaf, section, table } from './criteria';

/** A random tree of two or three levels with random rules, caps and settings. */
export const anyTable: fc.Arbitrary<CriteriaTable> = fc.integer({ min: 0, max: 3 }).chain((decimals) => {
  const cap = fc.option(fc.integer({ min: 0, max: 12 }).map(String));
  const one = anyLeaf(decimals).map(({ rule, points, bonusCap, deductionCap }) => (id: string) => [
    leaf(id, points, rule, { bonusCap, deductionCap }),
  ]);
  const inner = fc.tuple(fc.array(one, { minLength: 1, maxLength: 2 }), cap, cap).map(
    ([leaves, bonusCap, deductionCap]) =>
      (id: string): Criterion[] =>
        section(
          id,
          null,
          leaves.map((make, place) => make(`${id}.${place + 1}`)),
          { bonusCap, deductionCap },
        ),
  );
  const outer = fc.tuple(fc.array(fc.oneof(one, inner), { minLength: 1, maxLength: 2 }), cap, cap).map(
    ([parts, bonusCap, deductionCap]) =>
      (id: string): Criterion[] =>
        section(
          id,
          null,
          parts.map((make, place) => make(`${id}.${place + 1}`)),
          { bonusCap, deductionCap },
        ),
  );
  const settings = fc.record({
    decimals: fc.constant(decimals),
    leafFloor: fc.constantFrom('zero' as const, 'none' as const),
    notAssigned: fc.constantFrom('percentage' as const, 'rescaled' as const, 'plain' as const),
    bonusCap: cap,
    deductionCap: cap,
  });
  return fc.tuple(fc.array(fc.oneof(one, outer), { minLength: 1, maxLength: 2 }), settings).map(([tops, wish]) =>
    table(
      tops.map((make, place) => make(String(place + 1))),
      wish,
    ),
  );
});

/** Answers of one unit: most leaves answered, some not assigned, some decided by people. */
export function anyAnswers(of: CriteriaTable, unitId: string): fc.Arbitrary<UnitAnswers> {
  const leaves = leavesOf(of);
  const each = leaves.map((one) =>
    fc.record({
      values: one.rule ? anyValues(one.rule) : fc.constant({}),
      state: fc.constantFrom('answered', 'answered', 'answered', 'open', 'left', 'decided'),
      points: fc.integer({ min: -2, max: 30 }),
    }),
  );
  return fc.tuple(...each).map((list): UnitAnswers => {
    const named = list.map((one, place) => ({ ...one, id: leaves[place]?.id ?? '' }));
    const having = (state: string) => named.filter((one) => one.state === state);
    return {
      ...noAnswers(unitId),
      values: Object.fromEntries(named.flatMap(({ id, values, state }) => (state === 'open' ? [] : [[id, values]]))),
      notAssigned: having('left').map(({ id }) => id),
      decided: Object.fromEntries(
        having('decided').map(({ id, points }) => [id, { points: String(points), reason: 'quyết định' }]),
      ),
    };
  });
}

/** A table with the answers of a small bloc. */
export const anyBloc = anyTable.chain((of) =>
  fc.tuple(fc.constant(of), fc.tuple(...['u', 'v'].map((unitId) => anyAnswers(of, unitId)))),
);
