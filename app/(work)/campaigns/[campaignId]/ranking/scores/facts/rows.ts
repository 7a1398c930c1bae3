import type { UnitFacts } from '@/lib/scores/queries/facts';

/** A unit as the matrix shows it; `closed` says why nothing can be stated about it. */
export type FactRow = Pick<UnitFacts, 'unitId' | 'name' | 'stated' | 'edit'> & { closed: string | null };

/** The id of the first box of a cell, where links to a problem land. */
export const boxId = (key: string) => `fact-${key.replace('/', '-')}`;
