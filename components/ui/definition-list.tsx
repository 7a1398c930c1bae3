import type { ReactNode } from 'react';

export type Definition = { term: string; value: ReactNode };

/** Facts of one object: name and value, side by side where there is room. Nothing is shown as "–". */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map((item) => (
        <div className="grid gap-x-4 py-2 first:pt-0 last:pb-0 sm:grid-cols-[minmax(8rem,1fr)_2fr]" key={item.term}>
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 break-words">{item.value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
