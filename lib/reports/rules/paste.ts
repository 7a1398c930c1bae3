import type { Direction } from '@/lib/templates/rules';
import { readYesNo } from '@/lib/yes-no';
import { type Asked, type ResultRefusal, readResult } from './sheet';

/** A row of the report as a pasted column meets it. */
export type PasteLine = Asked & {
  readonly targetId: string;
  readonly text: string;
  readonly open: boolean;
};

/** A pasted value that its row does not take, and why. */
export type Untaken = {
  readonly text: string;
  readonly value: string;
  readonly why: 'closed' | ResultRefusal['reason'];
};

/** What a pasted column comes to. */
export type PlacedColumn = {
  /** What is written into the boxes; also what a text box shows as wrong. */
  readonly fills: readonly { readonly targetId: string; readonly value: string }[];
  /** How many of them are results. */
  readonly taken: number;
  readonly untaken: readonly Untaken[];
  /** How many values stand below the last row. */
  readonly beyond: number;
  /** Whether more columns were copied than the first, which alone is read. */
  readonly isWide: boolean;
};

/** What stands in the box of a drop-down is one of its choices. */
function boxValue(direction: Direction, value: string): string {
  const answer = direction === 'yesNo' ? readYesNo(value) : null;
  return answer === null ? value : answer ? 'yes' : 'no';
}

/**
 * Lays the first column of a pasted block over `lines`, from the first one on: a row of the block for a row of the report, whatever
 * its kind and whether or not it can be written. An empty cell leaves its row as it is.
 */
export function placeColumn(
  block: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  today: string,
): PlacedColumn {
  const values = block.map(([first = '']) => first.replace(/\s+/gu, ' ').trim());
  const fills: { targetId: string; value: string }[] = [];
  const untaken: Untaken[] = [];
  let taken = 0;
  lines.forEach(({ targetId, text, direction, measure, open }, place) => {
    const pasted = values[place] ?? '';
    if (pasted === '') return;
    const value = boxValue(direction, pasted);
    const read = readResult({ direction, measure }, value, today);
    const why = !open ? 'closed' : 'reason' in read ? read.reason : null;
    if (why === null) taken += 1;
    else untaken.push({ text, value: pasted, why });
    // A drop-down cannot show what it does not have.
    if (why === null || (open && direction !== 'yesNo')) fills.push({ targetId, value });
  });
  const beyond = values.slice(lines.length).filter((value) => value !== '').length;
  const isWide = block.some((row) => row.slice(1).some((cell) => cell.trim() !== ''));
  return { fills, taken, untaken, beyond, isWide };
}

const whyWords: Readonly<Record<Untaken['why'], string>> = {
  closed: 'dòng đã khóa',
  'result-not-number': 'phải là số',
  'result-too-long': 'quá nhiều chữ số',
  'result-not-date': 'phải là ngày, ví dụ 31/01/2026',
  'result-in-future': 'ngày sau hôm nay',
  'result-not-yes-no': 'phải là Có hoặc Không',
};
const mostNamed = 5;

const short = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest).trim()}…` : text);

/** The values that were not taken, what can be mended first, and how many more there are. */
function untakenWords({ untaken, beyond }: PlacedColumn): string[] {
  const mendable = untaken.filter(({ why }) => why !== 'closed');
  const all = [...mendable, ...untaken.filter(({ why }) => why === 'closed')];
  const named = all
    .slice(0, mostNamed)
    .map(({ text, value, why }) => `“${short(value, 30)}” ở “${short(text, 60)}” (${whyWords[why]})`);
  const more = all.length - named.length;
  return [
    ...named,
    ...(more > 0 ? [`${more} giá trị ở các dòng khác`] : []),
    ...(beyond > 0 ? [`${beyond} giá trị thừa sau dòng cuối`] : []),
  ];
}

/** One sentence on what a paste came to: how many were pasted and which values could not be taken. */
export function pasteSentence(placed: PlacedColumn): string {
  const { taken, isWide } = placed;
  const left = untakenWords(placed);
  const done = taken > 0 ? `Đã dán ${taken} dòng` : 'Chưa dán được dòng nào';
  const empty = taken === 0 && left.length === 0 ? ': các ô đã chép đều trống' : '';
  const missed = left.length > 0 ? `; không nhận được ${left.join(', ')}` : '';
  return `${done}${empty}${missed}${isWide ? '; chỉ lấy cột đầu của các ô đã chép' : ''}.`;
}
