import type { Period } from '@/lib/campaigns/rules/phases';
import { numberCell, type WrittenCell, type WrittenSheet } from '@/lib/criteria/rules/writing/sheets';
import { type DutyState, type SheetDuty, sheetDuties } from '@/lib/duties/rules/state';
import { dutyLabels, dutyStatusWord } from '@/lib/duties/rules/words';
import { formatDateTime, inSentence, periodLabel } from '@/lib/format';
import { leftWords } from '@/lib/messages/statuses';
import { tallyOf } from './order';
import type { Placed } from './ranking';
import { pendingReportsWords, placeSentence, placeWord, unreportedSentence, yearAheadSentence } from './words';

type WrittenGroup = { readonly code: string; readonly completion: string; readonly reported: number };

/** What is written of a unit; null is what the reader may not see. */
export type WrittenRow = {
  readonly name: string;
  readonly leftSince: string | null;
  readonly states: Readonly<Record<SheetDuty, DutyState>>;
  readonly result: {
    readonly completion: string;
    readonly targets: number;
    readonly reported: number;
    readonly groups: readonly WrittenGroup[];
  } | null;
  readonly placed: Placed | null;
};

/** Which ranking this is; `asOf` is a time. */
export type WrittenRanking = {
  readonly campaign: { readonly blocName: string; readonly year: number; readonly cap: number };
  readonly through: Period;
  readonly asOf: string;
  /** Of a year that has not begun: when its registration opens. */
  readonly ahead: { readonly opensOn: string | null } | null;
  readonly seesDistances: boolean;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
};

const nameOf = ({ name, leftSince }: WrittenRow): string =>
  leftSince === null ? name : `${name} (${inSentence(leftWords(leftSince))})`;

function groupCells({ result }: WrittenRow, { groups }: WrittenRanking): WrittenCell[] {
  return groups.map(({ code }) => {
    const group = result?.groups.find((one) => one.code === code);
    return group && group.reported > 0 ? numberCell(group.completion) : null;
  });
}

function resultRow(row: WrittenRow, place: number, page: WrittenRanking): WrittenCell[] {
  const { placed, result, states } = row;
  const counted = result !== null && !placed?.unranked;
  const why = placed ? placeSentence(placed, page.seesDistances, unreportedSentence(states, page.through)) : '';
  return [
    ...[place + 1, placed?.place ?? placeWord(placed), nameOf(row), numberCell(counted ? result.completion : null)],
    ...[result?.reported ?? null, result?.targets ?? null],
    ...groupCells(row, page),
    why,
  ];
}

function stateRow(row: WrittenRow, place: number): WrittenCell[] {
  const { returned, late, accepted, owed } = tallyOf(row.states);
  const words = sheetDuties.map((duty) => dutyStatusWord(row.states[duty]));
  return [place + 1, nameOf(row), ...words, returned, late, accepted, owed];
}

function standWords({ campaign, through, asOf, ahead }: WrittenRanking): string {
  if (ahead) return yearAheadSentence(ahead, campaign.year);
  return `Tạm tính, đến ${formatDateTime(asOf)}; kết quả tính đến hết kỳ báo cáo ${periodLabel(through, campaign.year)}, ${pendingReportsWords}. Mỗi chỉ tiêu được tính tối đa ${campaign.cap}% kế hoạch.`;
}

/**
 * The provisional ranking by targets as sheets of a workbook: places with completion in %, by groups too, and why; and where each unit
 * stands with its registration and reports. Of units whose results the reader may not see only the second.
 */
export function rankingSheets(rows: readonly WrittenRow[], page: WrittenRanking): WrittenSheet[] {
  const { campaign, groups } = page;
  const top: WrittenCell[][] = [
    [`Xếp hạng tạm tính theo chỉ tiêu năm ${campaign.year}`],
    [campaign.blocName],
    [standWords(page)],
  ];
  const resultTitles = [
    ...['STT', 'Hạng', 'Đơn vị', 'Hoàn thành có trọng số (%)', 'Có kết quả', 'Số chỉ tiêu'],
    ...groups.map(({ name }) => `${name} (%)`),
    'Vì sao',
  ];
  const stateTitles = [
    ...['STT', 'Đơn vị'],
    ...sheetDuties.map((duty) => dutyLabels[duty]),
    ...['Bị trả lại (mục)', 'Quá hạn (việc)', 'Hoàn thành (việc)', 'Phải làm (việc)'],
  ];
  const shown = rows.filter((row) => row.result !== null);
  return [
    {
      ...{ name: 'Xếp hạng', heading: 4, widths: [6, 16, 50, 14, 10, 10, ...groups.map(() => 18), 100] },
      rows: [...top, resultTitles, ...shown.map((row, place) => resultRow(row, place, page))],
    },
    {
      ...{ name: 'Tình trạng', heading: 4, widths: [6, 50, ...sheetDuties.map(() => 24), 12, 12, 12, 12] },
      rows: [...top, stateTitles, ...rows.map(stateRow)],
    },
  ];
}
