import type { ImportingRefusal } from '@/lib/criteria/rules/importing';
import type { Choice, Doubt, DoubtFacts, DoubtReason } from '@/lib/criteria/rules/reading/doubts';
import type { ImportRefusal } from '@/lib/criteria/rules/reading/limits';
import type { IgnoredWhy } from '@/lib/criteria/rules/reading/lines';
import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';
import type { SpreadsheetRefusal } from '@/lib/spreadsheet';
import type { Messages } from './dictionary';

type TooWide = Extract<SpreadsheetRefusal, { reason: 'spreadsheet-too-wide' }>;

/** Why a file is not read at all. */
export const criteriaImportMessages: Messages<ImportRefusal | ImportingRefusal | TooWide> = {
  'workbook-too-large': () => 'Tệp lớn hơn 5 MB. Hãy chép riêng bảng tiêu chí sang tệp Excel mới rồi chọn lại.',
  'workbook-old': () =>
    'Đây là tệp Excel kiểu cũ (.xls). Hãy mở tệp bằng Excel, chọn “Lưu dưới dạng” (Save As), loại “Excel Workbook (.xlsx)” rồi chọn lại.',
  'workbook-locked': () => 'Tệp đang đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'workbook-other': () =>
    'Đây không phải tệp Excel (.xlsx). Bảng trong tệp Word hoặc PDF hãy chép sang một trang Excel rồi lưu dạng .xlsx.',
  'workbook-overloaded': () =>
    'Tệp chứa quá nhiều dữ liệu hoặc có đối tượng nhúng. Hãy chép riêng bảng tiêu chí sang tệp Excel mới rồi chọn lại.',
  'import-nothing-read': () => 'Không đọc được tiêu chí nào dưới dòng tiêu đề của bảng. Hãy kiểm tra lại tệp.',
  'import-gone': () => 'Tệp này không còn được nhập. Hãy tải lại trang rồi chọn lại tệp.',
  'draft-changed-since': () =>
    'Bản đang soạn đã được sửa sau khi bạn mở trang này. Hãy tải lại trang, xem lại rồi nhập.',
  'spreadsheet-too-wide': () =>
    'Trang tính có ô nằm rất xa bảng (dưới dòng 20.000 hoặc sau cột thứ 256), hoặc các trang tính cộng lại quá lớn. Hãy chép riêng bảng tiêu chí sang tệp mới.',
  'import-empty': () => 'Tệp không có dòng nào. Hãy chọn lại tệp có bảng tiêu chí.',
  'import-too-many-rows': ({ rows, most }) =>
    `Bảng có ${formatNumber(rows)} dòng, nhiều nhất là ${formatNumber(most)} dòng. Hãy tách riêng bảng tiêu chí.`,
  'import-too-many-columns': ({ row, most }) =>
    `Dòng ${formatNumber(row)} có nhiều hơn ${formatNumber(most)} cột. Hãy xóa các cột thừa bên phải.`,
  'import-cell-too-long': ({ row, most }) =>
    `Dòng ${formatNumber(row)} có ô dài hơn ${formatNumber(most)} ký tự. Hãy rút gọn ô đó.`,
  'import-too-much-text': ({ most }) =>
    `Bảng có hơn ${formatNumber(most)} ký tự. Hãy tách riêng bảng tiêu chí sang tệp mới.`,
  'import-header-missing': () =>
    'Không tìm thấy dòng tiêu đề của bảng. Cần một dòng có “STT”, “Nội dung” (hoặc “Tiêu chí”) và “Điểm chuẩn” (hoặc “Điểm tối đa”).',
  'import-rules-broken': () =>
    'Trang “Quy tắc” trong tệp đã bị sửa nên không đọc được. Hãy xuất lại bảng, hoặc xóa trang đó để đọc riêng bảng tiêu chí.',
  'import-doubts-open': ({ count }) =>
    `Còn ${formatNumber(count)} chỗ chưa chọn cách hiểu. Hãy trả lời hết rồi nhập bảng.`,
};

