import type { Rule } from './rule';

/**
 * How the answer "none" of an input is worded. Where a base asks for days it means that the work was never done; "Không có" beside
 * "Số ngày chậm" was ticked by units that had no late day, and took all their points.
 */
export function noneWords(rule: Rule | null, key: string): string {
  const base = rule?.base;
  const asksDays = base?.kind === 'lateness' || base?.kind === 'dateBands';
  return asksDays && base.input === key ? 'Không thực hiện' : 'Không có';
}
