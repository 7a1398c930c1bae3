import { showField, withMeasure } from '@/components/target-words';
import { StatusBadge } from '@/components/ui/badge';
import { Glyph } from '@/components/ui/glyph';
import { LocalLink } from '@/components/ui/local-link';
import type { Period } from '@/lib/campaigns/rules/phases';
import { formatDate, formatNumber, formatPercent, periodLabel } from '@/lib/format';
import { completion } from '@/lib/reports/rules/completion';
import { lastPeriodOf } from '@/lib/reports/rules/warnings';
import type { Citation, ReportedPlan, ReviewLine } from '@/lib/reviews/queries/sheet-review';
import { Fact } from './fact';
import { lastYearText, resultWarningTexts } from './line-doubts';

type ResultFactsProps = { line: ReviewLine; plan: ReportedPlan; period: Period; year: number };

function actualOf({ fields, direction }: ReviewLine): string {
  const value = fields.actual ?? null;
  if (value !== null) return showField('actual', value, direction);
  return fields.actualYes ? showField('actualYes', fields.actualYes, direction) : 'Chưa có kết quả';
}

/** Plan, result, completion, last period, note, evidence, what is asked for the target, and warnings of one result. */
export function ResultFacts(props: ResultFactsProps) {
  const { line, plan, period, year } = props;
  const last = lastPeriodOf(plan.series, period);
  const planned = showField('planned', plan.plannedOn ?? plan.planned, line.direction);
  const done = completion({ ...plan, direction: line.direction }, plan.series, period);
  const lastYear = lastYearText(line, plan, period);
  const warnings = resultWarningTexts(line, plan, { period, year });
  return (
    <>
      <Fact title="Kế hoạch năm">{withMeasure(planned, plan.planned ? line.measure : '')}</Fact>
      <Fact title={`Thực hiện · ${periodLabel(period, year)}`}>
        <strong className="font-semibold">
          {withMeasure(actualOf(line), line.fields.actual && plan.planned ? line.measure : '')}
        </strong>
      </Fact>
      <Fact title="Hoàn thành kế hoạch năm">{done === null ? '–' : formatPercent(done)}</Fact>
      {last && <Fact title={periodLabel(last.period, year)}>{formatNumber(last.value)}</Fact>}
      {lastYear && <Fact title="Cùng kỳ năm trước">{formatNumber(lastYear)}</Fact>}
      {line.fields.note && (
        <Fact title="Ghi chú của đơn vị" wide>
          {line.fields.note}
        </Fact>
      )}
      <Fact title="Minh chứng" wide>
        <Evidence documents={line.evidence} />
      </Fact>
      {plan.asked && (
        <Fact title="Điều chỉnh đang chờ" wide>
          Đơn vị đang đề nghị điều chỉnh chỉ tiêu này, kế hoạch có thể thay đổi.{' '}
          <LocalLink
            className="row-link print:hidden"
            href={`/campaigns/${plan.asked.campaignId}/reviews/adjustments/${plan.asked.adjustmentId}`}
          >
            Xem đề nghị
          </LocalLink>
        </Fact>
      )}
      {warnings.length > 0 && (
        <Fact title="Cần xem kỹ" wide>
          <Warnings texts={warnings} />
        </Fact>
      )}
    </>
  );
}

function Warnings({ texts }: { texts: string[] }) {
  return (
    <ul className="grid gap-0.5 text-sm text-warning">
      {texts.map((text) => (
        <li className="flex gap-1.5" key={text}>
          <Glyph className="mt-0.5 shrink-0" name="warning" size={14} /> {text}
        </li>
      ))}
    </ul>
  );
}

function Evidence({ documents }: { documents: Citation[] }) {
  if (documents.length === 0) return <StatusBadge tone="warning">Chưa có minh chứng</StatusBadge>;
  return (
    <ul className="grid gap-0.5">
      {documents.map((document) => (
        <li key={document.id}>
          <CitationText document={document} />
        </li>
      ))}
    </ul>
  );
}

/** A cited document: number, date, issuer, abstract, and its file where there is one. */
export function CitationText({ document }: { document: Citation }) {
  const { id, number, issuedOn, issuer, abstract, hasFile } = document;
  return (
    <>
      <span className="font-medium">{number}</span> ngày {formatDate(issuedOn)}, {issuer}: {abstract}{' '}
      {hasFile ? (
        <a className="row-link print:hidden" download href={`/api/evidence/${id}`}>
          Tải tệp<span className="sr-only"> {number}</span>
        </a>
      ) : (
        <span className="text-sm text-muted">(chỉ viện dẫn, không có tệp)</span>
      )}
    </>
  );
}
