import { numberCell, type WrittenCell, type WrittenSheet } from '@/lib/criteria/rules/writing/sheets';
import type { Duty } from '@/lib/duties/rules/state';
import { dutyLabels, lateWord } from '@/lib/duties/rules/words';
import { daysBetween, formatDate, inSentence } from '@/lib/format';
import { pendingReportsWords, standingWords, yearAheadSentence } from '@/lib/rankings/rules/words';
import type { Held } from '@/lib/reports/rules/held';
import { taskTitle } from '@/lib/tasks/rules/words';
import type { Lacking } from './lacks';

type Figure = { readonly name: string; readonly completion: string | null };

/** What is written of a bloc. */
export type WrittenBloc = {
  readonly campaignId: string;
  readonly name: string;
  readonly units: number;
  readonly toRegister: number;
  readonly registered: number;
  readonly accepted: number;
  readonly toReport: number;
  readonly reported: number;
  readonly lacking: Lacking;
  readonly late: readonly string[];
  readonly completion: string | null;
  readonly before: string | null;
  readonly difference: string | null;
  readonly best: Figure | null;
  readonly last: Figure | null;
  readonly members: readonly Figure[];
};

/** What a unit is late with. */
export type WrittenDebt = {
  readonly campaignId: string;
  readonly blocName: string;
  readonly year: number;
  readonly unitName: string;
  readonly duty: Duty;
  readonly since: string;
  readonly begun: boolean;
  /** What of the registration keeps the unit from beginning it. */
  readonly held: Held | null;
};

/** Which figures these are; `asOf` is a time, `today` the day in Vietnam that belongs to it. */
export type WrittenState = {
  readonly year: number;
  readonly through: Duty;
  /** Of a year that has not begun: when its registration opens. */
  readonly ahead: { readonly opensOn: string | null } | null;
  /** Whether the year's work is over in every bloc. */
  readonly over: boolean;
  readonly asOf: string;
  readonly today: string;
};

const blocWidths = [6, 60, 10, 12, 12, 12, 12, 12, 12, 12, 12, 12, 14, 14, 14, 50, 50];

function blocRow(bloc: WrittenBloc, place: number): WrittenCell[] {
  return [
    ...[place + 1, bloc.name, bloc.units, bloc.toRegister, bloc.registered],
    ...[bloc.lacking['registration-returned'], bloc.accepted],
    ...[
      bloc.toReport,
      bloc.reported,
      bloc.lacking['report-returned'],
      bloc.lacking['report-not-due'],
      bloc.late.length,
    ],
    ...[bloc.completion, bloc.before, bloc.difference].map(numberCell),
    ...[bloc.best?.name ?? '', bloc.last?.name ?? ''],
  ];
}

function blocTitles({ year, through }: WrittenState): string[] {
  const report = `báo cáo ${inSentence(dutyLabels[through])}`;
  return [
    ...['STT', 'Khối', 'Số đơn vị', 'Phải đăng ký', 'Đã gửi đăng ký', 'Đăng ký bị trả lại', 'Đăng ký được chấp nhận'],
    ...[`Phải ${report}`, `Đã ${report}`, 'Báo cáo bị trả lại', 'Chưa đến kỳ báo cáo', 'Đang chậm'],
    ...['Hoàn thành (%)', `Cùng kỳ ${year - 1} (%)`, 'Chênh lệch (điểm)', 'Cao nhất', 'Thấp nhất'],
  ];
}

function debtRow(debt: WrittenDebt, place: number, today: string): WrittenCell[] {
  const { blocName, unitName, duty, year, since } = debt;
  const days = daysBetween(since, today);
  return [place + 1, blocName, unitName, taskTitle(duty, year), formatDate(since), days, lateWord(debt)];
}

/**
 * The province as sheets of a workbook, for these blocs: a row for each bloc, for each unit with its completion in %, and
 * for each duty that a unit is late with, in days.
 */
export function provinceSheets(
  blocs: readonly WrittenBloc[],
  late: readonly WrittenDebt[],
  state: WrittenState,
): WrittenSheet[] {
  const shown = new Set(blocs.map((bloc) => bloc.campaignId));
  const debts = late.filter((debt) => shown.has(debt.campaignId));
  const units = blocs.flatMap((bloc) => bloc.members.map((unit) => [bloc.name, unit] as const));
  const stands = state.ahead
    ? yearAheadSentence(state.ahead, state.year)
    : `${standingWords(state)}; kỳ báo cáo ${inSentence(dutyLabels[state.through])}, ${pendingReportsWords}.`;
  const top = (title: string): WrittenCell[][] => [[`${title} năm ${state.year}`], [stands]];
  const sheet = (name: string, title: string, widths: number[], rows: WrittenCell[][]): WrittenSheet => ({
    ...{ name, widths, heading: 3 },
    rows: [...top(title), ...rows],
  });
  return [
    sheet('Các khối', 'Thi đua của các khối', blocWidths, [blocTitles(state), ...blocs.map(blocRow)]),
    sheet(
      'Đơn vị',
      'Kết quả của các đơn vị',
      [6, 60, 60, 14],
      [
        ['STT', 'Khối', 'Đơn vị', 'Hoàn thành (%)'],
        ...units.map(([bloc, unit], place) => [place + 1, bloc, unit.name, numberCell(unit.completion)]),
      ],
    ),
    sheet(
      'Đang chậm',
      'Đơn vị đang chậm',
      [6, 60, 60, 40, 12, 12, 24],
      [
        ['STT', 'Khối', 'Đơn vị', 'Việc quá hạn', 'Hạn', 'Số ngày chậm', 'Tình trạng'],
        ...debts.map((debt, place) => debtRow(debt, place, state.today)),
      ],
    ),
  ];
}
