import { type ReactNode, useId } from 'react';
import { Button, ButtonLink } from './button';
import { Input } from './field';
import type { Href } from './local-link';

type SearchFormProps = {
  action: Href;
  label: string;
  query?: string;
  name?: string;
  placeholder?: string;
  /** Shown when something is filtered: the address without filters. */
  clearHref?: Href;
  hidden?: Record<string, string | undefined>;
  /** Labelled selects, e.g. FilterSelect. */
  children?: ReactNode;
};

/** A search box with filters, sent as the address of the page; works without JavaScript. */
export function SearchForm({
  action,
  label,
  query,
  name = 'q',
  placeholder,
  clearHref,
  hidden = {},
  children,
}: SearchFormProps) {
  const id = useId();
  return (
    <search>
      <form action={action} className="flex flex-wrap items-end gap-3 print:hidden" method="get">
        {Object.entries(hidden).map(
          ([key, value]) => value !== undefined && <input key={key} name={key} type="hidden" value={value} />,
        )}
        <div className="min-w-0 grow basis-60 sm:max-w-sm">
          <label className="block text-sm font-medium" htmlFor={id}>
            {label}
          </label>
          <Input defaultValue={query} id={id} key={query} name={name} placeholder={placeholder} type="search" />
        </div>
        {children}
        <div className="flex gap-2">
          <Button type="submit">Tìm</Button>
          {clearHref && (
            <ButtonLink href={clearHref} variant="quiet">
              Xóa lọc
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
