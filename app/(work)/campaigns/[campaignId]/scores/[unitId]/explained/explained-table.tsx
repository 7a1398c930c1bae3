import { CrossVoices } from '@/components/cross-voices';
import { DocumentLinks } from '@/components/document-links';
import { type Column, Table } from '@/components/ui/table';
import type { CrossOnItem } from '@/lib/cross-scores/queries/given';
import { formatNumber } from '@/lib/format';
import type { Judgement, ScoreItem, ScoreSheetView } from '@/lib/scores/queries/sheet';

type Crosses = Readonly<Record<string, CrossOnItem>> | null;

type JudgementOf = (item: ScoreItem) => Judgement | null;

const hasWords = (judgement: Judgement | null) => Boolean(judgement?.reason || judgement?.by);

/** On paper a column of bare points is narrow: rule, numbers and reckoning need the width. Where words stand too, wider. */
const pointsWidth = (isWorded: boolean) => (isWorded ? 'long print:w-[9%]' : 'long print:w-[4%]');

const judged = (header: string, judgementOf: JudgementOf, items: readonly ScoreItem[]): Column<ScoreItem> => ({
  header,
  cell: (item) => <Judged judgement={judgementOf(item)} />,
  className: pointsWidth(items.some((item) => hasWords(judgementOf(item)))),
});

function pointsColumns({ items, totals }: ScoreSheetView, crosses: Crosses): Column<ScoreItem>[] {
  const isClaimWorded = items.some(({ draft, question }) => draft.claimReason || question);
  return [
    { header: 'Tự chấm', cell: (item) => <Claimed item={item} />, className: pointsWidth(isClaimWorded) },
    ...(crosses
      ? [
          {
            header: 'Chấm chéo',
            cell: (item: ScoreItem) => <Crossed cross={crosses[item.criterionId]} />,
            className: pointsWidth(true),
          },
        ]
      : []),
    ...(totals.appraised ? [judged('Thẩm định', (item) => item.appraisal, items)] : []),
    ...(totals.agreed ? [judged('Thống nhất', (item) => item.agreement ?? item.appraisal, items)] : []),
  ];
}

function columnsOf(sheet: ScoreSheetView, crosses: Crosses): Column<ScoreItem>[] {
  return [
    {
      header: 'Tiêu chí và cách tính',
      className: 'sm:w-[28%] print:w-[28%]',
      rowHeader: true,
      cell: (item) => <Rule item={item} />,
    },
    {
      header: 'Số liệu và minh chứng',
      cell: (item) => <Numbers item={item} />,
      className: 'long sm:w-[20%] print:w-[16%]',
    },
    { header: 'Tính theo bảng', cell: (item) => <Computed item={item} />, className: 'long sm:w-[20%] print:w-[20%]' },
    ...pointsColumns(sheet, crosses),
  ];
}

type ExplainedTableProps = { sheet: ScoreSheetView; items: readonly ScoreItem[]; headline: string; crosses: Crosses };

/** One row per criterion, from its rule to the last party that gave points. */
export function ExplainedTable({ sheet, items, headline, crosses }: ExplainedTableProps) {
  return (
    <Table
      caption="Giải trình điểm từng tiêu chí"
      columns={columnsOf(sheet, crosses)}
      headline={headline}
      hideCaption
      rowKey={(item) => item.criterionId}
      rows={items}
    />
  );
}

function Crossed({ cross }: { cross: CrossOnItem | undefined }) {
  return cross ? <CrossVoices cross={cross} isPlain /> : '–';
}

function Rule({ item }: { item: ScoreItem }) {
  return (
    <>
      {item.code} {item.title} <span className="whitespace-nowrap text-muted">({formatNumber(item.maximum)} điểm)</span>
      <span className="line-clamp-3 text-sm font-normal text-muted sm:line-clamp-none">
        {item.sentence}
        {item.legalGround && ` Căn cứ: ${item.legalGround}.`}
      </span>
    </>
  );
}

function Numbers({ item }: { item: ScoreItem }) {
  return (
    <div className="grid gap-1 text-left">
      {!item.draft.notAssigned &&
        item.inputs.map((input) => (
          <p key={input.key}>
            <span className="text-muted">{input.label}:</span> {input.words}
          </p>
        ))}
      {item.draft.explanation && <p className="whitespace-pre-wrap">{item.draft.explanation}</p>}
      {item.documents.length > 0 && <DocumentLinks documents={item.documents} />}
    </div>
  );
}

function Computed({ item: { standing } }: { item: ScoreItem }) {
  return (
    <div className="text-left">
      <strong className="tabular-nums">{formatNumber(standing.computed)}</strong>
      {standing.steps.map((step) => (
        <span className="block text-sm" key={step}>
          {step}
        </span>
      ))}
    </div>
  );
}

function Claimed({ item }: { item: ScoreItem }) {
  return (
    <div className="text-left">
      <strong className="tabular-nums">{item.draft.notAssigned ? 'Không giao' : formatNumber(item.claimed)}</strong>
      {item.draft.claimReason && <span className="block text-sm whitespace-pre-wrap">{item.draft.claimReason}</span>}
      {item.question && (
        <span className="block text-sm whitespace-pre-wrap">
          Hỏi: {item.question} Giải trình: {item.draft.answer || 'không có'}
        </span>
      )}
    </div>
  );
}

function Judged({ judgement }: { judgement: Judgement | null }) {
  if (!judgement) return '–';
  return (
    <div className="text-left">
      <strong className="tabular-nums">
        {judgement.points === null ? 'Không giao' : formatNumber(judgement.points)}
      </strong>
      <span className="block text-sm whitespace-pre-wrap">
        {[judgement.reason, judgement.by].filter(Boolean).join(' – ')}
      </span>
    </div>
  );
}
