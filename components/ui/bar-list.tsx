import type { ReactNode } from 'react';
import { useId } from 'react';
import { type Html, html } from './html';
import { HtmlList } from './html-row';
import { TextTable } from './text-table';

export type Bar = { label: string; value: number; text: string; emphasis?: boolean; note?: string };

type BarListProps = {
  title: string;
  sentence: ReactNode;
  bars: Bar[];
  valueHeader: string;
  labelHeader?: string;
  max?: number;
  /** Names of one word or two, as years: name, bar and value share a line however narrow it is. */
  short?: boolean;
};

function barHtml({ label, value, text, emphasis, note }: Bar, top: number): Html {
  const share = Math.max(0, (value / top) * 100).toFixed(2);
  const [name, tint] = emphasis ? [html`<b>${label}</b>`, 'bg-accent'] : [label, 'bg-line-strong'];
  return html`<li><span>${name}</span><span aria-hidden="true" class="bar bar-tall"><span class="${tint}" style="width:${share}%"></span></span><span class="text-right">${text}${
    note && html`<span class="ml-1 text-muted">${note}</span>`
  }</span></li>`;
}

/** Horizontal bars from zero: the message as a sentence, then the bars, each with its value, then the same as a table. */
export function BarList({ title, sentence, bars, valueHeader, labelHeader = 'Tên', max, short }: BarListProps) {
  const id = useId();
  const top = Math.max(max ?? 0, ...bars.map((bar) => bar.value), Number.MIN_VALUE);
  return (
    <figure aria-labelledby={id} className="bar-figure">
      <figcaption id={id}>
        <span className="block font-semibold">{title}</span>
        <span className="block text-muted">{sentence}</span>
      </figcaption>
      <HtmlList className={short ? 'bars bars-short' : 'bars'} items={html`${bars.map((bar) => barHtml(bar, top))}`} />
      <details className="mt-2 text-sm print:hidden">
        <summary className="min-h-(--control-small) w-fit cursor-pointer text-accent-ink underline">
          Xem dạng bảng
        </summary>
        <div className="mt-2">
          <TextTable
            caption={title}
            columns={[
              { header: labelHeader, cell: (bar) => bar.label, rowHeader: true },
              { header: valueHeader, cell: (bar) => bar.text, numeric: true },
            ]}
            compact
            hideCaption
            rows={bars}
          />
        </div>
      </details>
    </figure>
  );
}
