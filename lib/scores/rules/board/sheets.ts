import { numberCell, type WrittenCell, type WrittenSheet } from '@/lib/criteria/rules/writing/sheets';
import { formatDateTime, formatNumber, inSentence } from '@/lib/format';
import { leftWords } from '@/lib/messages/statuses';
import type { Board, BoardRow } from './board';
import { placeWords, resultWords, stageWords, whySentences } from './words';

function bodyRow(row: BoardRow, place: number, since: string | null): WrittenCell[] {
  const { stage, result, points, percentage, bonus, deduction, className } = row;
  const name = since === null ? row.name : `${row.name} (${inSentence(leftWords(since))})`;
  return [
    ...[place + 1, row.place === null ? placeWords(null) : row.place, name, stage === null ? '' : stageWords[stage]],
    ...[...row.sections, points, result, percentage, bonus, deduction].map(numberCell),
    className ?? '',
    [...whySentences(row), ...row.ties, ...row.missed].join(' '),
  ];
}

/** Of what day the figures are, and how firm. */
export type BoardState = { readonly kind: 'standing' | 'published'; readonly at: string; readonly final: boolean };

function stateWords({ kind, at, final }: BoardState): string {
  if (kind === 'published') return `Đã công bố lúc ${formatDateTime(at)}`;
  return `${final ? 'Điểm đã thống nhất, chưa công bố' : 'Tạm tính'}, đến ${formatDateTime(at)}`;
}

/**
 * The ranking as sheets of a workbook: one row a unit with its sections, sums, class and reasons. `leftSince` holds, by id, the
 * first day on which a unit no longer belonged to the bloc.
 */
export function boardSheets(
  board: Board,
  state: BoardState,
  leftSince: Readonly<Record<string, string>>,
): WrittenSheet[] {
  const { campaign, table, sections, rows } = board;
  const head: WrittenCell[] = [
    ...['STT', 'Hạng', 'Đơn vị', 'Theo điểm'],
    ...sections.map(({ code, title, maximum }) => `${code} ${title} (tối đa ${formatNumber(maximum)})`),
    ...['Tổng điểm', resultWords(table), 'Tỷ lệ (%)', 'Điểm thưởng', 'Điểm trừ', 'Xếp loại', 'Giải thích'],
  ];
  const top: WrittenCell[][] = [
    [`Bảng tổng hợp kết quả chấm điểm thi đua năm ${campaign.year}`],
    [campaign.blocName],
    [`${table.title}, phiên bản ${table.number}. ${stateWords(state)}.`],
  ];
  const body = rows.map((row, place) => bodyRow(row, place, leftSince[row.unitId] ?? null));
  const widths = [6, 14, 40, 14, ...sections.map(() => 18), 12, 14, 12, 12, 12, 24, 80];
  return [{ name: 'Xếp hạng', widths, heading: 4, rows: [...top, head, ...body] }];
}
