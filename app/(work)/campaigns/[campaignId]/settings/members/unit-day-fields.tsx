'use client';

import { type ReactNode, useState } from 'react';
import { DateField, SelectField } from '@/components/ui/form-fields';
import { formatDate, parseDate } from '@/lib/format';

type UnitDayFieldsProps = {
  /** `since` is the first day on which the unit can be what the form makes of it. */
  units: readonly { id: string; label: string; since: string }[];
  unitLabel: string;
  day: { name: string; label: string; hint?: ReactNode };
  /** Proposed while no unit was chosen; a unit that comes later proposes its own first day. */
  from: string;
};

/** A unit and a day: the first possible day of the unit is proposed, or the last one typed where the unit can have it. */
export function UnitDayFields({ units, unitLabel, day, from }: UnitDayFieldsProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [proposed, setProposed] = useState(from);
  const wish = typed ?? from;

  function propose(select: HTMLSelectElement) {
    const since = units.find((unit) => unit.id === select.value)?.since ?? from;
    const next = [since, wish].toSorted().at(-1) ?? wish;
    setProposed(next);
    const box = select.form?.elements.namedItem(day.name);
    if (box instanceof HTMLInputElement) box.value = formatDate(next);
  }

  function keep(text: string) {
    const read = parseDate(text);
    if (!read) return;
    setTyped(read);
    setProposed(read);
  }

  return (
    <>
      <SelectField
        label={unitLabel}
        name="unitId"
        onChange={(event) => propose(event.currentTarget)}
        options={units.map(({ id, label }) => ({ value: id, label }))}
        placeholder="Chọn đơn vị"
        required
      />
      <DateField
        defaultValue={formatDate(proposed)}
        hint={day.hint}
        label={day.label}
        name={day.name}
        onChange={(event) => keep(event.currentTarget.value)}
        required
      />
    </>
  );
}
