import { ReportBadge } from '@/components/report-badge';
import { LocalLink } from '@/components/ui/local-link';
import { type Period, periods } from '@/lib/campaigns/rules';
import { formatDate, formatRelativeDue, periodLabel } from '@/lib/format';
import type { ReportSheet } from '@/lib/reports/queries/sheet';

/** Which report this is, where it stands and until when; the other periods are one step away. */
export function SheetHeader({ sheet }: { sheet: ReportSheet }) {
  const { key, campaign } = sheet;
  const returned = sheet.lines.filter((line) => line.status === 'returned').length;
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-xl font-semibold">
          Báo cáo kết quả {periodLabel(key.period, campaign.year).replace(/^./, lower)}
        </h2>
        <ReportBadge late={sheet.late} own returned={returned} state={sheet.status} />
      </div>
      <p className="text-muted">
        {sheet.unitName}. {whenText(sheet)}
      </p>
      {sheet.sight === 'own' && <OtherPeriods sheet={sheet} />}
    </header>
  );
}

const lower = (letter: string) => letter.toLowerCase();

function whenText({ phase, sentOn, status, today }: ReportSheet): string {
  if (status === 'submitted' || status === 'accepted') return sentOn ? `Gửi lần đầu ngày ${formatDate(sentOn)}.` : '';
  if (phase.state === 'upcoming') return `Mở từ ngày ${formatDate(phase.opensOn)}.`;
  if (phase.state === 'closed') return `Hết hạn ngày ${formatDate(phase.closedOn)}.`;
  if (phase.state === 'unplanned') return '';
  return `Hạn ${formatDate(phase.closesOn)}${phase.extended ? ' (đã gia hạn)' : ''}, ${formatRelativeDue(phase.closesOn, today)}.`;
}

function OtherPeriods({ sheet }: { sheet: ReportSheet }) {
  const { campaignId, unitId, period } = sheet.key;
  return (
    <nav aria-label="Kỳ báo cáo" className="mt-1 print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {periods.map((one: Period) => (
          <li key={one}>
            <LocalLink
              aria-current={one === period ? 'page' : undefined}
              className={`inline-flex min-h-(--control-small) items-center ${one === period ? 'font-semibold' : 'text-accent-ink underline'}`}
              href={`/campaigns/${campaignId}/reports/${unitId}/${one}`}
            >
              {periodLabel(one, sheet.campaign.year)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
