import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';
import type { DecisionRefusal } from '@/lib/scores/rules/answers';
import type { WhatIfRefusal } from '@/lib/scores/rules/ranking/what-if';
import type { Messages } from './dictionary';

export const scoreMessages: Messages<DecisionRefusal | WhatIfRefusal> = {
  'decided-not-number': () => 'Điểm phải là số, ví dụ 9,5.',
  'decided-too-fine': ({ decimals }) =>
    decimals === 0 ? 'Điểm phải là số nguyên.' : `Điểm có nhiều nhất ${decimals} chữ số sau dấu phẩy.`,
  'decided-absurd': ({ most }) => `Điểm quá lớn, nhiều nhất là ${formatNumber(most)}; có thể gõ nhầm.`,
  'decided-without-reason': ({ points, computed }) =>
    computed === null
      ? `Chưa đủ dữ liệu để tính điểm, nên phải ghi lý do cho ${pointsWords(points)}.`
      : `Điểm ${formatNumber(points)} khác điểm tính theo bảng (${formatNumber(computed)}), nên phải ghi lý do.`,
  'what-if-criterion-unknown': () => 'Tiêu chí muốn thử không còn trong bảng.',
  'what-if-number-absurd': ({ most }) => `Giá trị muốn thử phải là số từ 0 đến ${formatNumber(most)}.`,
  'what-if-without-points': () => 'Tiêu chí không có điểm chuẩn nên không thử thay đổi điểm được.',
};
