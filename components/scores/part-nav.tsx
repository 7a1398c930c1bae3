import type { Route } from 'next';
import { LocalLink } from '@/components/ui/local-link';
import { formatNumber } from '@/lib/format';
import type { Part, Parted } from '@/lib/scores/rules/parts';

type PartNavProps<Item> = {
  /** The address of the group, without what is behind the question mark. */
  root: string;
  /** What else stands behind the question mark. */
  also?: string;
  parts: readonly Part<Item>[];
  current: Part<Item>;
  /** Whether something is left to do for a criterion; nothing: nobody works here. */
  isLeft: ((item: Item) => boolean) | null;
};

/** The parts of a long group, each one step away, with how far they are. */
export function PartNav<Item extends Parted>({ root, also = '', parts, current, isLeft }: PartNavProps<Item>) {
  if (parts.length < 2) return null;
  return (
    <nav aria-label="Các phần của mục" className="print:hidden">
      <ol className="grid gap-x-6 rounded-lg border border-line bg-surface px-4 py-2 sm:grid-cols-2 xl:grid-cols-3">
        {parts.map((part) => {
          const all = part.items.length;
          const done = isLeft === null ? null : all - part.items.filter(isLeft).length;
          return (
            <li className="flex min-w-0 items-center justify-between gap-3" key={part.items[0]?.criterionId}>
              <LocalLink
                aria-current={part === current ? 'page' : undefined}
                className={`min-w-0 truncate py-1 pointer-coarse:py-3 ${part === current ? 'font-semibold' : 'text-accent-ink underline'}`}
                href={hrefOf(root, part, also)}
                title={part.title}
              >
                {part.label} {part.title}
              </LocalLink>
              <span className={`text-sm whitespace-nowrap ${done === all ? 'text-success' : 'text-muted'}`}>
                {done === null ? formatNumber(all) : `${formatNumber(done)}/${formatNumber(all)}`}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** A part is named by its first criterion. */
export function hrefOf<Item extends Parted>(root: string, part: Part<Item>, also = ''): Route {
  return `${root}?item=${part.items[0]?.criterionId}${also}` as Route; // root is the address of a page
}
