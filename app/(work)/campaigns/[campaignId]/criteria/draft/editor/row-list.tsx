'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import { useGeneration } from './boxes';

type RowListProps<Row> = {
  /** What one row is, in small letters: "mức", "ví dụ". */
  name: string;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  row: (row: Row, onChange: (row: Row) => void, place: number) => ReactNode;
  add?: () => Row;
  addLabel?: string;
  /** Rows that may not be taken away: a rule needs the first. */
  least?: number;
  ordered?: boolean;
};

/** Rows that are added, taken away and, where their order counts, moved with buttons. */
export function RowList<Row>({ name, rows, onChange, row, add, addLabel, least = 0, ordered }: RowListProps<Row>) {
  const [generation, renew] = useGeneration();
  const change = (next: Row[]) => {
    renew();
    onChange(next);
  };
  return (
    <div className="grid gap-2">
      {rows.map((one, place) => (
        <div className="flex items-end gap-2" key={`${generation}-${place}`}>
          <div className="flex min-w-0 flex-wrap items-end gap-2 has-[.grow]:grow">
            {row(one, (next) => onChange(rows.with(place, next)), place)}
          </div>
          <div className="flex shrink-0 gap-1">
            {ordered && (
              <Button
                aria-label={`Đưa ${name} ${place + 1} lên trên`}
                disabled={place === 0}
                onClick={() => change(rows.toSpliced(place, 1).toSpliced(place - 1, 0, one))}
                size="small"
              >
                <Glyph name="up" />
              </Button>
            )}
            {rows.length > least && (
              <Button
                aria-label={`Bỏ ${name} ${place + 1}`}
                onClick={() => change(rows.toSpliced(place, 1))}
                size="small"
                variant="quiet"
              >
                <Glyph name="close" />
              </Button>
            )}
          </div>
        </div>
      ))}
      {add && (
        <div>
          <Button onClick={() => change([...rows, add()])} size="small">
            {addLabel ?? `Thêm ${name}`}
          </Button>
        </div>
      )}
    </div>
  );
}
