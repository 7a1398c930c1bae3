import type { Route } from 'next';
import type { ComponentProps } from 'react';

/** An address of this product. Routes with parameters arrive as data (tabs, menus), where Next cannot check them. */
export type Href = Route | `/${string}`;

type LocalLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: Href;
  /** `false` leaves the page where it is scrolled to: sorting a table must not jump to its top. */
  scroll?: boolean;
};

/**
 * A link inside the product: a plain anchor, which LinkRouter follows without loading a new page. Next's own link is a
 * component that runs in the browser, a dozen times per page, and would fetch ahead; province networks are slow.
 */
export function LocalLink({ href, scroll = true, ...rest }: LocalLinkProps) {
  return <a {...rest} data-local={scroll ? '' : 'keep-scroll'} href={href} />;
}
