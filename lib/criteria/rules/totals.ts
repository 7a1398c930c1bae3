import { sumDecimals } from './exact';
import type { CriteriaTable, Criterion } from './table';
import { walkTree } from './tree';

/** A criterion in printed order with what its leaves sum up to; a leaf without points yet counts 0 and is told in `open`. */
export type Counted = {
  readonly criterion: Criterion;
  readonly depth: number;
  readonly isLeaf: boolean;
  /** The section at the top that it belongs to. */
  readonly topId: string;
  /** Standard points: of a leaf its own, of a section those of its leaves. */
  readonly sum: string;
  readonly leaves: number;
  /** Leaves without points. */
  readonly open: number;
};

export type TableTotals = {
  readonly rows: readonly Counted[];
  readonly sum: string;
  readonly leaves: number;
  readonly open: number;
};

/** Every criterion with the sum of its leaves, and the table's own. */
export function tableTotals(table: Pick<CriteriaTable, 'criteria'>): TableTotals {
  const walked = walkTree(table.criteria);
  const tops: string[] = [];
  const counts = walked.map(({ criterion, isLeaf, parent }, place) => {
    tops[place] = tops[parent] ?? criterion.id;
    return {
      sums: isLeaf ? [criterion.points ?? '0'] : [],
      leaves: isLeaf ? 1 : 0,
      open: isLeaf && criterion.points === null ? 1 : 0,
    };
  });
  for (let place = walked.length - 1; place >= 0; place -= 1) {
    const [own, above] = [counts[place], counts[walked[place]?.parent ?? -1]];
    if (!own || !above) continue;
    above.sums.push(sumDecimals(own.sums));
    above.leaves += own.leaves;
    above.open += own.open;
  }
  const rows = walked.map(({ criterion, depth, isLeaf }, place): Counted => {
    const { sums = [], leaves = 0, open = 0 } = counts[place] ?? {};
    return { criterion, depth, isLeaf, topId: tops[place] ?? criterion.id, sum: sumDecimals(sums), leaves, open };
  });
  const top = rows.filter(({ depth }) => depth === 1);
  const total = (count: (row: Counted) => number) => top.reduce((all, row) => all + count(row), 0);
  return {
    rows,
    sum: sumDecimals(top.map(({ sum }) => sum)),
    leaves: total(({ leaves }) => leaves),
    open: total(({ open }) => open),
  };
}
