import { badgeHtml } from '@/components/ui/badge-html';
import { type Html, html } from '@/components/ui/html';
import { linkHtml } from '@/components/ui/link-html';
import { leftWords } from '@/lib/messages/statuses';
import type { RankingRow } from '@/lib/rankings/queries/ranking';

/** A unit's name, as a link where the reader may open its page. */
export function unitNameHtml(row: RankingRow, campaignId: string): Html {
  const href = `/campaigns/${campaignId}/units/${row.unitId}` as const;
  return html`${row.mayOpen ? linkHtml({ href, label: row.name }, 'row-link') : row.name}${
    row.own && html` <span class="whitespace-nowrap text-sm text-muted">(đơn vị của bạn)</span>`
  }${row.leftSince !== null && html` ${badgeHtml('neutral', leftWords(row.leftSince))}`}`;
}
