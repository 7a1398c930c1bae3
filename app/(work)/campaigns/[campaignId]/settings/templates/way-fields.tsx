'use client';

import type { ChangeEvent } from 'react';
import { SelectField } from '@/components/ui/form-fields';
import { accumulationWords, directionWords } from '@/lib/targets/rules/words';
import { type Accumulation, accumulations, type Direction, directions, onlyAccumulation } from '@/lib/templates/rules';

const directionOptions = directions.map((value) => ({ value, label: directionWords[value] }));
const accumulationOptions = accumulations.map((value) => ({ value, label: accumulationWords[value] }));

/** Where periods add up in one way only, that one is chosen at once. */
function settle({ currentTarget }: ChangeEvent<HTMLSelectElement>) {
  const direction = directions.find((one) => one === currentTarget.value);
  const only = direction && onlyAccumulation(direction);
  const box = currentTarget.form?.elements.namedItem('accumulation');
  if (only && box instanceof HTMLSelectElement) box.value = only;
}

/** How a target is judged, and how its periods add up. */
export function WayFields({ direction, accumulation }: { direction: Direction; accumulation: Accumulation }) {
  return (
    <>
      <SelectField
        defaultValue={direction}
        label="Cách đánh giá"
        name="direction"
        onChange={settle}
        options={directionOptions}
        required
      />
      <SelectField
        defaultValue={accumulation}
        label="Cách cộng các kỳ"
        name="accumulation"
        options={accumulationOptions}
        required
      />
    </>
  );
}