/** Why a cell is no part of the table. */
export const ignoredWords: Readonly<Record<IgnoredWhy, string>> = {
  title: 'Phần đầu phía trên bảng',
  header: 'Dòng tiêu đề',
  'repeated-header': 'Dòng tiêu đề lặp lại',
  total: 'Dòng tổng cộng',
  footer: 'Phần cuối, chữ ký',
  scores: 'Điểm đã chấm của đơn vị',
  dropped: 'Bỏ theo lựa chọn',
  'no-room': 'Ghi chú của tiêu chí đã đầy',
};

const sided = (facts: DoubtFacts, bonus: string, deduction: string) => (facts.side === 'bonus' ? bonus : deduction);
const points = (text: string | undefined) => pointsWords(text ?? null);
const quoted = (text: string | undefined) => `“${text ?? ''}”`;

type Says = (facts: DoubtFacts) => string;

/** The question about a doubtful row. */
const questions: Readonly<Record<DoubtReason, Says>> = {
  'sign-contradicts': (facts) =>
    `${points(facts.points)} nằm ở cột ${sided(facts, 'Thưởng nhưng là số âm', 'Trừ nhưng ghi là điểm cộng')}. Đây là khoản gì?`,
  'once-or-each': (facts) =>
    `${sided(facts, 'Cộng', 'Trừ')} ${points(facts.points)} một lần, hay theo từng trường hợp?`,
  'amount-differs': (facts) =>
    `Cột số ghi ${points(facts.points)} nhưng phần chữ ghi ${points(facts.other)}. Lấy số nào?`,
  'number-at-criterion': (facts) =>
    `Ngay dòng tiêu chí có ${points(facts.points)} ở cột ${sided(facts, 'Thưởng', 'Trừ')} mà không nói rõ khi nào. Hiểu thế nào?`,
  'words-in-number': (facts) => `Cột số lại ghi chữ ${quoted(facts.other)}. Hiểu thế nào?`,
  'number-ambiguous': (facts) =>
    `Số trong ô có thể là ${formatNumber(facts.points)} hoặc ${formatNumber(facts.other)}. Chọn số nào?`,
  'date-in-number': () => 'Excel đã đổi số trong ô này thành ngày. Số ban đầu là bao nhiêu?',
  'number-absurd': (facts) => `Số ${quoted(facts.other)} không thể là điểm. Xử lý thế nào?`,
  'points-negative': (facts) => `Cột điểm chuẩn ghi âm ${points(facts.points)}. Hiểu thế nào?`,
  formula: (facts) => `Ô chứa công thức ${quoted(facts.other)}, không phải giá trị. Xử lý thế nào?`,
  'points-missing': () => 'Tiêu chí này chưa ghi điểm. Điểm chuẩn là bao nhiêu?',
  'title-missing': () => 'Dòng này có ký hiệu hoặc điểm nhưng chưa có nội dung. Xử lý thế nào?',
  'title-long': () => 'Nội dung dài hơn 500 ký tự. Xử lý thế nào?',
  'code-unknown': (facts) => `Không nhận ra ký hiệu ${quoted(facts.code)}. Dòng này đứng ở đâu?`,
  'code-missing': () => 'Dòng này có điểm nhưng không có ký hiệu và không nằm dưới mục nào. Hiểu thế nào?',
  'dash-codes': (facts) =>
    `Các tiêu chí dưới mục ${quoted(facts.code)} chỉ ghi gạch đầu dòng. Có đánh số cho chúng không?`,
  'level-rows': (facts) =>
    `Dưới ${quoted(facts.code)} có ${formatNumber(facts.rows?.length ?? 0)} dòng có điểm nhưng không có ký hiệu riêng. Đó là gì?`,
  'cap-in-note': (facts) => `Dòng này nêu mức tối đa ${points(facts.points)}. Mức đó áp dụng cho gì?`,
  'cap-twice': (facts) => `Đã có mức tối đa ${points(facts.points)}, dòng này ghi ${points(facts.other)}. Lấy mức nào?`,
  'note-row': () => 'Dòng này không có ký hiệu và không có điểm. Giữ lại ở đâu?',
  'scorer-row': (facts) => `Dòng này có vẻ nêu nơi chấm: ${quoted(facts.other)}. Có đúng không?`,
  'veto-row': (facts) => `Câu ${quoted(facts.other)} có phải là trường hợp không xếp loại không?`,
  remark: (facts) => `Có vẻ là lời nhắc của người soạn còn sót lại: ${quoted(facts.other)}. Xử lý thế nào?`,
  'extra-cell': (facts) => `Ô ngoài các cột của bảng ghi ${quoted(facts.other)}. Xử lý thế nào?`,
  'extra-column': () => 'Không nhận ra cột này. Cột chứa gì?',
  'rule-text': () => 'Chưa hiểu hết cách chấm ghi bằng lời. Chấm thế nào?',
  'bands-open': () => 'Có giá trị chưa thuộc mức điểm nào (giữa hai mức, hoặc dưới mức thấp nhất). Xếp vào đâu?',
  'rest-unsaid': () =>
    'Bảng chưa nói được mấy điểm khi muộn hơn các mốc đã ghi, hoặc khi không thực hiện. Hiểu thế nào?',
  'lone-item': (facts) =>
    `Dòng ${quoted(facts.code)} chỉ cộng hoặc trừ điểm, nằm trong mục đã có tiêu chí riêng. Tính vào đâu?`,
  'group-row': (facts) => `Các khoản dưới dòng ${quoted(facts.code)} tính thế nào?`,
  'matrix-rows': (facts) =>
    `Các dòng dưới ${quoted(facts.code)} có vẻ là bảng hai chiều (tỷ lệ và quy mô). Có đúng không?`,
  'total-twice': (facts) => `Đã có tổng ${points(facts.points)}, dòng này ghi ${points(facts.other)}. Lấy số nào?`,
  'too-many-items': (facts) =>
    `Tiêu chí ${quoted(facts.code)} có quá 30 khoản ${sided(facts, 'thưởng', 'trừ')}; phần vượt chỉ giữ được ở ghi chú.`,
  'sheet-edited': () => 'Bảng đã được sửa sau khi xuất, không còn khớp với trang “Quy tắc”. Lấy phần nào?',
};

