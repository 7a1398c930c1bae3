import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { SheetLine } from './use-review';

type LineCardProps = {
  line: SheetLine;
  /** The reader was led here; framed, because a focus set after a click shows no ring. */
  pointed?: boolean;
  children: ReactNode;
};

/** One line of a sheet: what it says on the left, what is decided on the right; one below the other on a phone. */
export function LineCard({ line, pointed, children }: LineCardProps) {
  const headingId = `line-${line.id}`;
  return (
    <li className="break-inside-avoid">
      <article
        aria-labelledby={headingId}
        className={classNames(
          'grid gap-x-6 gap-y-3 wrap-anywhere rounded-lg border border-line bg-surface p-4 print:gap-y-1.5 print:p-2.5 lg:grid-cols-[minmax(0,1fr)_22rem]',
          pointed && 'outline-2 outline-danger',
        )}
      >
        <div className="grid content-start gap-2">
          <div>
            <p className="text-sm text-muted">{line.group}</p>
            <h2 className="font-semibold" id={headingId}>
              {line.number}. {line.text}
            </h2>
          </div>
          {line.body}
        </div>
        <div className="grid content-start gap-2 border-line max-lg:border-t max-lg:pt-3 print:max-lg:pt-1.5 lg:border-l lg:pl-6">
          {children}
        </div>
      </article>
    </li>
  );
}
