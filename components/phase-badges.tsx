import { badgeHtml } from './ui/badge-html';
import { type Html, html } from './ui/html';
import { HtmlSpan } from './ui/html-row';

/** What is open today, most urgent first; else `rest` says what comes, or that nothing does: `over` once all has been. */
export type PhasesInWords = { open: string[]; rest: string; over: boolean };

/** The badges of `PhaseBadges` inside markup made by `html`. */
export function phasesHtml({ open, rest, over }: PhasesInWords): Html {
  const badges =
    open.length === 0
      ? [badgeHtml(over ? 'success' : 'neutral', rest)]
      : open.map((words) => badgeHtml('progress', words));
  return html`${badges}`;
}

export function PhaseBadges(phases: PhasesInWords) {
  return <HtmlSpan className="badges" text={phasesHtml(phases)} />;
}
