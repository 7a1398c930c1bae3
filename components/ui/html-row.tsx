import type { ComponentProps } from 'react';
import type { Html } from './html';

type HtmlRowProps = Omit<ComponentProps<'tr'>, 'children' | 'dangerouslySetInnerHTML'> & { cells: Html };

// Html escapes every text, and only `html` makes one; tests/architecture.test.ts lets nobody else write markup.

/** A row of a table whose cells are written by `html`: one element for React instead of a dozen. */
export function HtmlRow({ cells, ...rest }: HtmlRowProps) {
  return <tr {...rest} dangerouslySetInnerHTML={{ __html: cells.text }} />;
}

/** A list whose items are written by `html`: menus and tabs stand on every page. */
export function HtmlList({
  items,
  ...rest
}: Omit<ComponentProps<'ul'>, 'children' | 'dangerouslySetInnerHTML'> & { items: Html }) {
  return <ul {...rest} dangerouslySetInnerHTML={{ __html: items.text }} />;
}

/** A line of badges written by `html`, for what stands both in rows of text and elsewhere. */
export function HtmlSpan({ text, className }: { text: Html; className?: string }) {
  return <span className={className} dangerouslySetInnerHTML={{ __html: text.text }} />;
}

/** A whole group of rows as one piece, for tables in which nothing happens yet. */
export function HtmlBody({ rows }: { rows: Html }) {
  return <tbody dangerouslySetInnerHTML={{ __html: rows.text }} />;
}

/** A block written by `html`, for long pages of which most stays closed. */
export function HtmlBlock({ block, className }: { block: Html; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: block.text }} />;
}
