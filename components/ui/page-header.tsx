'use client';

import type { ReactNode } from 'react';
import { type Breadcrumb, Breadcrumbs } from './breadcrumbs';
import { classNames } from './class-names';
import { Unfold } from './unfold';

type PageHeaderProps = {
  title: ReactNode;
  breadcrumbs?: Breadcrumb[];
  status?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  asOf?: ReactNode;
};

/** More than two lines of a phone. */
const isLong = (...texts: ReactNode[]) =>
  texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0) > 100;

/** The head of a page: where it is, its name and state, what can be done, and as of when its figures stand. */
export function PageHeader({ title, breadcrumbs = [], status, description, actions, asOf }: PageHeaderProps) {
  const folds = isLong(description, asOf);
  return (
    <header className="page-head">
      {breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="page-head-parts">
        <div className="min-w-0 max-w-4xl">
          <div className="page-title">
            <h1 className="text-xl font-semibold sm:text-2xl">{title}</h1> {status}
          </div>
          {folds && <Unfold label="Hiện đủ phần giải thích" />}
          {description && (
            <p className={classNames('mt-1 text-pretty text-muted', folds && (asOf ? 'fold' : 'fold-lines'))}>
              {description}
            </p>
          )}
          {asOf && <p className={classNames('mt-1 text-pretty text-sm text-muted', folds && 'fold-line')}>{asOf}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
    </header>
  );
}
