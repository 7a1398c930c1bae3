import type { ReactNode } from 'react';
import { type Href, LocalLink } from './local-link';

export type Breadcrumb = { label: string; href?: Href };

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

function Breadcrumbs({ items }: { items: Breadcrumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className="mb-1 text-sm text-muted print:hidden">
      <ol className="flex flex-wrap items-center">
        {items.map((item, index) => (
          <li className="flex items-center" key={item.label}>
            {index > 0 && (
              <span aria-hidden="true" className="px-1.5">
                /
              </span>
            )}
            {item.href ? (
              <LocalLink
                className="inline-flex min-h-(--control-small) items-center text-muted underline hover:text-ink"
                href={item.href}
              >
                {item.label}
              </LocalLink>
            ) : (
              <span>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
