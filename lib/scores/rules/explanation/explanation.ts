import type { NextStep } from '@/lib/criteria/rules/steps';
import { insideSentence, measured, oneOfWords, pointsWords } from '@/lib/criteria/rules/words';
import { formatDate, formatNumber } from '@/lib/format';
import type { LeafScore, LeafState } from '../leaf-score';
import type { CapReduction } from '../tally';
import { stepWords } from './steps';

/** The states of a leaf as a page shows them. */
export const stateNames: Readonly<Record<LeafState, string>> = {
  scored: 'Đã tính điểm',
  missing: 'Chưa đủ dữ liệu',
  refused: 'Số liệu chưa hợp lệ',
  waiting: 'Chờ hết hạn tự chấm của khối',
  notAssigned: 'Không giao',
};

const asSentence = (text: string) => `${text}.`;

/** How the leaf came to its points, one Vietnamese sentence a step; for a leaf without points, why. */
export function explainLeaf(score: Pick<LeafScore, 'state' | 'steps' | 'missing'>): string[] {
  switch (score.state) {
    case 'scored':
      return score.steps.map((step) => asSentence(stepWords(step)));
    case 'missing':
      return [`Chưa đủ dữ liệu: còn thiếu ${score.missing.map(({ label }) => `“${label}”`).join(', ')}.`];
    case 'refused':
      return ['Số liệu chưa hợp lệ, nên chưa tính được điểm.'];
    case 'waiting':
      return ['Điểm được tính sau khi hết hạn tự chấm, vì phải so sánh giữa các đơn vị trong khối.'];
    case 'notAssigned':
      return ['Không giao cho đơn vị, nên không tính vào mẫu số.'];
  }
}

/** "0,4 điểm phần trăm" for a percentage: a difference of percentages is not a percentage. */
function byWords(by: string, measure: string): string {
  return measure.trim() === '%' ? `${formatNumber(by)} điểm phần trăm` : measured(by, measure);
}

function changeWords({ change, measure }: NextStep): string {
  switch (change.kind) {
    case 'raise':
      return change.beyond ? `vượt trên ${measured(change.to, measure)}` : `thêm ${byWords(change.by, measure)}`;
    case 'lower':
      return change.beyond ? `giảm xuống dưới ${measured(change.to, measure)}` : `giảm ${byWords(change.by, measure)}`;
    case 'answer':
      return change.yes ? 'từ “Không” thành “Có”' : 'từ “Có” thành “Không”';
    case 'choose':
      return `lên mức ${oneOfWords([change.choice])}`;
    case 'day':
      return `thực hiện chậm nhất ngày ${formatDate(change.through)}`;
  }
}

/** "Tỷ lệ thu gom: thêm 0,4 điểm phần trăm để đạt mức 4 điểm (tăng 1 điểm)." */
export function nextStepSentence(next: NextStep): string {
  const { label, points, gain } = next;
  return `${label}: ${changeWords(next)} để đạt mức ${pointsWords(points)} (tăng ${pointsWords(gain)}).`;
}

/** What a cap of a section or of the table took back, as a line of its own under the sum. */
export function reductionSentence({ of, before, cap, reduction }: CapReduction, where: string): string {
  const [name, effect] =
    of === 'bonus' ? ['thưởng', `giảm ${formatNumber(reduction)}`] : ['trừ', `bớt trừ ${formatNumber(reduction)}`];
  return `Tổng điểm ${name} của ${insideSentence(where)} là ${formatNumber(before)}, tối đa ${pointsWords(cap)}: ${effect}.`;
}
