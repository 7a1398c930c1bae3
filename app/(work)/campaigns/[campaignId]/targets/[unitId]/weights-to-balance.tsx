import { Alert } from '@/components/ui/alert';
import { LocalLink } from '@/components/ui/local-link';
import { formatNumber } from '@/lib/format';
import { askedTotal } from '@/lib/reviews/rules/adjustments';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

type WeightsToBalanceProps = {
  sheet: TargetSheet;
  /** The sheet stands on another page: the way to its other targets. */
  elsewhere?: boolean;
};

/** Weight that was asked for at one target has to be given by another one. */
export function WeightsToBalance({ sheet, elsewhere = false }: WeightsToBalanceProps) {
  const { campaignId, unitId, lines, adjustments } = sheet;
  const total = askedTotal(lines, adjustments);
  if (total === '100') return null;
  return (
    <Alert tone="warning">
      Cùng các đề nghị điều chỉnh đang chờ, tổng trọng số là {formatNumber(total)}, không phải 100. Hãy đề nghị điều
      chỉnh trọng số của chỉ tiêu khác cho đủ 100, hoặc rút bớt đề nghị; khi đó tổ thư ký mới chấp nhận được, tất cả
      cùng lúc.
      {elsewhere && (
        <>
          {' '}
          <LocalLink className="row-link" href={`/campaigns/${campaignId}/targets/${unitId}`}>
            Chọn chỉ tiêu khác
          </LocalLink>
        </>
      )}
    </Alert>
  );
}
