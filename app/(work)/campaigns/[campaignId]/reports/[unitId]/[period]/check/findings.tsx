import { StatusBadge } from '@/components/ui/badge';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import type { ReportSheet } from '@/lib/reports/queries/sheet';
import { isUntold } from '@/lib/reports/rules/sheet';
import { figuresOf } from '../line-figures';

type Finding = { targetId: string; target: string; kind: 'missing' | 'warning'; text: string };

function findingsOf(sheet: ReportSheet): Finding[] {
  return sheet.lines.flatMap((line) => {
    const about = { targetId: line.targetId, target: line.text };
    const missing = isUntold(line) ? ['Chưa có kết quả; nếu chưa có thì ghi lý do ở ô ghi chú.'] : [];
    const unanswered = line.status === 'returned' && line.answer === '' ? ['Bị trả lại nhưng chưa giải trình.'] : [];
    // What is accepted already is not looked at again.
    const warnings =
      line.status === 'accepted'
        ? []
        : figuresOf(line, line, line.documents, sheet.key.period, sheet.campaign.year).warnings;
    return [
      ...[...missing, ...unanswered].map((text) => ({ ...about, kind: 'missing' as const, text })),
      ...warnings.map((text) => ({ ...about, kind: 'warning' as const, text })),
    ];
  });
}

/** What is missing and what looks odd, each with a link to its line. */
export function Findings({ sheet }: { sheet: ReportSheet }) {
  const { campaignId, unitId, period } = sheet.key;
  const found = findingsOf(sheet);
  const findings = [...found.filter((one) => one.kind === 'missing'), ...found.filter((one) => one.kind === 'warning')];
  const missing = findings.filter((one) => one.kind === 'missing').length;
  const isBare = (line: ReportSheet['lines'][number]) =>
    line.documents.length === 0 && (line.actual ?? line.actualOn ?? line.actualYes) !== null;
  const bare = sheet.lines.filter(isBare).length;
  const sentences = [
    ...(findings.length > 0 ? [`${missing} mục phải bổ sung, ${findings.length - missing} mục nên xem lại.`] : []),
    // Not every result has a document, so this is no finding of its lines; but the secretariat sees it of each.
    ...(bare > 0 ? [`${bare}/${sheet.lines.length} mục có kết quả nhưng chưa có minh chứng.`] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <Panel description={sentences.join(' ')} title="Kiểm tra">
      <ul className="grid gap-2 empty:hidden">
        {findings.map((one) => (
          <li className="grid gap-x-3 sm:grid-cols-[auto_1fr] sm:items-start" key={`${one.targetId} ${one.text}`}>
            <StatusBadge tone={one.kind === 'missing' ? 'danger' : 'warning'}>
              {one.kind === 'missing' ? 'Phải bổ sung' : 'Nên xem lại'}
            </StatusBadge>
            <p>
              <LocalLink
                className="row-link"
                href={`/campaigns/${campaignId}/reports/${unitId}/${period}#line-${one.targetId}`}
              >
                {one.target}
              </LocalLink>
              : {one.text}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
