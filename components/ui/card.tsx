import type { ReactNode } from 'react';

type CardProps = { label: ReactNode; value: ReactNode; unit?: ReactNode; note?: ReactNode; children?: ReactNode };

/** One figure of a dashboard: what it is, how much, and as of when. */
export function FigureCard({ label, value, unit, note, children }: CardProps) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-2.5 print:px-2 print:py-1">
      <p className="text-sm text-muted">{label}</p>
      <p className="mt-0.5 text-2xl font-semibold">
        {/* One word, however narrow the sheet of paper: "152/15" and "7" are two numbers. */}
        <span className="whitespace-nowrap">{value}</span>{' '}
        {unit && <span className="whitespace-nowrap text-base font-normal text-muted">{unit}</span>}
      </p>
      {note && <p className="mt-0.5 text-sm text-muted">{note}</p>}
      {children}
    </div>
  );
}
