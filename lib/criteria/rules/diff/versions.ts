import { differences, keepTyped } from '@/lib/merge';
import type { Versions } from '@/lib/versions';
import type { CriteriaTable, Criterion } from '../table';
import { unreadParts } from '../typed';
import { changedFacts, tableFieldNames } from './facts';
import { changedFields, criterionFieldNames, type FieldChange } from './fields';

/**
 * Two versions of a part of a table, told as those of two issued tables are: rules as sentences. What cannot be read yet has no
 * sentence: then only that there are two versions is told.
 */
function byField<Part extends object, Field extends string>(
  changed: (before: Part, after: Part) => readonly FieldChange<Field>[],
  labels: Readonly<Record<Field, string>>,
  boxOf: (field: Field) => keyof Part,
): Versions<Part> {
  return {
    tell(base, typed, saved) {
      if (unreadParts(typed) > 0) return [];
      const left = differences(base, typed, saved).filter(({ changedBy }) => changedBy === 'others');
      const isMine = (field: Field) => left.every(({ name }) => name !== boxOf(field));
      return changed(saved, typed).map(({ field, before, after }) => ({
        name: field,
        label: labels[field],
        mine: isMine(field) ? after : null,
        saved: before,
      }));
    },
    keep: keepTyped,
  };
}

/** Of one criterion. Its rule holds its numbers. */
export const criterionVersions: Versions<Criterion> = byField(changedFields, criterionFieldNames, (field) =>
  field === 'inputs' ? 'rule' : field,
);

/** Of what a table says besides its criteria; `sections` are those of its criteria that may be named in it. */
export function settingsVersions(
  sections: readonly Pick<Criterion, 'id' | 'title'>[],
): Versions<Omit<CriteriaTable, 'criteria'>> {
  const whole = (settings: Omit<CriteriaTable, 'criteria'>) => ({ ...settings, criteria: sections });
  return byField(
    (before, after) => changedFacts(whole(before), whole(after)),
    tableFieldNames,
    (field) => field,
  );
}
