'use client';

import type { Input, Level, NumberBand } from '@/lib/criteria/rules/rule';
import { Bounds } from './bounds';
import { NumberBox } from './boxes';
import { RowList } from './row-list';

type BandsProps = { bands: readonly NumberBand[]; onChange: (bands: NumberBand[]) => void };

/** Bands of a number with the points of each. */
export function BandRows({ bands, onChange }: BandsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">Các mức</legend>
      <p className="text-sm text-muted">Để trống một đầu nghĩa là không giới hạn ở đầu đó.</p>
      <RowList
        add={() => ({ from: null, to: null, points: null })}
        least={1}
        name="mức"
        onChange={onChange}
        row={(band, change, place) => (
          <>
            <Bounds band={band} name={`mức ${place + 1}`} onChange={change} />
            <NumberBox
              hideLabel
              label={`Điểm của mức ${place + 1}`}
              onChange={(points) => change({ ...band, points })}
              unit="điểm"
              value={band.points}
            />
          </>
        )}
        rows={bands}
      />
    </fieldset>
  );
}

type LevelsProps = { levels: readonly Level[]; input: Input | undefined; onChange: (levels: Level[]) => void };

/** The points of each choice of an input; choices are added where the input is described. */
export function LevelRows({ levels, input, onChange }: LevelsProps) {
  const choices = input?.choices ?? [];
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">Điểm của từng mức</legend>
      {choices.map(({ id, label }) => {
        const level = levels.find(({ choice }) => choice === id) ?? { choice: id, points: null };
        return (
          <NumberBox
            key={id}
            label={label.trim() || 'Mức chưa có tên'}
            onChange={(points) => {
              const others = levels.filter(({ choice }) => choice !== id);
              const all = [...others, { choice: id, points }];
              onChange(choices.flatMap((one) => all.find(({ choice }) => choice === one.id) ?? []));
            }}
            unit="điểm"
            value={level.points}
          />
        );
      })}
    </fieldset>
  );
}
