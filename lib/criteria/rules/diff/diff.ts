import type { CriteriaTable, Criterion } from '../table';
import { walkTree } from '../tree';
import { changedFacts, type TableField } from './facts';
import { type CriterionField, changedFields, type FieldChange } from './fields';
import { movedCriteria } from './moves';

/** A criterion named as people know it: by code and title, with the title of its section. */
export type NamedCriterion = {
  readonly criterionId: string;
  readonly code: string;
  readonly title: string;
  readonly section: string | null;
};

export type TableDiff = {
  readonly added: readonly NamedCriterion[];
  readonly removed: readonly NamedCriterion[];
  /** `from`: the section before, nothing for the top; equal sections mean another order in the same one. */
  readonly moved: readonly (NamedCriterion & { readonly from: string | null })[];
  readonly changed: readonly (NamedCriterion & { readonly fields: readonly FieldChange<CriterionField>[] })[];
  readonly facts: readonly FieldChange<TableField>[];
};

/** In printed order; what hangs in no tree comes last, in the order of the list. */
function inOrder(criteria: readonly Criterion[]): Criterion[] {
  const walked = walkTree(criteria).map(({ criterion }) => criterion);
  const reached = new Set(walked.map(({ id }) => id));
  return [...walked, ...criteria.filter(({ id }) => !reached.has(id))];
}

function namerOf(criteria: readonly Criterion[]): (one: Criterion) => NamedCriterion {
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  return ({ id, code, title, parentId }) => ({
    criterionId: id,
    code,
    title,
    section: parentId === null ? null : (titles.get(parentId) ?? null),
  });
}

/** What a later version of a table says differently, criterion by criterion, by their ids; rules as sentences. */
export function diffTables(before: CriteriaTable, after: CriteriaTable): TableDiff {
  const [old, fresh] = [new Map(before.criteria.map((one) => [one.id, one])), inOrder(after.criteria)];
  const kept = new Set(fresh.map(({ id }) => id));
  const [nameBefore, nameAfter] = [namerOf(before.criteria), namerOf(after.criteria)];
  const moved = new Set(movedCriteria(before.criteria, after.criteria).map(({ id }) => id));
  return {
    added: fresh.filter(({ id }) => !old.has(id)).map(nameAfter),
    removed: inOrder(before.criteria)
      .filter(({ id }) => !kept.has(id))
      .map(nameBefore),
    moved: fresh.flatMap((one) => {
      const earlier = old.get(one.id);
      return earlier && moved.has(one.id) ? [{ ...nameAfter(one), from: nameBefore(earlier).section }] : [];
    }),
    changed: fresh.flatMap((one) => {
      const earlier = old.get(one.id);
      const fields = earlier ? changedFields(earlier, one) : [];
      return fields.length > 0 ? [{ ...nameAfter(one), fields }] : [];
    }),
    facts: changedFacts(before, after),
  };
}
