import { parseBlock } from '@/lib/block';
import { Exact } from '@/lib/criteria/rules/exact';
import { isInForceIn } from '@/lib/dated';
import { findByName } from '@/lib/fold';
import { parseNumber } from '@/lib/format';
import type { UnitLife } from '@/lib/units/rules/life';

export type ExternalRefusal =
  | { reason: 'index-name-taken'; field: 'name' }
  | { reason: 'index-ends-before-start'; field: 'validTo' }
  | { reason: 'index-below-scores'; field: 'outOf'; most: string }
  | { reason: 'external-score-not-number'; field: 'score' }
  | { reason: 'external-score-out-of'; field: 'score'; outOf: string }
  | { reason: 'external-score-exists'; field: 'unitId' }
  | { reason: 'external-year-future'; field: 'year' }
  | { reason: 'external-paper-future'; field: 'documentOn' }
  | { reason: 'external-unit-not-alive'; field: 'unitId'; unitName: string; year: number }
  | { reason: 'external-rows-doubtful'; count: number };

/** Reads a score on a scale from 0 to `outOf`, with at most four decimals. */
export function readScore(text: string, outOf: string): { readonly score: string } | ExternalRefusal {
  const parsed = parseNumber(text);
  const number = parsed.ok ? new Exact(parsed.value) : null;
  if (!number || number.decimalPlaces() > 4) return { reason: 'external-score-not-number', field: 'score' };
  return number.isNegative() || number.gt(outOf)
    ? { reason: 'external-score-out-of', field: 'score', outOf }
    : { score: number.toFixed() };
}

/** What somebody says a unit got. Days are ISO dates; `documentOn` is that of the paper, where it has one. */
export type ScoreFacts = {
  readonly year: number;
  readonly documentOn: string | null;
  readonly units: readonly ScoredUnit[];
};
type ScoredUnit = Readonly<Pick<UnitLife, 'name' | 'validFrom' | 'validTo'>>;

/** Why these units cannot have got a score, or null: of a year to come, by a paper of the future, or not alive in that year. */
export function refuseScores({ year, documentOn, units }: ScoreFacts, today: string): ExternalRefusal | null {
  if (year > Number(today.slice(0, 4))) return { reason: 'external-year-future', field: 'year' };
  if (documentOn !== null && documentOn > today) return { reason: 'external-paper-future', field: 'documentOn' };
  const gone = units.find((one) => !isInForceIn(one, year));
  return gone ? { reason: 'external-unit-not-alive', field: 'unitId', unitName: gone.name, year } : null;
}

export type KnownUnit = { readonly id: string; readonly name: string; readonly shortName: string };

/** A pasted line. `units`: whom the name may mean; the first alone where it is certain, else somebody has to choose. */
export type PastedScore = {
  readonly name: string;
  readonly text: string;
  readonly units: readonly KnownUnit[];
  readonly isCertain: boolean;
  readonly score: string | null;
};

/**
 * A block of two columns from a spreadsheet, unit and score. A name that is not exactly one unit's is asked about, never
 * guessed; a heading without a number in its second column, and empty lines, are left out. Of a longer line the first cell
 * with words is the name and the last one is the score.
 */
export function readScoreBlock(text: string, units: readonly KnownUnit[], outOf: string): PastedScore[] {
  const find = findByName(units, (one) => [one.name, one.shortName]);
  const rows = parseBlock(text).map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
  return rows.flatMap((cells, place): PastedScore[] => {
    const score = cells.at(-1) ?? '';
    const name = cells.find((cell) => !parseNumber(cell).ok) ?? cells[0] ?? '';
    if (cells.length === 0 || (place === 0 && !/\d/.test(score))) return [];
    const read = cells.length > 1 ? readScore(score, outOf) : null;
    const { items, isCertain } = find(name);
    return [
      {
        ...{ name, text: cells.length > 1 ? score : '', units: items, isCertain },
        score: read && 'score' in read ? read.score : null,
      },
    ];
  });
}
