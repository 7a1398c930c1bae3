import type { LeafRefusal } from '@/lib/criteria/rules/leaf/trace';
import type { TableProblem } from '@/lib/criteria/rules/problems/problem';
import { intervalWords, measured, oneOfWords, pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';
import type { Messages } from './dictionary';

/** Which part of a rule is meant; the base needs no name. */
const inPart = (part: string, sentence: string) =>
  part.trim() === '' ? sentence : `Khoản “${part.trim()}”: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

/** Why a leaf has no points although its values were given. */
export const leafMessages: Messages<LeafRefusal> = {
  'value-not-number': ({ label }) => `“${label}” phải là số, ví dụ 1.234,5.`,
  'value-not-whole': ({ label }) => `“${label}” phải là số nguyên, ví dụ 3.`,
  'value-not-date': ({ label }) => `“${label}” phải là ngày có thật, ví dụ 31/01/2026.`,
  'value-not-choice': ({ label }) => `“${label}” phải là một trong các mức của bảng tiêu chí.`,
  'value-not-yes-no': ({ label }) => `“${label}” phải trả lời Có hoặc Không.`,
  'value-none-not-allowed': ({ label }) => `“${label}” phải có số liệu, không trả lời “không có” được.`,
  'value-below': ({ label, minimum }) =>
    minimum === '0' ? `“${label}” không được là số âm.` : `“${label}” không được nhỏ hơn ${formatNumber(minimum)}.`,
  'value-above': ({ label, maximum }) => `“${label}” không được lớn hơn ${formatNumber(maximum)}.`,
  'rule-incomplete': () => 'Cách tính điểm của tiêu chí này chưa hoàn chỉnh, nên chưa tính được điểm.',
  'no-band': ({ label, value, measure }) =>
    `“${label}” là ${measured(value, measure)}, chưa có mức điểm nào cho giá trị này.`,
  'plan-zero': ({ label }) => `Kế hoạch của “${label}” bằng 0, nên không tính được tỷ lệ.`,
  'ratio-of-nothing': ({ label }) =>
    `“${label}” bằng 0, nên không tính được tỷ lệ. Nếu không có việc, hãy đánh dấu không giao.`,
};

/** What keeps a table from being issued. */
export const criteriaMessages: Messages<TableProblem> = {
  'table-empty': () => 'Bảng chưa có tiêu chí nào.',
  'too-many-leaves': ({ leaves, most }) =>
    `Bảng có ${formatNumber(leaves)} tiêu chí chấm điểm, nhiều nhất là ${formatNumber(most)}.`,
  'criterion-id-twice': () => 'Tiêu chí này có hai lần trong bảng. Hãy xóa một dòng.',
  'tree-orphan': () => 'Mục cha của tiêu chí này không còn trong bảng. Hãy chuyển tiêu chí vào một mục.',
  'tree-circular': ({ codes }) =>
    `Các tiêu chí ${codes.join(' → ')} nằm lồng trong nhau thành vòng. Hãy chuyển một tiêu chí ra ngoài.`,
  'tree-too-deep': ({ depth, most }) => `Tiêu chí nằm ở cấp ${depth}, nhiều nhất là ${most} cấp.`,
  'criterion-code-missing': () => 'Tiêu chí chưa có ký hiệu.',
  'criterion-title-missing': () => 'Tiêu chí chưa có nội dung.',
  'criterion-code-twice': ({ code }) => `Ký hiệu “${code}” trùng với một tiêu chí khác trong cùng mục.`,
  'standard-missing': () => 'Tiêu chí chưa có điểm chuẩn. Nếu chỉ cộng hoặc trừ điểm, hãy ghi 0.',
  'points-negative': ({ part, points }) =>
    inPart(part, `Điểm không được âm (${formatNumber(points)}); khoản trừ cũng ghi số dương.`),
  'points-absurd': ({ part, points }) => inPart(part, `Điểm ${formatNumber(points)} quá lớn, có thể gõ nhầm.`),
  'points-too-fine': ({ part, points, decimals }) =>
    inPart(part, `Điểm ${formatNumber(points)} có nhiều chữ số thập phân hơn bảng điểm (${decimals}).`),
  'cap-negative': ({ part, cap }) => inPart(part, `Mức tối đa không được âm (${formatNumber(cap)}).`),
  'section-sum-differs': ({ declared, sum }) =>
    `Mục ghi ${pointsWords(declared)} nhưng các tiêu chí bên trong cộng lại được ${pointsWords(sum)}.`,
  'declared-total-missing': () => 'Bảng chưa ghi tổng điểm.',
  'declared-total-differs': ({ declared, sum }) =>
    `Bảng ghi tổng ${pointsWords(declared)} nhưng các tiêu chí cộng lại được ${pointsWords(sum)}.`,
  'leaf-without-rule': () => 'Tiêu chí chưa có cách tính điểm.',
  'section-with-rule': () => 'Mục có tiêu chí bên trong thì không có cách tính điểm riêng.',
  'bands-missing': ({ part }) => inPart(part, 'Chưa có mức điểm nào.'),
  'band-points-missing': ({ part }) => inPart(part, 'Có mức chưa ghi điểm.'),
  'band-empty': ({ part, interval, measure }) =>
    inPart(part, `Mức “${intervalWords(interval, measure)}” không chứa giá trị nào.`),
  'bands-gap': ({ part, interval, measure }) =>
    inPart(part, `Chưa có mức điểm cho giá trị ${intervalWords(interval, measure)}.`),
  'bands-overlap': ({ part, at, measure }) =>
    inPart(part, `Có hai mức điểm chồng lên nhau tại ${measured(at, measure)}.`),
  'days-not-ascending': ({ part }) => inPart(part, 'Các mốc thời gian phải xếp từ sớm đến muộn, không trùng nhau.'),
  'due-day-missing': ({ part }) => inPart(part, 'Chưa ghi ngày đến hạn để tính số ngày chậm.'),
  'matrix-shape': ({ part }) => inPart(part, 'Số ô của ma trận không khớp với số hàng và số cột.'),
  'cells-empty': ({ part, count }) => inPart(part, `Ma trận còn ${formatNumber(count)} ô chưa ghi điểm.`),
  'level-missing': ({ part, choice }) => inPart(part, `Mức “${choice}” chưa có điểm.`),
  'level-twice': ({ part, choice }) => inPart(part, `Mức “${choice}” được ghi hai lần.`),
  'step-not-positive': ({ part }) => inPart(part, 'Bước tính và điểm mỗi bước phải lớn hơn 0.'),
  'condition-missing': ({ part }) => inPart(part, 'Chưa ghi điều kiện.'),
  'options-missing': ({ part }) => inPart(part, 'Chưa có mức nào để chọn.'),
  'plan-not-positive': ({ part }) => inPart(part, 'Mức kế hoạch phải lớn hơn 0.'),
  'ceiling-not-positive': ({ part }) => inPart(part, 'Tỷ lệ tối đa phải lớn hơn 0.'),
  'scale-not-positive': ({ part }) => inPart(part, 'Thang điểm của nơi chấm phải lớn hơn 0.'),
  'amount-zero': ({ part }) => inPart(part, 'Khoản này ghi 0 điểm.'),
  'points-above-standard': ({ points, standard }) =>
    `Có mức ${pointsWords(points)} cao hơn điểm chuẩn ${pointsWords(standard)}. Phần vượt phải ghi là điểm thưởng.`,
  'input-undeclared': ({ part, key }) =>
    inPart(part, `Cách tính dùng số liệu “${key}” nhưng tiêu chí chưa khai báo số liệu này.`),
  'input-twice': ({ key }) => `Số liệu “${key}” được khai báo hai lần.`,
  'input-wrong-kind': ({ part, label }) => inPart(part, `Số liệu “${label}” không đúng loại mà cách tính này cần.`),
  'input-unused': ({ label }) => `Số liệu “${label}” không được dùng để tính điểm. Hãy bỏ đi để đơn vị khỏi phải nhập.`,
  'input-label-missing': ({ label }) => `Số liệu “${label}” chưa có tên.`,
  'choices-missing': ({ label }) => `Số liệu “${label}” chưa có mức nào để chọn.`,
  'choice-twice': ({ label }) => `Số liệu “${label}” có hai mức cùng mã.`,
  'limits-crossed': ({ label }) => `Số liệu “${label}” có giá trị nhỏ nhất lớn hơn giá trị lớn nhất.`,
  'ratio-not-counted': ({ label }) => `Tỷ lệ “${label}” phải là số, tính từ hai số liệu được nhập.`,
  'none-without-meaning': ({ part, label }) =>
    inPart(part, `Số liệu “${label}” cho trả lời “không có” nhưng cách tính không nói khi đó được mấy điểm.`),
  'example-missing': () => 'Tiêu chí cần ít nhất một ví dụ, ví dụ “95% → 9,5 điểm”, để mọi người hiểu giống nhau.',
  'example-differs': ({ example, expected, computed }) =>
    `Ví dụ ${example} ghi ${pointsWords(expected)} nhưng tính theo bảng được ${pointsWords(computed)}.`,
  'example-not-reckoned': ({ example, refusals }) => {
    const [first] = refusals;
    // The dictionary is keyed by reason, so the sentence fits its refusal.
    const say = first && (leafMessages[first.reason] as (refusal: LeafRefusal) => string);
    return `Ví dụ ${example} chưa tính được: ${first && say ? say(first) : 'còn thiếu số liệu.'}`;
  },
  'class-order': ({ title, above }) => `Mức xếp loại “${title}” đòi hỏi điểm cao hơn mức “${above}” đứng trên nó.`,
  'class-condition-unknown': ({ title }) => `Mức xếp loại “${title}” có điều kiện không còn trong bảng.`,
  'class-share-absurd': ({ title }) => `Tỷ lệ tối thiểu từng tiêu chí của mức “${title}” phải từ 0% đến 100%.`,
  'class-limit-absurd': ({ title }) => `Giới hạn số lượng của mức “${title}” phải từ 0% đến 100%.`,
  'fact-twice': ({ title }) => `Điều kiện ${oneOfWords([title])} được ghi hai lần.`,
  'fact-untitled': () => 'Có một điều kiện hoặc trường hợp không xếp loại chưa ghi nội dung.',
  'tie-break-unknown': () => 'Thứ tự phân định khi bằng điểm nhắc đến một tiêu chí không còn trong bảng.',
};
