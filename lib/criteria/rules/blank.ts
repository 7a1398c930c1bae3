import type { CriteriaTable, Criterion } from './table';

/** A criterion of which nothing is said yet but where it stands. */
export function blankCriterion(place: Pick<Criterion, 'id' | 'parentId' | 'ordinal' | 'code'>): Criterion {
  return {
    ...place,
    title: '',
    points: null,
    bonusCap: null,
    deductionCap: null,
    evidence: 'required',
    legalGround: '',
    scorer: null,
    note: '',
    rule: null,
    examples: [],
  };
}

/** A table without criteria, with what most tables have: 100 points, no leaf below 0, percentages where something is not assigned. */
export function blankTable(title: string, year: number): CriteriaTable {
  return {
    title,
    year,
    legalGround: '',
    declaredTotal: '100',
    decimals: 2,
    bonusCap: null,
    deductionCap: null,
    leafFloor: 'zero',
    notAssigned: 'percentage',
    classification: { basis: 'total', conditions: [], classes: [] },
    tieBreaks: [],
    vetoes: [],
    criteria: [],
  };
}
