import { formatDate, periodInSentence } from '@/lib/format';
import type { Relative, Relatives } from '@/lib/successions/queries';
import { LocalLink } from './ui/local-link';

/** The units that one came from and went on as this year, with the way to what each registered and reported. */
export function RelativesNote({ relatives }: { relatives: Relatives | null }) {
  if (!relatives || relatives.predecessors.length + relatives.successors.length === 0) return null;
  const { year, predecessors, successors } = relatives;
  return (
    <aside aria-label="Đơn vị tiền thân, đơn vị kế tục" className="mb-4 grid gap-2">
      <Line label="Đơn vị tiền thân" list={predecessors} when="trước ngày" year={year} />
      <Line label="Đơn vị kế tục" list={successors} when="từ ngày" year={year} />
    </aside>
  );
}

type LineProps = { label: string; list: readonly Relative[]; when: string; year: number };

function Line({ label, list, when, year }: LineProps) {
  if (list.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{label}:</p>
      <ul className="ml-4 grid list-disc gap-1">
        {list.map((one) => (
          <li key={one.unitId}>
            <Unit relative={one} /> ({when} {formatDate(one.on)}
            {one.blocName && `, ${one.blocName}`})
            <Sheets relative={one} year={year} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Unit({ relative: { page, campaignId, unitId, unitName } }: { relative: Relative }) {
  if (!page) return unitName;
  return (
    <LocalLink className="row-link" href={`/campaigns/${campaignId}/units/${unitId}`}>
      {unitName}
    </LocalLink>
  );
}

function Sheets({ relative, year }: { relative: Relative; year: number }) {
  const { campaignId, unitId, unitName, registration, periods, silent } = relative;
  if (silent) return <span className="text-muted">: chưa gửi bản đăng ký hay báo cáo nào trong năm {year}</span>;
  const root = `/campaigns/${campaignId}` as const;
  const links = [
    ...(registration ? [{ href: `${root}/targets/${unitId}`, words: 'chỉ tiêu đăng ký' } as const] : []),
    ...periods.map((period) => ({
      href: `${root}/reports/${unitId}/${period}` as const,
      words: `báo cáo ${periodInSentence(period, year)}`,
    })),
  ];
  return links.map(({ href, words }, index) => (
    <span key={href}>
      {index === 0 ? ': ' : ', '}
      <LocalLink className="row-link" href={href}>
        {words}
        <span className="sr-only"> của {unitName}</span>
      </LocalLink>
    </span>
  ));
}
