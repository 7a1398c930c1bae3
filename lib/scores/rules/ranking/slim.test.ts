import { describe, expect, it } from 'vitest';
import { input, leaf, rule, section, table } from '@/tests/support/criteria';
import { noAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreUnit } from '../score';
import type { Contender } from './contender';
import { robustness, usualShaking } from './robustness';
import { shakingInput, withoutReasons, withoutTexts } from './slim';
import { rankMembers } from './what-if';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
const texts = {
  ...{ legalGround: 'Điều 5', note: 'Ghi chú', evidence: 'required' as const },
  examples: [{ id: 'v', values: { p: '1' }, others: [], points: '1' }],
};
const full = table(
  [
    section('s', null, [[leaf('a', '50', direct, texts)], [leaf('b', '20', direct)]], texts),
    section('t', null, [section('u', null, [[leaf('c', '20', direct)], [leaf('d', '5', direct)]])]),
    [leaf('e', '5', direct, texts)],
  ],
  {
    ...{ legalGround: 'Quyết định 12', title: 'Bảng 2026' },
    tieBreaks: [
      { kind: 'criterionScore', criterionId: 'c' },
      { kind: 'moreBonus' },
      { kind: 'criterionScore', criterionId: 'u' },
    ],
  },
);
function contender(unitId: string, points: Record<string, string>): Contender {
  const values = Object.fromEntries(Object.entries(points).map(([id, p]) => [id, { p }]));
  const score = scoreUnit(prepareTable(full), { ...noAnswers(unitId), values }, null);
  return { unitId, name: `Sở ${unitId}`, score, submittedAt: '2026-12-01T00:00:00Z', conditions: { k: true } };
}
const bloc = [
  contender('x', { a: '50', b: '20', c: '1', d: '5', e: '5' }),
  contender('y', { a: '40', b: '20', c: '15', d: '1', e: '5' }),
  contender('z', { a: '40', b: '20', c: '14', d: '2', e: '5' }),
];

describe('a table without texts', () => {
  it('keeps all but grounds, notes and examples', () => {
    const bare = withoutTexts(full);
    expect(bare).toEqual({
      ...{ ...full, legalGround: '' },
      criteria: full.criteria.map((one) => ({ ...one, legalGround: '', note: '', examples: [] })),
    });
    expect([bare.title, bare.criteria[1]?.points, bare.criteria[1]?.rule]).toEqual(['Bảng 2026', '50', direct]);
  });
});

describe('what a browser shakes', () => {
  it('is told the same as the whole', () => {
    const slim = shakingInput(full, bloc);
    const shaking = { ...usualShaking, runs: 100, confidence: 60 };
    expect(robustness(slim.table, slim.contenders, shaking)).toEqual(robustness(full, bloc, shaking));
  });

  it('holds the top of the table and what the chain looks at, without rules, conditions and explanations', () => {
    const slim = shakingInput(full, bloc);
    const tops = full.criteria.filter(({ parentId }) => parentId === null);
    expect(slim.table).toEqual({
      ...{ ...full, legalGround: '' },
      criteria: tops.map((one) => ({ ...one, rule: null, legalGround: '', note: '', examples: [] })),
    });
    expect(tops.map(({ id }) => id)).toEqual(['s', 't', 'e']);
    const [first] = slim.contenders;
    const { sections, leaves, ...sums } = bloc[0]?.score ?? {};
    expect(first).toEqual({
      ...{ unitId: 'x', name: 'Sở x', submittedAt: '2026-12-01T00:00:00Z', conditions: {} },
      score: {
        ...sums,
        sections,
        leaves: leaves
          ?.filter(({ criterionId }) => ['c', 'e'].includes(criterionId))
          .map((one) => ({ ...one, steps: [], next: [], missing: [], refusals: [] })),
      },
    });
    expect(first?.score.leaves.map(({ points }) => points?.points)).toEqual(['1.00', '5.00']);
  });

  it('leaves out sections that neither stand at the top nor in the chain', () => {
    const { contenders } = shakingInput({ ...full, tieBreaks: [] }, bloc);
    expect(contenders[0]?.score.sections.map(({ criterionId }) => criterionId)).toEqual(['s', 't']);
  });
});

describe('a member of a trial', () => {
  const values = { a: { p: '50' }, b: { p: '20' }, c: { p: '1' }, d: { p: '5' }, e: { p: '5' } };
  const decided = { a: { points: '30', reason: 'Hồ sơ thiếu biên bản' }, b: { points: '19', reason: 'Chậm' } };
  const member = {
    ...{ unitId: 'x', name: 'Sở x', submittedAt: null, conditions: {} },
    answers: { ...noAnswers('x'), values, decided },
  };

  it('tells that points were decided, and not why; the ranking stays', () => {
    const bare = withoutReasons(member);
    expect(bare).toEqual({
      ...member,
      answers: {
        ...member.answers,
        decided: { a: { points: '30', reason: '·' }, b: { points: '19', reason: '·' } },
      },
    });
    expect(rankMembers(full, [bare], 'closed')).toEqual(rankMembers(full, [member], 'closed'));
  });
});
