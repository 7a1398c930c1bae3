import { formatNumber } from '@/lib/format';
import type {
  ClassificationClass,
  ClassLimit,
  CriteriaTable,
  Criterion,
  Fact,
  NotAssignedPolicy,
  Scorer,
  TieBreak,
} from './table';
import { measured, oneOfWords, pointsWords } from './words';

export const notAssignedNames: Readonly<Record<NotAssignedPolicy, string>> = {
  percentage: 'Tính theo tỷ lệ % điểm trên tổng điểm được giao',
  rescaled: 'Quy đổi điểm về đủ tổng điểm của bảng',
  plain: 'Giữ nguyên điểm, không quy đổi',
};

export const leafFloorNames: Readonly<Record<CriteriaTable['leafFloor'], string>> = {
  zero: 'Mỗi tiêu chí không thấp hơn 0 điểm',
  none: 'Tiêu chí có thể bị trừ xuống dưới 0 điểm',
};

export const evidenceNames: Readonly<Record<Criterion['evidence'], string>> = {
  required: 'Bắt buộc có minh chứng',
  optional: 'Không bắt buộc minh chứng',
};

/** Who scores a criterion, as people read it; without one of its own, who does so for its parent. */
export function scorerWords(scorer: Scorer | null): string {
  if (!scorer) return 'Theo mục cha';
  return scorer.kind === 'secretariat' ? 'Tổ thư ký' : scorer.name;
}

/** "Cao hơn ở “Nhiệm vụ chính trị”". */
export function tieBreakWords(tieBreak: TieBreak, titleOf: (criterionId: string) => string): string {
  switch (tieBreak.kind) {
    case 'criterionScore':
      return `Điểm cao hơn ở “${titleOf(tieBreak.criterionId)}”`;
    case 'fewerDeductions':
      return 'Ít điểm trừ hơn';
    case 'moreBonus':
      return 'Nhiều điểm thưởng hơn';
    case 'earlierSubmission':
      return 'Gửi bản tự chấm sớm hơn';
  }
}

function limitWords(limit: ClassLimit): string {
  return limit.kind === 'count'
    ? `nhiều nhất ${formatNumber(limit.most)} đơn vị`
    : `nhiều nhất ${measured(limit.percent, '%')} số đơn vị được xếp hạng`;
}

/** "Hoàn thành xuất sắc: từ 90 điểm; không tiêu chí nào dưới 85% điểm chuẩn; nhiều nhất 2 đơn vị". */
export function classWords(
  one: ClassificationClass,
  basis: 'total' | 'percentage',
  conditions: readonly Fact[],
): string {
  const { title, minimum, minimumShare, limit } = one;
  const named = conditions.filter(({ id }) => one.conditions.includes(id)).map((fact) => fact.title);
  const parts = [
    `từ ${basis === 'total' ? pointsWords(minimum) : measured(minimum, '%')}`,
    ...(minimumShare
      ? [
          `không ${minimumShare.of === 'leaf' ? 'tiêu chí' : 'mục'} nào dưới ${measured(minimumShare.percent, '%')} điểm chuẩn`,
        ]
      : []),
    ...named.map((condition) => `điều kiện ${oneOfWords([condition])}`),
    ...(limit ? [limitWords(limit)] : []),
  ];
  return `${title}: ${parts.join('; ')}`;
}
