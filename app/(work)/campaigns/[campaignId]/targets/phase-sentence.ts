import type { PhaseState } from '@/lib/campaigns/rules/phases';
import { formatDate, todayInVietnam } from '@/lib/format';
import { answerSentence } from '@/lib/messages/reviews';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

/** Until when the registration may be written, or what was returned answered, as a sentence. */
export function whenSentence({ phase, answerBy, asOf }: Pick<TargetSheet, 'phase' | 'answerBy' | 'asOf'>): string {
  return answerBy ? answerSentence(answerBy, todayInVietnam(new Date(asOf))) : phaseSentence(phase);
}

function phaseSentence(phase: PhaseState): string {
  switch (phase.state) {
    case 'unplanned':
      return 'Chưa định thời gian đăng ký.';
    case 'upcoming':
      return `Đăng ký mở từ ${formatDate(phase.opensOn)} đến hết ${formatDate(phase.closesOn)}.`;
    case 'open':
      return `Hạn đăng ký: hết ngày ${formatDate(phase.closesOn)}${phase.extended ? ' (đã gia hạn cho đơn vị)' : ''}.`;
    case 'closed':
      return `Đã hết hạn đăng ký từ ${formatDate(phase.closedOn)}.`;
  }
}
