import { compareDecimals } from '@/lib/criteria/rules/exact';
import type { Board } from './board';

/** The most points that a unit has in each section; null where none has any. */
export function bestBySection({ rows, sections }: Pick<Board, 'rows' | 'sections'>): (string | null)[] {
  return sections.map((_, place) => {
    const points = rows.flatMap((row) => row.sections[place] ?? []);
    return points.toSorted(compareDecimals).at(-1) ?? null;
  });
}
