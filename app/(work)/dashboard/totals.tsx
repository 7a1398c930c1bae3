import { FigureCard } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { hrefOf, type Search } from '@/components/ui/sort-link';
import type { Dashboard } from '@/lib/dashboards/queries';
import { isComparable } from '@/lib/dashboards/rules/figures';
import { type Lack, lackWords } from '@/lib/dashboards/rules/lacks';
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

type LackingProps = { lacking: Dashboard['totals']['lacking']; lack: Lack; search: Search };

/** "3 đơn vị chưa gửi đăng ký": the way to them. Paper leads nowhere, but says what the figure above does not tell. */
function Lacking({ lacking, lack, search }: LackingProps) {
  const count = lacking[lack];
  if (count === 0) return null;
  const isPlain = lack === 'unregistered' || lack === 'unaccepted' || lack === 'unreported';
  return (
    <p className={classNames('text-sm', isPlain && 'print:hidden')}>
      <LocalLink className="row-link" href={hrefOf('/dashboard', search, { q: '', only: lack })}>
        {formatNumber(count)} đơn vị {lackWords[lack]}
      </LocalLink>
    </p>
  );
}

/** Of the late ones those whose turn it is not: a leader asks the secretariat about them. */
function Waiting({ count, year }: { count: number; year: number }) {
  if (count === 0) return null;
  const href = hrefOf('/dashboard/late', {}, { year: String(year), begun: 'registration-submitted' });
  return (
    <p className="text-sm">
      <LocalLink className="row-link" href={href}>
        {formatNumber(count)} đơn vị chờ tổ thư ký chấp nhận đăng ký
      </LocalLink>
    </p>
  );
}

/** A figure that is itself the way to what it counts. */
function LinkedLabel({ href, children }: { href: Href; children: string }) {
  return (
    <LocalLink className="row-link -my-0.5" href={href}>
      {children}
    </LocalLink>
  );
}

/** The province in five figures, each with the way to what it counts; the sentence above says what the mean is made of. */
export function Totals({ dashboard, search }: { dashboard: Dashboard; search: Search }) {
  const { totals, through, year } = dashboard;
  const of = { lacking: totals.lacking, search };
  const late = hrefOf('/dashboard/late', {}, { year: String(year) });
  const blocs = hrefOf('/dashboard', search, { q: '', only: '', sort: '-completion' });
  return (
    <section aria-label="Số liệu toàn tỉnh" className="totals">
      <FigureCard label="Đã gửi đăng ký" {...owingFigure(totals.registered, totals.toRegister)}>
        <Lacking lack="unregistered" {...of} />
        <Lacking lack="registration-returned" {...of} />
        <Lacking lack="registration-not-due" {...of} />
      </FigureCard>
      <FigureCard label="Đăng ký được chấp nhận" {...owingFigure(totals.accepted, totals.toRegister)}>
        <Lacking lack="unaccepted" {...of} />
      </FigureCard>
      <FigureCard
        label={`Đã báo cáo ${inSentence(dutyLabels[through])}`}
        {...owingFigure(totals.reported, totals.toReport)}
      >
        <Lacking lack="unreported" {...of} />
        <Lacking lack="report-returned" {...of} />
        <Lacking lack="report-not-due" {...of} />
      </FigureCard>
      <FigureCard
        label={totals.lateUnits > 0 ? <LinkedLabel href={late}>Đang chậm</LinkedLabel> : 'Đang chậm'}
        unit="đơn vị"
        value={formatNumber(totals.lateUnits)}
      >
        <Waiting count={totals.waitingUnits} year={year} />
      </FigureCard>
      <FigureCard
        label={<LinkedLabel href={`/${blocs.slice(1)}#blocs`}>Hoàn thành bình quân</LinkedLabel>}
        unit={comparedWords(dashboard)}
        value={formatPercent(totals.completion, { decimals: 2 })}
      />
    </section>
  );
}
