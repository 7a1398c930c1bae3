import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { tableFacts } from '../facts';
import type { NameOf } from '../ranking/words';
import type { SentUnit } from './units';

/** What things are called in the sentences of a ranking. */
export type Names = {
  readonly unit: NameOf;
  readonly criterion: NameOf;
  readonly fact: NameOf;
  readonly klass: NameOf;
};

/** The names of the units, and of what the table holds. */
export function namesOf(table: CriteriaTable, units: readonly SentUnit[]): Names {
  const nameIn = (pairs: readonly (readonly [string, string])[]): NameOf => {
    const names = new Map(pairs);
    return (id) => names.get(id) ?? '';
  };
  return {
    unit: nameIn(units.map(({ unitId, name }) => [unitId, name])),
    criterion: nameIn(table.criteria.map(({ id, code, title }) => [id, `${code} ${title}`.trim()])),
    fact: nameIn(tableFacts(table).map(({ id, title }) => [id, title])),
    klass: nameIn(table.classification.classes.map(({ id, title }) => [id, title])),
  };
}
