import { foldVietnamese } from '@/lib/fold';
import { formatDate, formatNumber } from '@/lib/format';
import { type Direction, settleAccumulation } from '@/lib/templates/rules';
import { readYesNo } from '@/lib/yes-no';
import type { LineValues } from './line';
import {
  accumulationWords,
  directionWords,
  readAccumulation,
  readAmount,
  readDay,
  readDirection,
  withoutBound,
} from './words';

/** The columns of the sheet, in the order in which they are shown, typed and pasted. */
export const columns = [
  'text',
  'measure',
  'direction',
  'baseline',
  'planned',
  'accumulation',
  'dueOn',
  'weight',
  'movement',
  'ownerDivision',
  'note',
] as const;
export type ColumnKey = (typeof columns)[number];

export const columnTitles: Record<ColumnKey, string> = {
  text: 'Nội dung chỉ tiêu',
  measure: 'Đơn vị tính',
  direction: 'Cách đánh giá',
  baseline: 'Năm trước',
  planned: 'Kế hoạch',
  accumulation: 'Cách cộng các kỳ',
  dueOn: 'Thời hạn',
  weight: 'Trọng số',
  movement: 'Phong trào',
  ownerDivision: 'Phòng chủ trì',
  note: 'Ghi chú',
};

/** A line as people read and type it. What was not understood stays as it was typed. */
export type Cells = Readonly<Record<ColumnKey, string>>;
export type Choice = { readonly id: string; readonly name: string };
export type Doubt = {
  readonly column: ColumnKey;
  readonly reason:
    | 'not-a-number'
    | 'day-for-a-number'
    | 'not-a-day'
    | 'not-yes-or-no'
    | 'unknown-word'
    | 'unknown-movement';
};
export type Reading = { year: number; movements: readonly Choice[] };

export const emptyCells: Cells = {
  text: '',
  measure: '',
  direction: directionWords.more,
  baseline: '',
  planned: '',
  accumulation: accumulationWords.cumulative,
  dueOn: '',
  weight: '',
  movement: '',
  ownerDivision: '',
  note: '',
};

/** Whether nothing was typed into the cells yet. */
export function isEmptyRow(cells: Cells): boolean {
  return columns.every((column) => cells[column] === emptyCells[column]);
}

const shownNumber = (value: string | null) => (value === null ? '' : formatNumber(value));
const shownDay = (value: string | null) => (value === null ? '' : formatDate(value));

function shownBaseline(line: LineValues): string {
  if (line.direction === 'byDate') return shownDay(line.baselineOn);
  if (line.direction === 'yesNo') return line.baseline === null ? '' : line.baseline === '0' ? 'Không' : 'Có';
  return shownNumber(line.baseline);
}

function shownPlan(line: LineValues): string {
  if (line.direction === 'yesNo') return 'Có';
  return line.direction === 'byDate' ? shownDay(line.plannedOn) : shownNumber(line.planned);
}

/** The line as shown in its cells; `movement` is the name of its movement. */
export function toCells(line: LineValues, movement: string): Cells {
  return {
    text: line.text,
    measure: line.measure,
    direction: directionWords[line.direction],
    baseline: shownBaseline(line),
    planned: shownPlan(line),
    accumulation: accumulationWords[line.accumulation],
    dueOn: shownDay(line.dueOn),
    weight: shownNumber(line.weight),
    movement,
    ownerDivision: line.ownerDivision,
    note: line.note,
  };
}

class Reader {
  readonly doubts: Doubt[] = [];
  constructor(
    private readonly cells: Cells,
    private readonly reading: Reading,
  ) {}

  private take<Value>(column: ColumnKey, reason: Doubt['reason'], read: (text: string) => Value | null): Value | null {
    const text = this.cells[column].trim();
    if (text === '') return null;
    const value = read(text);
    if (value === null) this.doubts.push({ column, reason });
    return value;
  }

  number = (column: ColumnKey) => this.take(column, 'not-a-number', (text) => readAmount(text)?.value ?? null);
  /** A plan in numbers; a day in its place is another way of judging, and what to do is said. */
  plan = (direction: Direction) => {
    const isDay = readDay(this.cells.planned, this.reading.year) !== null;
    return this.take('planned', isDay ? 'day-for-a-number' : 'not-a-number', (text) => {
      return readAmount(withoutBound(text, direction))?.value ?? null;
    });
  };
  day = (column: ColumnKey) => this.take(column, 'not-a-day', (text) => readDay(text, this.reading.year));
  yesNo = (column: ColumnKey) => this.take(column, 'not-yes-or-no', readYesNo);
  direction = () => this.take('direction', 'unknown-word', readDirection);
  accumulation = () => this.take('accumulation', 'unknown-word', readAccumulation);
  movement = () =>
    this.take(
      'movement',
      'unknown-movement',
      (text) => this.reading.movements.find((one) => foldVietnamese(one.name) === foldVietnamese(text))?.id ?? null,
    );
}

/** Baseline and plan are read as the direction says: numbers, days, or yes and no. */
function readAims(reader: Reader, direction: LineValues['direction']) {
  const nothing = { baseline: null, baselineOn: null, planned: null, plannedOn: null };
  if (direction === 'byDate')
    return { ...nothing, baselineOn: reader.day('baseline'), plannedOn: reader.day('planned') };
  if (direction === 'yesNo') {
    const before = reader.yesNo('baseline');
    reader.yesNo('planned');
    return { ...nothing, baseline: before === null ? null : before ? '1' : '0' };
  }
  return {
    ...nothing,
    baseline: reader.number('baseline'),
    planned: reader.plan(direction),
  };
}

/** Reads typed cells. Each cell that was not understood is a doubt, and its value is empty. */
export function readCells(cells: Cells, groupCode: string, reading: Reading): { values: LineValues; doubts: Doubt[] } {
  const reader = new Reader(cells, reading);
  const direction = reader.direction() ?? 'more';
  const values: LineValues = {
    groupCode,
    movementId: reader.movement(),
    text: cells.text.trim(),
    measure: cells.measure.trim(),
    direction,
    accumulation: settleAccumulation(direction, reader.accumulation() ?? 'cumulative'),
    ...readAims(reader, direction),
    dueOn: reader.day('dueOn'),
    weight: reader.number('weight'),
    ownerDivision: cells.ownerDivision.trim(),
    note: cells.note.trim(),
  };
  return { values, doubts: reader.doubts };
}

/** The cell as it reads once it is understood; as typed when it is not. */
export function tidyCell(column: ColumnKey, cells: Cells, reading: Reading): string {
  const { values, doubts } = readCells(cells, '', reading);
  if (doubts.some((doubt) => doubt.column === column)) return cells[column];
  if (cells[column].trim() === '') return '';
  const movement = reading.movements.find((one) => one.id === values.movementId)?.name ?? '';
  return toCells(values, movement)[column];
}