/** What a choice means; where it means several things, by the reason of the doubt. */
const choices: Readonly<Record<Choice, Says>> = {
  note: () => 'Giữ nguyên làm ghi chú',
  drop: () => 'Bỏ, không đưa vào bảng',
  once: (facts) => `${sided(facts, 'Cộng', 'Trừ')} một lần`,
  each: (facts) => `${sided(facts, 'Cộng', 'Trừ')} theo từng trường hợp`,
  cap: (facts) => `Là mức tối đa của tổng điểm ${sided(facts, 'thưởng', 'trừ')}`,
  deduction: () => 'Khoản trừ điểm',
  bonus: () => 'Khoản thưởng điểm',
  both: () => 'Tổng điểm trừ và tổng điểm thưởng, mỗi bên',
  item: () => 'Riêng khoản ngay phía trên',
  number: (facts) => `Lấy số ${formatNumber(facts.points)}`,
  empty: () => 'Để trống, ghi sau',
  zero: () => '0 điểm',
  highest: (facts) => `${points(facts.points)}, bằng mức cao nhất ghi trong cách chấm`,
  rest: (facts) => `${points(facts.other)}, phần còn lại của mục`,
  veto: () => 'Trường hợp không xếp loại',
  thousand: (facts) => formatNumber(facts.points),
  decimal: (facts) => formatNumber(facts.other),
  dayMonth: (facts) => formatNumber(facts.points),
  monthDay: (facts) => formatNumber(facts.other),
  top: () => 'Mục lớn, cùng cấp với mục đầu bảng',
  child: () => 'Nằm trong mục ngay phía trên',
  keep: () => 'Giữ nguyên như trong tệp',
  criterion: () => 'Một tiêu chí riêng',
  criteria: () => 'Các tiêu chí con, chấm riêng từng dòng',
  levels: () => 'Các mức điểm của tiêu chí đó, chọn một mức',
  parts: () => 'Dùng phần đã hiểu, phần còn lại giữ ở ghi chú',
  standard: () => 'Bắt đầu từ điểm chuẩn, chỉ trừ và thưởng',
  direct: () => 'Chấm trực tiếp, lời văn giữ ở ghi chú',
  upper: () => 'Khoảng trống thuộc mức cao hơn; dưới mức thấp nhất được 0 điểm',
  lower: () => 'Khoảng trống thuộc mức thấp hơn; dưới mức thấp nhất được 0 điểm',
  own: () => 'Một tiêu chí riêng, điểm chuẩn 0',
  previous: (facts) => `Tính vào tiêu chí ${quoted(facts.other)} ngay phía trên`,
  numbered: () => 'Đánh số theo mục',
  either: () => 'Chỉ tính một khoản cao nhất',
  plain: () => 'Tính từng khoản một',
  matrix: () => 'Đúng, bảng hai chiều; ngoài các mức đã ghi thì 0 điểm',
  column: (facts) => `${points(facts.points)} trong cột số`,
  text: (facts) =>
    facts.other?.startsWith('=')
      ? 'Giữ làm nội dung, là chữ chứ không phải công thức'
      : `${points(facts.other)} trong phần chữ`,
  scores: () => 'Điểm của đơn vị, không thuộc bảng tiêu chí',
  scorer: (facts) => `Đúng, ${facts.other ?? ''} chấm mục này`,
  replace: () => 'Lấy số của dòng này',
  rules: () => 'Trang “Quy tắc”, bỏ các sửa đổi trong bảng',
  sheet: () => 'Bảng đã sửa, đọc lại như một tệp thường',
};

