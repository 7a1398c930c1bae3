import { formatDate } from '@/lib/format';
import { scoreStatusWords } from '@/lib/messages/statuses';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** What stands on every printed page: whose score, of which year, by which table, and how far it is. */
export function headlineOf({ unitName, campaign, table, state, takenBack, statusSince }: ScoreSheetView): string {
  const stands = `${scoreStatusWords[toldStatus(state, takenBack)]}${statusSince ? ` ngày ${formatDate(statusSince)}` : ''}`;
  return `${unitName} · Chấm điểm thi đua năm ${campaign.year} · Bảng tiêu chí phiên bản ${table?.number} · ${stands}`;
}
