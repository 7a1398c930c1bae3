import { sameData } from './same';

/** The boxes of a form by name, as texts. */
export type Boxes = Readonly<Record<string, string>>;

/** A box that differs from what is saved by now, and who changed it since this person began. */
export type BoxDifference<Name extends string = string> = { name: Name; changedBy: 'me' | 'others' | 'both' };

const namesOf = <Row extends object>(row: Row) => Object.keys(row) as (keyof Row & string)[]; // rows have no other keys

/** A row in which boxes may be missing, as of an earlier version of the page. */
type Some<Row> = { readonly [Name in keyof Row]?: Row[Name] | undefined };

/** What a box says as it is saved; one that is not there says what was typed. */
function savedIn<Row extends object, Name extends keyof Row>(saved: Some<Row>, name: Name, typed: Row): Row[Name] {
  const value = saved[name];
  return value === undefined ? typed[name] : value;
}

/**
 * What a row or a form becomes when somebody keeps their typing after another version was saved: the boxes they changed since
 * `base`, which is what they began from, and everything else as it was saved. Each box is theirs or the other's, never mixed.
 */
export function keepTyped<Row extends object>(base: Some<Row>, typed: Row, saved: Some<Row>): Row {
  const merged = { ...typed };
  for (const name of namesOf(typed)) if (sameData(typed[name], base[name])) merged[name] = savedIn(saved, name, typed);
  return merged;
}

function changedBy(began: unknown, typed: unknown, saved: unknown): BoxDifference['changedBy'] {
  if (sameData(typed, began)) return 'others';
  return sameData(saved, began) ? 'me' : 'both';
}

/**
 * The boxes that differ between what was typed and what is saved, in the order of the typed ones. Only what both changed asks
 * for a decision; where nobody knows what a box began from, it is taken as changed by both.
 */
export function differences<Row extends object>(
  base: Some<Row>,
  typed: Row,
  saved: Some<Row>,
): BoxDifference<keyof Row & string>[] {
  return namesOf(typed).flatMap((name) => {
    const other = savedIn(saved, name, typed);
    return sameData(other, typed[name]) ? [] : [{ name, changedBy: changedBy(base[name], typed[name], other) }];
  });
}
