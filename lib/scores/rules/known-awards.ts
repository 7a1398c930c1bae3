import { Exact, larger, zero } from '@/lib/criteria/rules/exact';
import { type Input, type Level, none, type Rule } from '@/lib/criteria/rules/rule';
import { foldVietnamese } from '@/lib/fold';
import { formatDate } from '@/lib/format';
import type { KnownValue } from './known';

/** An award in the office's register. `codes`: all under which the catalogue has this name, one for each law. */
export type KnownAward = {
  readonly codes: readonly string[];
  readonly name: string;
  readonly decision: string;
  readonly decidedOn: string;
};

/** What the register holds of a unit for the year before. `declaredOn`: the day on which the office said that it is complete. */
export type KnownAwards = {
  readonly year: number;
  readonly declaredOn: string | null;
  readonly given: readonly KnownAward[];
};

export const noAwards: KnownAwards = { year: 0, declaredOn: null, given: [] };

/** "Cờ thi đua của UBND tỉnh" is "Cờ thi đua của Ủy ban nhân dân tỉnh". */
const awardKey = (name: string) => foldVietnamese(name).replaceAll('uy ban nhan dan', 'ubnd');

/** Whether a choice of a criterion means this award: by its code, else by its name. */
export function isAward(choice: Input['choices'][number], award: KnownAward): boolean {
  return award.codes.includes(choice.id) || awardKey(choice.label) === awardKey(award.name);
}

const pointsIn = (levels: readonly Level[], choice: string) =>
  levels.reduce((most, one) => (one.choice === choice ? larger(most, new Exact(one.points ?? '0')) : most), zero);

/** What a choice is worth by the levels of the criterion: its base, and bonuses by the same input. */
function worth({ base, bonuses }: Rule, key: string, choice: string): Exact {
  const own = (base.kind === 'priorAward' || base.kind === 'levels') && base.input === key ? base.levels : [];
  const more = bonuses.flatMap(({ amount }) => (amount.kind === 'levels' && amount.input === key ? amount.levels : []));
  return pointsIn(own, choice).plus(pointsIn(more, choice));
}

/**
 * The highest award of the year before by the criterion's own levels; equal ones as the criterion lists them. Not in the
 * register means "none" only where the office declared the year complete: otherwise it is left to the unit.
 */
export function awardValue(rule: Rule, input: Input, { year, declaredOn, given }: KnownAwards): KnownValue | null {
  if (input.kind !== 'choice') return null;
  const held = input.choices.flatMap((choice) => {
    const award = given.find((one) => isAward(choice, one));
    return award ? [{ choice, award, points: worth(rule, input.key, choice.id) }] : [];
  });
  const [best] = held.toSorted((left, right) => right.points.cmp(left.points));
  if (best) {
    const { name, decision, decidedOn } = best.award;
    const source = `Lấy từ sổ khen thưởng năm ${year}: ${name}, Quyết định số ${decision} ngày ${formatDate(decidedOn)}.`;
    return { value: best.choice.id, source };
  }
  if (declaredOn === null || !input.mayBeNone) return null;
  const source = `Sổ khen thưởng năm ${year} được xác nhận đủ ngày ${formatDate(declaredOn)} và không có khen thưởng này.`;
  return { value: none, source };
}
