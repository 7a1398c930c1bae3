import { type Html, html } from './html';
import type { Href } from './local-link';

/** The anchor of `LocalLink` inside markup made by `html`; `current` marks the page we are on. */
export function linkHtml({ href, label }: { href: Href; label: string }, className: string, current = false): Html {
  const mark = current && html` aria-current="page"`;
  return html`<a class="${className}" data-local="" href="${href}"${mark}>${label}</a>`;
}
