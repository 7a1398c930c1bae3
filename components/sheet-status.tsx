import { formatDate } from '@/lib/format';
import { answerWords, type ShownStatus, statusWord } from '@/lib/messages/statuses';
import type { Tone } from './ui/badge';
import { badgeHtml } from './ui/badge-html';
import { type Html, html } from './ui/html';
import { HtmlSpan } from './ui/html-row';

export const statusTones: Readonly<Record<ShownStatus, Tone>> = {
  none: 'neutral',
  'not-due': 'neutral',
  'not-owed': 'neutral',
  draft: 'progress',
  submitted: 'info',
  returned: 'warning',
  'taken-back': 'warning',
  accepted: 'success',
};

type SheetStatusProps = {
  status: ShownStatus;
  /** How many lines went back to the unit. */
  returned?: number | null;
  /** Nothing was sent though the time is over. */
  overdue?: boolean;
  /** The last day that was missed. */
  lateSince?: string | null;
  /** Sent, but after the last day. */
  sentLate?: boolean;
  /** The last day for the answer to what was returned. */
  answerBy?: string | null;
  /** What else there is to say instead of the plain word. */
  word?: string;
};

function badgesHtml({ status, returned, overdue, lateSince, sentLate, answerBy, word }: SheetStatusProps): Html {
  return html`${badgeHtml(lateSince ? 'danger' : statusTones[status], word ?? statusWord(status, returned ?? 0))}${
    overdue && badgeHtml('danger', 'Quá hạn')
  }${lateSince && html`<span class="text-sm text-danger">quá hạn từ ${formatDate(lateSince)}</span>`}${
    sentLate && html`<span class="text-sm text-warning">gửi sau hạn</span>`
  }${answerBy && html`<span class="text-sm text-muted">${answerWords(answerBy)}</span>`}`;
}

/** Where a registration or report stands: a word with a sign, and whether it is or came late. */
export function SheetStatusBadge(props: SheetStatusProps) {
  return <HtmlSpan className="badges" text={badgesHtml(props)} />;
}

/** The same inside markup made by `html`. */
export function sheetStatusHtml(props: SheetStatusProps): Html {
  return html`<span class="badges">${badgesHtml(props)}</span>`;
}
