import type { ReactNode } from 'react';
import { useId } from 'react';

export type Bar = { label: string; value: number; text: string; emphasis?: boolean; note?: ReactNode };

type BarListProps = {
  title: string;
  sentence: ReactNode;
  bars: Bar[];
  valueHeader: string;
  labelHeader?: string;
  max?: number;
};

/** Horizontal bars from zero: the message as a sentence, then the bars, each with its value, then the same as a table. */
export function BarList({ title, sentence, bars, valueHeader, labelHeader = 'Tên', max }: BarListProps) {
  const id = useId();
  const top = Math.max(max ?? 0, ...bars.map((bar) => bar.value), Number.MIN_VALUE);
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id}>
        <span className="block font-semibold">{title}</span>
        <span className="block text-muted">{sentence}</span>
      </figcaption>
      <ul className="mt-3 grid grid-cols-[1fr_auto] gap-x-3 gap-y-2 text-sm sm:grid-cols-[minmax(8rem,14rem)_1fr_auto]">
        {bars.map((bar) => (
          <li className="col-span-full grid grid-cols-subgrid items-center" key={bar.label}>
            <span className={bar.emphasis ? 'font-semibold' : undefined}>{bar.label}</span>
            <span aria-hidden="true" className="bar bar-tall order-last col-span-2 sm:order-none sm:col-span-1">
              <span
                className={bar.emphasis ? 'bg-accent' : 'bg-line-strong'}
                style={{ width: `${Math.max(0, (bar.value / top) * 100)}%` }}
              />
            </span>
            <span className="text-right">
              {bar.text}
              {bar.note && <span className="ml-1 text-muted">{bar.note}</span>}
            </span>
          </li>
        ))}
      </ul>
      <BarTable bars={bars} labelHeader={labelHeader} title={title} valueHeader={valueHeader} />
    </figure>
  );
}

function BarTable({
  bars,
  title,
  labelHeader,
  valueHeader,
}: {
  bars: Bar[];
  title: string;
  labelHeader: string;
  valueHeader: string;
}) {
  return (
    <details className="mt-2 text-sm print:hidden">
      <summary className="min-h-(--control-small) w-fit cursor-pointer text-accent-ink underline">
        Xem dạng bảng
      </summary>
      <table className="table mt-2">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHeader}</th>
            <th className="numeric" scope="col">
              {valueHeader}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              <td className="numeric">{bar.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
