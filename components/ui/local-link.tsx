import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';

/** An address of this product. Routes with parameters arrive as data (tabs, menus), where Next cannot check them. */
export type Href = Route | `/${string}`;

type LocalLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: Href; scroll?: boolean; replace?: boolean };

/** A link inside the product, without prefetch: lists have many links and province networks are slow. */
export function LocalLink({ href, ...rest }: LocalLinkProps) {
  // Typed routes check literals only; an Href begins with "/" by its type.
  return <Link {...rest} href={href as Route} prefetch={false} />;
}
