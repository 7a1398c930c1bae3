import type { ReactNode } from 'react';
import { toneClasses } from './badge';
import { classNames } from './class-names';
import { Glyph } from './glyph';

export type AlertTone = 'info' | 'warning' | 'danger' | 'success';

type AlertProps = {
  tone?: AlertTone;
  title?: ReactNode;
  role?: 'status' | 'alert';
  className?: string;
  children?: ReactNode;
};

/** A message of the page. Give it a role only when it appears in answer to something. */
export function Alert({ tone = 'info', title, role, className, children }: AlertProps) {
  return (
    <div
      className={classNames('flex gap-2.5 rounded-md border px-3.5 py-2.5', toneClasses[tone], className)}
      role={role}
    >
      <Glyph className="mt-0.5 shrink-0" name={tone} size={18} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
