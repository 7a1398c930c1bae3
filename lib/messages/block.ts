import type { AccountLineRefusal } from '@/lib/accounts/rules/paste';
import type { JudgedRow, TableRefusal } from '@/lib/block';
import { formatNumber } from '@/lib/format';
import type { Refusal } from '@/lib/result';
import type { UnitLineRefusal } from '@/lib/units/rules/paste';
import { accountMessages } from './accounts';
import type { Messages } from './dictionary';
import { unitMessages } from './units';

/** "Có phải “Sở A”, “Sở B”?", or nothing where nothing is near. */
const nearWords = (near: readonly string[]) =>
  near.length > 0 ? ` Có phải ${near.map((name) => `“${name}”`).join(' hay ')}?` : '';

/** Why a row of a pasted table is not written. */
const rowMessages: Messages<UnitLineRefusal | AccountLineRefusal> = {
  'row-invalid': ({ message }) => message,
  'unit-name-near': ({ name }) =>
    `Tên chỉ khác dấu với “${name}” đang hoạt động. Nếu là hai đơn vị khác nhau, hãy đánh dấu ô bên dưới bảng dán.`,
  'row-name-twice': ({ line }) => `Trùng tên với dòng ${formatNumber(line)}.`,
  'row-name-near': ({ line, name }) =>
    `Tên chỉ khác dấu với “${name}” ở dòng ${formatNumber(line)}. Nếu là hai đơn vị khác nhau, hãy đánh dấu ô bên dưới bảng dán.`,
  'row-code-twice': ({ line, code }) => `Mã “${code}” đã có ở dòng ${formatNumber(line)}.`,
  'bloc-unknown': ({ text, near }) => `Không rõ “${text}” là khối nào.${nearWords(near)}`,
  'role-unknown': ({ text }) =>
    text === ''
      ? 'Nhập vai trò: Chuyên viên, Thủ trưởng, Lãnh đạo tỉnh hoặc Cơ quan thường trực.'
      : `Không có vai trò “${text}”. Vai trò là Chuyên viên, Thủ trưởng, Lãnh đạo tỉnh hoặc Cơ quan thường trực.`,
  'place-unknown': ({ text, near }) => `Không rõ “${text}” là đơn vị nào.${nearWords(near)}`,
  'row-user-name-twice': ({ line, userName }) => `Tên đăng nhập “${userName}” đã có ở dòng ${formatNumber(line)}.`,
};

const rowWords: Record<string, (refusal: never) => string> = { ...accountMessages, ...unitMessages, ...rowMessages };

/** Why a row of a pasted table is not written, in words. */
export function rowSentence(why: Refusal): string {
  const say = rowWords[why.reason] as ((refusal: Refusal) => string) | undefined; // keyed by reason, so it fits
  return say ? say(why) : '';
}

const countWrong = (rows: readonly JudgedRow[]) => rows.filter((row) => row.refusals.length > 0).length;

/** "3 dòng đúng: sẽ thêm 3 đơn vị.", or with a wrong row among them: how many are right, how many are not, and that none is written yet. */
export function tableSentence(rows: readonly JudgedRow[], noun: string): string {
  const wrong = countWrong(rows);
  const right = formatNumber(rows.length - wrong);
  if (wrong === 0) return `${right} dòng đúng: sẽ thêm ${right} ${noun}.`;
  return `${right} dòng đúng, ${formatNumber(wrong)} dòng phải sửa (xếp trước). Mọi dòng đều đúng thì mới thêm.`;
}

/** What the button that writes a pasted table promises: "3 đơn vị" when all three are right, else only "đơn vị". */
export function tableWords(rows: readonly JudgedRow[], noun: string): string {
  return rows.length > 0 && countWrong(rows) === 0 ? `${formatNumber(rows.length)} ${noun}` : noun;
}

const tableMessages: Messages<TableRefusal> = {
  'table-nothing-pasted': () => 'Dán bảng từ Excel vào ô này; mỗi dòng là một mục.',
  'table-too-long': ({ maximum }) =>
    `Bảng dán có nhiều hơn ${formatNumber(maximum)} dòng. Hãy chia thành nhiều lần dán.`,
  'table-rows-refused': ({ count, line, why }) =>
    `Còn ${formatNumber(count)} dòng phải sửa nên chưa ghi gì. Dòng ${formatNumber(line)}: ${rowSentence(why)}`,
};

export const blockMessages = { ...rowMessages, ...tableMessages };
