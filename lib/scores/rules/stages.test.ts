import { describe, expect, it } from 'vitest';
import { noAnswers } from './answers';
import { answersAt, type StagedLine } from './stages';

const line = (wish: Partial<StagedLine>): StagedLine => ({
  ...{ criterionId: 'x', inputs: { n: '1' }, notAssigned: false, claimed: '6', claimReason: '' },
  ...{ appraised: null, appraisedReason: '', agreed: null, agreedReason: '', ...wish },
});
const at = (stage: Parameters<typeof answersAt>[0], wish: Partial<StagedLine>) => {
  const { decided, notAssigned } = answersAt(stage, 'u', [line(wish)]);
  return [decided.x?.points ?? null, decided.x?.reason ?? null, notAssigned];
};

describe('the answers of a unit at a stage', () => {
  it('take over what the party before gave, with its reason', () => {
    const all = {
      ...{ claimed: '8', claimReason: 'A', appraised: '6', appraisedReason: 'B', agreed: '7', agreedReason: 'C' },
    };
    expect(at('computed', all)).toEqual([null, null, []]);
    expect(at('claimed', all)).toEqual(['8', 'A', []]);
    expect(at('appraised', all)).toEqual(['6', 'B', []]);
    expect(at('agreed', all)).toEqual(['7', 'C', []]);
    expect(at('agreed', { ...all, agreed: null })).toEqual(['6', 'B', []]);
    expect(at('agreed', { claimed: '8' })).toEqual(['8', 'Theo điểm tự chấm', []]);
    expect(at('agreed', { claimed: null })).toEqual([null, null, []]);
    const silent = { ...all, agreedReason: '', appraisedReason: '' };
    expect([at('agreed', silent)[1], at('appraised', silent)[1]]).toEqual(['A', 'A']);
    expect([at('agreed', { ...all, agreedReason: '' })[1]]).toEqual(['B']);
    expect(at('appraised', { appraised: '6' })).toEqual(['6', 'Theo điểm tự chấm', []]);
    expect(at('agreed', { agreed: '6' })).toEqual(['6', 'Theo điểm tự chấm', []]);
  });

  it.each<[string, Partial<StagedLine>, (string | null)[]]>([
    ['nobody', {}, [null, null, null, null]],
    ['the appraiser', { appraised: '0' }, [null, null, '0', '0']],
    ['the meeting', { agreed: '1' }, [null, null, null, '1']],
    ['both', { appraised: '0', agreed: '1' }, [null, null, '0', '1']],
  ])('leave out what is not assigned until somebody gives it points: %s', (_, wish, points) => {
    const stages = (['computed', 'claimed', 'appraised', 'agreed'] as const).map((stage) =>
      at(stage, { ...wish, notAssigned: true }),
    );
    expect(stages.map(([given, , left]) => [given, left])).toEqual(
      points.map((given) => [given, given === null ? ['x'] : []]),
    );
  });

  it('hold the numbers of every line and the vetoes, and nothing of a sheet without lines', () => {
    const two = [line({}), line({ criterionId: 'y', inputs: { m: true }, claimed: null })];
    expect(answersAt('computed', 'u', two, ['v'])).toEqual({
      ...{ unitId: 'u', values: { x: { n: '1' }, y: { m: true } }, notAssigned: [], decided: {}, vetoes: ['v'] },
    });
    const nothing = { unitId: 'u', values: {}, notAssigned: [], decided: {}, vetoes: [] };
    expect([answersAt('agreed', 'u', []), noAnswers('u')]).toEqual([nothing, nothing]);
  });
});
