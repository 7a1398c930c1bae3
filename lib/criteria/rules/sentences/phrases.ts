import type { BaseOf, Level, NumberBand, Rule } from '../rule';
import type { Criterion } from '../table';
import { inputsByKey, intervalWords, pointsWords } from '../words';

/** The facts of a criterion that its rule's sentence names. */
export type SentenceFacts = Pick<Criterion, 'points' | 'bonusCap' | 'deductionCap'>;
/** What a base says, as parts of one sentence. */
export type Says<Kind extends Rule['base']['kind']> = (
  base: BaseOf<Kind>,
  rule: Rule,
  facts: SentenceFacts,
) => string[];

/** "được 4 điểm". */
export const gets = (points: string | null) => `được ${pointsWords(points)}`;

/** "từ 97% đến dưới 98% được 4 điểm", band by band. */
export function bandsWords(
  bands: readonly NumberBand[],
  measure: string,
  points: (given: string | null) => string,
): string[] {
  return bands.map((band) => `${intervalWords(band, measure)} ${points(band.points)}`);
}

/** The first part begins with what is measured: "Tỷ lệ thu gom trên 98% được 5 điểm". */
export function ledBy(label: string, [first = '', ...others]: string[]): string[] {
  return [label.trim() === '' ? first : `${label.trim()} ${first}`, ...others];
}

/** "“đủ báo cáo” được 8 điểm", level by level. */
export function levelsWords(
  levels: readonly Level[],
  key: string,
  rule: Rule,
  points: (given: string | null) => string,
) {
  const { choices } = inputsByKey(rule)(key);
  return levels.map(
    (level) => `“${choices.find(({ id }) => id === level.choice)?.label ?? level.choice}” ${points(level.points)}`,
  );
}
