import { CrossVoices } from '@/components/cross-voices';
import { DocumentLinks } from '@/components/document-links';
import type { CrossOnItem } from '@/lib/cross-scores/queries/given';
import { formatNumber } from '@/lib/format';
import type { Judgement, ScoreItem } from '@/lib/scores/queries/sheet';
import { InputNow } from './input-now';
import { ItemExplained } from './item-explained';
import { ItemHead } from './item-head';
import { PointLine } from './point-line';

/** One criterion to read: rule, numbers, evidence, then who gave which points and why. */
export function ReadItem({ item, cross }: { item: ScoreItem; cross?: CrossOnItem | undefined }) {
  return (
    <article
      className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)] gap-3 border-t border-line px-4 py-4 first:border-t-0"
      id={`c-${item.criterionId}`}
    >
      <ItemHead item={item} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-3 md:grid-cols-2">
        <Told item={item} />
        <Points cross={cross} item={item} />
      </div>
      <ItemExplained name={item.title} standing={item.standing} />
    </article>
  );
}

/** What the unit brought: numbers, words, evidence, and its answer beside the question. */
export function Told({ item }: { item: ScoreItem }) {
  return (
    <div className="grid content-start gap-1">
      {!item.draft.notAssigned && item.inputs.length > 0 && (
        <dl className="grid gap-x-4 gap-y-1">
          {item.inputs.map((input) => (
            <div className="flex flex-wrap gap-x-2" key={input.key}>
              <dt className="text-muted">{input.label}:</dt>
              <dd className="font-medium tabular-nums">{input.words}</dd>
              <InputNow now={input.now} />
            </div>
          ))}
        </dl>
      )}
      {item.draft.notAssigned && <p className="font-medium">Đơn vị đề nghị: không giao.</p>}
      {item.draft.explanation && (
        <p className="whitespace-pre-wrap">
          <span className="text-muted">Thuyết minh:</span> {item.draft.explanation}
        </p>
      )}
      {item.documents.length > 0 && (
        <div>
          <p className="text-muted">Minh chứng:</p>
          <DocumentLinks documents={item.documents} />
        </div>
      )}
      <Exchange item={item} />
    </div>
  );
}

function Exchange({ item }: { item: ScoreItem }) {
  if (item.question === '') return null;
  return (
    <div className="rounded-md border border-line bg-sunken px-3 py-2">
      <p className="whitespace-pre-wrap">
        <span className="font-semibold">Tổ thư ký hỏi:</span> {item.question}
      </p>
      <p className="whitespace-pre-wrap">
        <span className="font-semibold">Đơn vị giải trình:</span> {item.draft.answer || 'chưa giải trình'}
      </p>
    </div>
  );
}

/** Points side by side, each with its author and the reason for a difference. */
export function Points({ item, cross }: { item: ScoreItem; cross?: CrossOnItem | undefined }) {
  const { standing } = item;
  return (
    <div className="grid content-start gap-1">
      <dl className="grid content-start gap-1">
        <PointLine term="Năm trước" value={formatNumber(item.lastYear)} />
        <PointLine
          term="Tính theo bảng"
          value={standing.computed === null ? (standing.steps[0] ?? '–') : formatNumber(standing.computed)}
        />
        <PointLine reason={item.draft.claimReason} term="Tự chấm" value={claimedText(item)} />
        {item.appraisal && <Judged judgement={item.appraisal} term="Thẩm định" />}
        {item.agreement && <Judged judgement={item.agreement} term="Thống nhất" />}
      </dl>
      {cross && <CrossVoices cross={cross} />}
    </div>
  );
}

export function claimedText(item: ScoreItem): string {
  return item.draft.notAssigned ? 'Không giao' : formatNumber(item.claimed);
}

function Judged({ term, judgement: { points, reason, by } }: { term: string; judgement: Judgement }) {
  return (
    <PointLine
      reason={[reason, by].filter(Boolean).join(' – ')}
      term={term}
      value={points === null ? 'Không giao' : formatNumber(points)}
    />
  );
}
