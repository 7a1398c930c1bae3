'use client';

import type { BaseOf, Input } from '@/lib/criteria/rules/rule';
import { CountBox, DayBox, NumberBox } from './boxes';
import { RowList } from './row-list';

type Rest = { later: string; never: string };

/** Points for what comes after the last step, and for what never comes. */
function RestBoxes<Base extends Rest>({ base, onChange }: { base: Base; onChange: (base: Base) => void }) {
  return (
    <div className="flex flex-wrap gap-4">
      <NumberBox
        label="Muộn hơn các mốc trên"
        needed
        onChange={(later) => onChange({ ...base, later: later ?? '' })}
        unit="điểm"
        value={base.later}
      />
      <NumberBox
        label="Không thực hiện"
        needed
        onChange={(never) => onChange({ ...base, never: never ?? '' })}
        unit="điểm"
        value={base.never}
      />
    </div>
  );
}

type DateProps = { base: BaseOf<'dateBands'>; onChange: (base: BaseOf<'dateBands'>) => void };

export function DateBandRows({ base, onChange }: DateProps) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">Các mốc thời gian, từ sớm đến muộn</legend>
      <RowList
        add={() => ({ through: '', points: '' })}
        least={1}
        name="mốc"
        onChange={(bands) => onChange({ ...base, bands })}
        row={(band, change, place) => (
          <>
            <DayBox
              label={`Mốc ${place + 1}: chậm nhất ngày`}
              onChange={(through) => change({ ...band, through: through ?? '' })}
              value={band.through}
            />
            <NumberBox
              label={`Điểm của mốc ${place + 1}`}
              needed
              onChange={(points) => change({ ...band, points: points ?? '' })}
              unit="điểm"
              value={band.points}
            />
          </>
        )}
        rows={base.bands}
      />
      <RestBoxes base={base} onChange={onChange} />
    </fieldset>
  );
}

type LatenessProps = {
  base: BaseOf<'lateness'>;
  input: Input | undefined;
  onChange: (base: BaseOf<'lateness'>) => void;
};

export function LatenessRows({ base, input, onChange }: LatenessProps) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">Các mức chậm, từ ít đến nhiều</legend>
      {input?.kind === 'date' && (
        <DayBox label="Ngày đến hạn" onChange={(due) => onChange({ ...base, due })} optional value={base.due} />
      )}
      <RowList
        add={() => ({ throughDays: -1, points: '' })}
        least={1}
        name="mức"
        onChange={(bands) => onChange({ ...base, bands })}
        row={(band, change, place) => (
          <>
            <CountBox
              label={`Mức ${place + 1}: chậm đến (ngày)`}
              onChange={(throughDays) => change({ ...band, throughDays })}
              value={band.throughDays}
            />
            <NumberBox
              label={`Điểm của mức ${place + 1}`}
              needed
              onChange={(points) => change({ ...band, points: points ?? '' })}
              unit="điểm"
              value={band.points}
            />
          </>
        )}
        rows={base.bands}
      />
      <RestBoxes base={base} onChange={onChange} />
    </fieldset>
  );
}
