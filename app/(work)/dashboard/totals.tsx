import { FigureCard } from '@/components/ui/card';
import { LocalLink } from '@/components/ui/local-link';
import { hrefOf } from '@/components/ui/sort-link';
import type { Dashboard } from '@/lib/dashboards/queries';
import { isComparable } from '@/lib/dashboards/rules/figures';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber, formatPercent, inSentence } from '@/lib/format';
import { signed } from './signed';

/** The change since last year in points, or that it is too early to tell; the sentence above says why. */
function comparedWords({ totals, year }: Dashboard): string | undefined {
  if (totals.difference === null) return undefined;
  return isComparable(totals) ? `${signed(totals.difference)} điểm so với ${year - 1}` : `chưa so được với ${year - 1}`;
}

/** How many have sent of those that have to; a dash where nobody has to, for words would stand there in the size of figures. */
function owingFigure(sent: number, owing: number) {
  if (owing === 0) return { value: '–', note: 'Không đơn vị nào phải nộp' };
  return { value: `${formatNumber(sent)}/${formatNumber(owing)}`, unit: 'đơn vị' };
}

/** The province in five figures; the sentence above says what the mean is made of. */
export function Totals({ dashboard }: { dashboard: Dashboard }) {
  const { totals, through, year } = dashboard;
  return (
    <section aria-label="Số liệu toàn tỉnh" className="totals">
      <FigureCard label="Đã gửi đăng ký" {...owingFigure(totals.registered, totals.toRegister)} />
      <FigureCard label="Đăng ký được chấp nhận" {...owingFigure(totals.accepted, totals.toRegister)} />
      <FigureCard
        label={`Đã báo cáo ${inSentence(dutyLabels[through])}`}
        {...owingFigure(totals.reported, totals.toReport)}
        {...(totals.returned > 0 && { note: `${formatNumber(totals.returned)} đơn vị bị trả lại, đang sửa` })}
      />
      <FigureCard
        label={
          totals.lateUnits > 0 ? (
            <LocalLink className="row-link -my-0.5" href={hrefOf('/dashboard/late', {}, { year: String(year) })}>
              Đang chậm
            </LocalLink>
          ) : (
            'Đang chậm'
          )
        }
        unit="đơn vị"
        value={formatNumber(totals.lateUnits)}
      />
      <FigureCard
        label="Hoàn thành bình quân"
        unit={comparedWords(dashboard)}
        value={formatPercent(totals.completion, { decimals: 2 })}
      />
    </section>
  );
}
