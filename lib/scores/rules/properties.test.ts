import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, sumDecimals } from '@/lib/criteria/rules/exact';
import { walkTree } from '@/lib/criteria/rules/tree';
import { anyBloc } from '@/tests/support/any-table';
import type { UnitAnswers } from './answers';
import { explainLeaf, nextStepSentence } from './explanation/explanation';
import { prepareTable } from './prepare';
import { scoreBloc, type UnitScore } from './score';
import type { CapReduction } from './tally';

const scoresOf = ([of, bloc]: [Parameters<typeof prepareTable>[0], UnitAnswers[]]) =>
  scoreBloc(prepareTable(of), bloc, 'closed');

/** What the caps took back from the points: less bonus, and less deduction. */
const taken = (reductions: readonly CapReduction[]) =>
  reductions.map(({ of, reduction }) => (of === 'bonus' ? `-${reduction}` : reduction));

const plain = (text: string) => new Exact(text).toFixed();

/** The answers again, every record the other way round. */
function turned(answers: UnitAnswers): UnitAnswers {
  const back = <Value>(record: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(record).reverse());
  const values = Object.fromEntries(Object.entries(back(answers.values)).map(([id, one]) => [id, back(one)]));
  return { ...answers, values, notAssigned: answers.notAssigned.toReversed(), decided: back(answers.decided) };
}

describe('any table with any bloc', () => {
  it('adds up as printed: leaves and cap lines make sections, those make the total', () => {
    fc.assert(
      fc.property(anyBloc, (one) => {
        const walked = walkTree(one[0].criteria);
        for (const score of scoresOf(one)) {
          const points = new Map([
            ...score.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? '0'] as const),
            ...score.sections.map((section) => [section.criterionId, section.points] as const),
          ]);
          const below = (place: number) =>
            walked.filter(({ parent }) => parent === place).map(({ criterion }) => points.get(criterion.id) ?? '?');
          walked.forEach(({ criterion, isLeaf }, place) => {
            if (isLeaf) return;
            const section = score.sections.find(({ criterionId }) => criterionId === criterion.id);
            const sum = sumDecimals([...below(place), ...taken(section?.reductions ?? [])]);
            expect(sum).toBe(plain(section?.points ?? '?'));
          });
          expect(sumDecimals([...below(-1), ...taken(score.reductions)])).toBe(plain(score.points));
          // Without cap lines the leaves alone make the total.
          const lines = [score, ...score.sections].flatMap(({ reductions }) => taken(reductions));
          expect(sumDecimals([...score.leaves.map((leaf) => leaf.points?.points ?? '0'), ...lines])).toBe(
            plain(score.points),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has parts that make the points, in leaves, sections and total, within every cap', () => {
    fc.assert(
      fc.property(anyBloc, (one) => {
        const caps = new Map(one[0].criteria.map((criterion) => [criterion.id, criterion]));
        for (const score of scoresOf(one)) {
          const leaves = score.leaves.flatMap(({ points, criterionId }) =>
            points ? [{ ...points, criterionId }] : [],
          );
          for (const { standard, bonus, deduction, adjustment, points } of [score, ...score.sections, ...leaves]) {
            expect(sumDecimals([standard, bonus, `-${deduction}`.replace('--', ''), adjustment])).toBe(plain(points));
            expect(points.split('.')[1]?.length ?? 0).toBe(one[0].decimals);
          }
          const within = (sum: string, cap: string | null) => cap === null || new Exact(sum).lte(cap);
          for (const { criterionId, bonus, deduction } of score.sections) {
            expect(within(bonus, caps.get(criterionId)?.bonusCap ?? null)).toBe(true);
            expect(within(deduction, caps.get(criterionId)?.deductionCap ?? null)).toBe(true);
          }
          expect([within(score.bonus, one[0].bonusCap), within(score.deduction, one[0].deductionCap)]).toEqual([
            true,
            true,
          ]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what is not assigned out of the denominator, and what is missing open', () => {
    fc.assert(
      fc.property(anyBloc, (one) => {
        scoresOf(one).forEach((score, place) => {
          const left = new Set(one[1][place]?.notAssigned);
          const assigned = score.leaves.filter(({ criterionId }) => !left.has(criterionId));
          expect(plain(score.assigned)).toBe(sumDecimals(assigned.map(({ maximum }) => maximum)));
          expect(plain(score.maximum)).toBe(sumDecimals(score.leaves.map(({ maximum }) => maximum)));
          expect(score.leaves.filter(({ state }) => state === 'notAssigned').length).toBe(left.size);
          expect(score.open).toBe(assigned.filter(({ points }) => points === null).length);
          expect(score.percentage === null).toBe(new Exact(score.assigned).isZero());
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same byte for byte, whatever the order of units and answers', () => {
    fc.assert(
      fc.property(anyBloc, ([of, bloc]) => {
        const text = (scores: UnitScore[]) =>
          JSON.stringify(scores.toSorted((left, right) => (left.unitId < right.unitId ? -1 : 1)));
        const first = text(scoresOf([of, bloc]));
        expect(text(scoresOf([of, bloc.toReversed().map(turned)]))).toBe(first);
        expect(text(scoresOf([{ ...of, criteria: of.criteria.toReversed() }, bloc]))).toBe(first);
      }),
      { numRuns: 30 },
    );
  });

  it('can be explained, every step in a whole sentence', () => {
    fc.assert(
      fc.property(anyBloc, (one) => {
        for (const leaf of scoresOf(one).flatMap(({ leaves }) => leaves)) {
          const sentences = [...explainLeaf(leaf), ...leaf.next.map(nextStepSentence)];
          expect(sentences.length).toBeGreaterThan(0);
          for (const sentence of sentences) {
            expect(sentence).toMatch(/^[\p{Lu}\d“].*\.$/su);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object|–/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
