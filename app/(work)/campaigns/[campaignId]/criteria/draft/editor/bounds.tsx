'use client';

import { useState } from 'react';
import type { Bound, Interval } from '@/lib/criteria/rules/rule';
import { NumberBox, SelectBox } from './boxes';

const fromOptions = [
  { value: 'yes', label: 'từ (≥)' },
  { value: 'no', label: 'trên (>)' },
] as const;
const toOptions = [
  { value: 'yes', label: 'đến (≤)' },
  { value: 'no', label: 'dưới (<)' },
] as const;

type EndProps = { end: 'from' | 'to'; bound: Bound | null; onChange: (bound: Bound | null) => void; name: string };

/** One end of a band: open or closed, and its number; an empty box means without end. */
function EndBox({ end, bound, onChange, name }: EndProps) {
  const [included, setIncluded] = useState(bound?.included ?? end === 'from');
  return (
    <div className="flex items-end gap-1">
      <SelectBox
        className="w-28"
        hideLabel
        label={end === 'from' ? `Đầu dưới của ${name}` : `Đầu trên của ${name}`}
        onChange={(chosen) => {
          setIncluded(chosen === 'yes');
          if (bound) onChange({ ...bound, included: chosen === 'yes' });
        }}
        options={end === 'from' ? fromOptions : toOptions}
        value={included ? 'yes' : 'no'}
      />
      <NumberBox
        hideLabel
        label={end === 'from' ? `Số ở đầu dưới của ${name}` : `Số ở đầu trên của ${name}`}
        onChange={(value) => onChange(value === null ? null : { value, included })}
        value={bound?.value ?? null}
      />
    </div>
  );
}

type BoundsProps<Band extends Interval> = { band: Band; onChange: (band: Band) => void; name: string };

/** Both ends of a band. */
export function Bounds<Band extends Interval>({ band, onChange, name }: BoundsProps<Band>) {
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <EndBox bound={band.from} end="from" name={name} onChange={(from) => onChange({ ...band, from })} />
      <EndBox bound={band.to} end="to" name={name} onChange={(to) => onChange({ ...band, to })} />
    </div>
  );
}
