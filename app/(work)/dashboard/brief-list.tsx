import { ButtonLink } from '@/components/ui/button';
import { type Html, html } from '@/components/ui/html';
import { HtmlList } from '@/components/ui/html-row';
import type { Href } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';

/** So many of a list let the table below begin on the first screen; beside the table paper has room for more. */
const shown = { screen: 4, paper: 6 };

type BriefListProps = {
  title: string;
  /** Each as the cells of a line: who, and how far. */
  items: readonly Html[];
  all: { href: Href; label: string };
  nothing: string;
  className?: string;
};

/** The first few of what needs a leader, and a link to all. */
export function BriefList({ title, items, all, nothing, className }: BriefListProps) {
  const more = items.length > shown.screen;
  const lines = items
    .slice(0, shown.paper)
    .map(
      (cells, index) =>
        html`<li class="${index < shown.screen ? 'brief-line' : 'brief-line brief-rest'}">${cells}</li>`,
    );
  return (
    <Panel
      actions={
        more && (
          <ButtonLink href={all.href} size="small">
            {all.label}
          </ButtonLink>
        )
      }
      className={className}
      flush
      title={title}
    >
      {items.length === 0 ? (
        <p className="px-4 py-2 text-muted">{nothing}</p>
      ) : (
        <HtmlList className="divide-y divide-line" items={html`${lines}`} />
      )}
      {items.length > shown.paper && (
        <p className="hidden px-4 py-1 text-sm text-muted print:block">
          Và {formatNumber(items.length - shown.paper)} đơn vị khác.
        </p>
      )}
    </Panel>
  );
}
