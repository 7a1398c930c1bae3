import { type Href, LocalLink } from './local-link';

export type Breadcrumb = { label: string; href?: Href };

/** Where a page stands: the way to it from above. */
export function Breadcrumbs({ items }: { items: Breadcrumb[] }) {
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
