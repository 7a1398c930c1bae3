import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

type PanelProps = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3 | 4;
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A section with a heading and its actions. `flush` lets a table reach the edges. */
export function Panel({ title, description, actions, level = 2, flush, id, className, children }: PanelProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      aria-labelledby={title ? headingId : undefined}
      className={classNames('rounded-lg border border-line bg-surface', className)}
      id={id}
    >
      {(title || actions) && (
        <header className="flex break-after-avoid flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
          <div className="min-w-0">
            {title && (
              <Heading className="text-lg font-semibold" id={headingId}>
                {title}
              </Heading>
            )}
            {description && <p className="text-sm text-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
        </header>
      )}
      <div className={flush ? undefined : 'p-4'}>{children}</div>
    </section>
  );
}
