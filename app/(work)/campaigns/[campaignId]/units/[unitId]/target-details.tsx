import { fieldTitle, showField } from '@/components/target-words';
import { StatusBadge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { formatDate, formatNumber, inSentence } from '@/lib/format';
import type { UnitDocument, UnitLine, UnitPage, UnitTarget } from '@/lib/rankings/queries/unit';
import { dutyLabels } from '@/lib/rankings/rules/words';
import { actualText, baselineText, directionText, lineStatus, planText } from './values';

function Evidence({ document, mayDownload }: { document: UnitDocument; mayDownload: boolean }) {
  const name = `${document.number} ngày ${formatDate(document.issuedOn)}, ${document.issuer}: ${document.abstract}`;
  if (!document.fileName || !mayDownload) return <li>{name}</li>;
  return (
    <li>
      {name} –{' '}
      <a className="row-link" download href={`/api/evidence/${document.id}`}>
        tải tệp {document.fileName}
      </a>
    </li>
  );
}

function Line({ target, line, mayDownload }: { target: UnitTarget; line: UnitLine; mayDownload: boolean }) {
  const status = lineStatus(line);
  return (
    <li className="border-t border-line py-2">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{dutyLabels[line.period]}:</span> {actualText(target, line)}
        <StatusBadge tone={status.tone}>{status.word}</StatusBadge>
      </p>
      {line.note && <p>Ghi chú: {line.note}</p>}
      {line.returnReason && <p>Lý do trả lại: {line.returnReason}</p>}
      {line.answer && <p>Giải trình: {line.answer}</p>}
      {line.documents.length > 0 ? (
        <ul className="list-disc pl-5">
          {line.documents.map((document) => (
            <Evidence document={document} key={document.id} mayDownload={mayDownload} />
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">Chưa có minh chứng.</p>
      )}
    </li>
  );
}

const changeWords: Readonly<Record<string, string>> = {
  submitted: 'đang chờ rà soát',
  returned: 'bị trả lại',
  accepted: 'đã được chấp nhận',
  withdrawn: 'đã rút',
};

/** "kế hoạch 1.200 → 900": the old value stays in sight. */
function changedText(
  { direction }: UnitTarget,
  { field, before, after }: UnitTarget['changes'][number]['values'][number],
) {
  const name = inSentence(fieldTitle(field));
  return `${name} ${showField(field, before, direction)} → ${showField(field, after, direction)}`;
}

function Facts({ target }: { target: UnitTarget }) {
  const facts = [
    `Kế hoạch ${planText(target)}`,
    `năm trước ${baselineText(target)}`,
    `đơn vị tính ${target.measure}`,
    directionText(target),
    `trọng số ${formatNumber(target.weight)}`,
    ...(target.movement ? [`phong trào “${target.movement}”`] : []),
  ];
  return <p className="text-muted">{facts.join(' · ')}</p>;
}

function Target({ target, mayDownload }: { target: UnitTarget; mayDownload: boolean }) {
  const documents = target.lines.reduce((sum, line) => sum + line.documents.length, 0);
  const status = lineStatus(target);
  return (
    <details className="border-t border-line first:border-t-0">
      <summary className="min-h-(--control) cursor-pointer px-4 py-2">
        <span className="font-semibold">
          {target.ordinal}. {target.text}
        </span>{' '}
        <span className="text-sm text-muted">
          ({documents === 0 ? 'chưa có minh chứng' : `${formatNumber(documents)} minh chứng`})
        </span>
      </summary>
      {/* The id stands inside: browsers open a closed <details> only for a target within it. */}
      <div className="scroll-mt-28 px-4 pb-3" id={`target-${target.id}`}>
        {target.status !== 'accepted' && <StatusBadge tone={status.tone}>{status.word}</StatusBadge>}
        <Facts target={target} />
        {target.returnReason && <p>Lý do trả lại chỉ tiêu: {target.returnReason}</p>}
        {target.answer && <p>Giải trình: {target.answer}</p>}
        {target.changes.map((change) => (
          <p key={change.requestedAt}>
            Đề nghị điều chỉnh ngày {formatDate(change.requestedAt)} {changeWords[change.status]}:{' '}
            <strong>{change.values.map((one) => changedText(target, one)).join('; ')}</strong>. Lý do: {change.reason}
            {change.decisionReason && ` Ý kiến của tổ thư ký: ${change.decisionReason}`}
          </p>
        ))}
        <ul className="mt-2">
          {target.lines.map((line) => (
            <Line key={line.period} line={line} mayDownload={mayDownload} target={target} />
          ))}
        </ul>
        {target.lines.length === 0 && <p className="text-muted">Chưa có kết quả nào xem được.</p>}
      </div>
    </details>
  );
}

/** Per target, everything behind its figures: results, notes, returns, evidence. The table links into it. */
export function TargetDetails({ page }: { page: UnitPage }) {
  return (
    <Panel
      description="Mở từng chỉ tiêu để xem kết quả, minh chứng từng kỳ và các lần trả lại."
      flush
      title="Minh chứng"
    >
      <div className="print:columns-2">
        {page.targets.map((target) => (
          <Target key={target.id} mayDownload={page.mayDownload} target={target} />
        ))}
      </div>
    </Panel>
  );
}
