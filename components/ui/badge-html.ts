import { badgeClass, type Tone } from './badge';
import { type Html, html } from './html';

/** The badge of `StatusBadge` inside markup made by `html`. */
export function badgeHtml(tone: Tone, word: string): Html {
  return html`<span class="${badgeClass(tone)}">${word}</span>`;
}
