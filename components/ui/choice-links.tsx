import type { ReactNode } from 'react';
import { type Href, LocalLink } from './local-link';

type ChoiceLink = { id: string; href: Href; label: ReactNode; title?: string | undefined };

type ChoiceLinksProps = {
  /** What is chosen here, for those who hear the page. */
  label: string;
  choices: readonly ChoiceLink[];
  current: string;
  className?: string;
};

/** The few addresses between which a page can be changed, side by side; on paper only what was chosen stands. */
export function ChoiceLinks({ label, choices, current, className = '' }: ChoiceLinksProps) {
  return (
    <nav aria-label={label} className={`print:hidden ${className}`}>
      <ul className="flex flex-wrap gap-x-4">
        {choices.map(({ id, href, label: words, title }) => (
          <li key={id}>
            <LocalLink
              aria-current={id === current ? 'page' : undefined}
              className={`inline-flex min-h-(--control-small) items-center ${id === current ? 'font-semibold' : 'text-accent-ink underline'}`}
              href={href}
              title={title}
            >
              {words}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
