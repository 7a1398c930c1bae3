'use client';

import type { ReactNode } from 'react';
import { type Breadcrumb, Breadcrumbs } from './breadcrumbs';

type PageHeaderProps = {
  title: ReactNode;
  breadcrumbs?: Breadcrumb[];
  status?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  asOf?: ReactNode;
};

/** The head of a page: where it is, its name and state, what can be done, and as of when its figures stand. */
export function PageHeader({ title, breadcrumbs = [], status, description, actions, asOf }: PageHeaderProps) {
  return (
    <header className="mb-4">
      {breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-4xl">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-balance text-2xl font-semibold">{title}</h1>
            {status}
          </div>
          {description && <p className="mt-1 text-pretty text-muted">{description}</p>}
          {asOf && <p className="mt-1 text-pretty text-sm text-muted">{asOf}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
