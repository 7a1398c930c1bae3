import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';
import type { DecisionRefusal } from '@/lib/scores/rules/answers';
import type { Messages } from './dictionary';

export const scoreMessages: Messages<DecisionRefusal> = {
  'decided-not-number': () => 'Điểm phải là số, ví dụ 9,5.',
  'decided-too-fine': ({ decimals }) =>
    decimals === 0 ? 'Điểm phải là số nguyên.' : `Điểm có nhiều nhất ${decimals} chữ số sau dấu phẩy.`,
  'decided-absurd': ({ most }) => `Điểm quá lớn, nhiều nhất là ${formatNumber(most)}; có thể gõ nhầm.`,
  'decided-without-reason': ({ points, computed }) =>
    computed === null
      ? `Chưa đủ dữ liệu để tính điểm, nên phải ghi lý do cho ${pointsWords(points)}.`
      : `Điểm ${formatNumber(points)} khác điểm tính theo bảng (${formatNumber(computed)}), nên phải ghi lý do.`,
};