const special: Readonly<Record<string, Says>> = {
  'cap-in-note:deduction': () => 'Tổng điểm trừ của tiêu chí',
  'cap-in-note:bonus': () => 'Tổng điểm thưởng của tiêu chí',
  'points-negative:number': (facts) => `Điểm chuẩn ${pointsWords(facts.points ?? null)}`,
  'remark:note': () => 'Chuyển vào ghi chú',
  'title-long:keep': () => 'Cắt ngắn nội dung, giữ cả câu ở ghi chú',
  'rest-unsaid:zero': () => '0 điểm khi muộn hơn hoặc không thực hiện, trừ mức đã ghi',
  'bands-open:keep': () => 'Giữ nguyên, sửa sau trong trình soạn',
  'total-twice:keep': () => 'Giữ số đã có',
  'dash-codes:keep': () => 'Giữ gạch đầu dòng, ghi ký hiệu sau',
  'cap-twice:note': () => 'Giữ mức đã có, dòng này làm ghi chú',
  'title-missing:keep': () => 'Vẫn là tiêu chí, ghi nội dung sau',
  'too-many-items:keep': () => 'Đã rõ, sẽ tách tiêu chí trong trình soạn',
};

/** "Dòng 12: …?" */
export function doubtQuestion({ reason, facts }: Pick<Doubt, 'reason' | 'facts'>): string {
  return questions[reason](facts);
}

/** One proposed reading of a doubtful row, in words. */
export function choiceWords({ reason, facts }: Pick<Doubt, 'reason' | 'facts'>, choice: Choice): string {
  return (special[`${reason}:${choice}`] ?? choices[choice])(facts);
}
