import { type GlyphName, glyphPaths } from './glyph-paths';
import { type Html, html } from './html';

/** The sign of `Glyph` inside markup made by `html`. */
export function glyphHtml(name: GlyphName, size = 16): Html {
  const paths = glyphPaths[name].map((path) => html`<path d="${path}"/>`);
  return html`<svg aria-hidden="true" fill="none" height="${size}" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2" viewBox="0 0 24 24" width="${size}">${paths}</svg>`;
}
