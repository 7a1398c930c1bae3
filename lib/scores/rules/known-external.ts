import { Exact, hundred, roundPoints } from '@/lib/criteria/rules/exact';
import type { Input, Rule } from '@/lib/criteria/rules/rule';
import { foldVietnamese } from '@/lib/fold';
import { formatDate, formatNumber } from '@/lib/format';
import type { KnownValue } from './known';

/** What another body gave the unit for the year, on its own scale, and the paper that says so. */
export type KnownExternal = {
  readonly name: string;
  readonly score: string;
  readonly outOf: string;
  readonly document: string;
  readonly documentOn: string | null;
};

/** The scale on which the criterion reads it: its own, percent, or as it was given. */
function scaleOf({ base }: Rule, { key, measure }: Input, outOf: string): Exact {
  if (base.kind === 'fromOutside' && base.input === key) return new Exact(base.outOf);
  return measure.trim() === '%' ? hundred : new Exact(outOf);
}

/** The score of the index that has this name, on the scale of the criterion, to four decimals; null where none was entered. */
export function externalValue(
  rule: Rule,
  input: Input,
  name: string,
  scores: readonly KnownExternal[],
): KnownValue | null {
  const found = scores.find((one) => foldVietnamese(one.name) === foldVietnamese(name));
  if (!found) return null;
  const { score, outOf, document, documentOn } = found;
  const scale = scaleOf(rule, input, outOf);
  const value = scale.eq(outOf) ? new Exact(score) : roundPoints(new Exact(score).times(scale).div(outOf), 4);
  const rescaled = scale.eq(outOf) ? '' : `, quy về thang ${formatNumber(scale.toFixed())}`;
  const paper = `${document}${documentOn ? ` ngày ${formatDate(documentOn)}` : ''}`;
  return {
    value: value.toFixed(),
    source: `Lấy từ ${found.name}: ${formatNumber(score)}/${formatNumber(outOf)}${rescaled}; ${paper}.`,
  };
}
