import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field, Input } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { assignSuggestedAction } from '@/lib/cross-scores/actions';
import type { AssignmentPage } from '@/lib/cross-scores/queries/assignments';
import type { CrossPair } from '@/lib/cross-scores/rules/assignment';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';

/** Suggests who scores whom: everyone equally, no pair both ways. Nothing is assigned before it is confirmed. */
export function SuggestionPanel({ page }: { page: AssignmentPage }) {
  const { suggestion, most, campaign } = page;
  const each = suggestion?.each ?? Math.min(3, Math.max(1, most));
  return (
    <Panel
      description="Mỗi đơn vị chấm và được chấm số lượt bằng nhau, không ai chấm chính mình, không có hai đơn vị chấm lẫn nhau. Lượt đã phân công được giữ nguyên."
      title="Gợi ý phân công"
    >
      <div className="grid gap-4">
        <form action={`/campaigns/${campaign.id}/scores/cross`} className="flex flex-wrap items-end gap-3" method="get">
          <Field id="each" label={`Mỗi đơn vị chấm (nhiều nhất ${formatNumber(most)} đơn vị)`}>
            <Input
              autoComplete="off"
              className="max-w-24 text-right"
              defaultValue={String(each)}
              id="each"
              inputMode="numeric"
              name="each"
            />
          </Field>
          <input name="seed" type="hidden" value={suggestion?.seed ?? 1} />
          <Button type="submit">Gợi ý</Button>
        </form>
        <p className="text-sm text-muted">
          Từ 3 đơn vị cùng chấm một đơn vị thì mới nhận xét được đơn vị nào chấm chặt, chấm rộng hoặc nâng điểm cho
          nhau.
        </p>
        {suggestion && ('pairs' in suggestion ? <Suggested page={page} pairs={suggestion.pairs} /> : null)}
        {suggestion && 'refusal' in suggestion && (
          <Alert role="alert" title="Không gợi ý được" tone="warning">
            {refusalMessage(suggestion.refusal)}
          </Alert>
        )}
      </div>
    </Panel>
  );
}

function Suggested({ page, pairs }: { page: AssignmentPage; pairs: readonly CrossPair[] }) {
  const { campaign, suggestion, units } = page;
  const nameOf = (id: string) => units.find((unit) => unit.unitId === id)?.unitName ?? '';
  const scorers = units.filter((unit) => pairs.some((pair) => pair.scorerId === unit.unitId));
  const what = `${formatNumber(pairs.length)} lượt chấm chéo`;
  const other = `each=${suggestion?.each ?? 1}&seed=${(suggestion?.seed ?? 1) + 1}` as const;
  return (
    <section aria-labelledby="suggested" className="grid gap-3 rounded-md border border-line bg-sunken px-4 py-3">
      <h3 className="font-semibold" id="suggested">
        Phương án {formatNumber(suggestion?.seed ?? 1)}: thêm {what}
      </h3>
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {scorers.map((unit) => (
          <div key={unit.unitId}>
            <dt className="font-medium">{unit.unitName} chấm</dt>
            <dd className="text-pretty">
              {pairs
                .filter((pair) => pair.scorerId === unit.unitId)
                .map((pair) => nameOf(pair.scoredId))
                .join('; ')}
            </dd>
          </div>
        ))}
      </dl>
      <ActionForm action={assignSuggestedAction} className="flex flex-wrap gap-2">
        <input name="campaignId" type="hidden" value={campaign.id} />
        {pairs.map(({ scorerId, scoredId }) => (
          <input key={`${scorerId} ${scoredId}`} name="pair" type="hidden" value={`${scorerId}>${scoredId}`} />
        ))}
        <ConfirmButton
          confirmLabel="Phân công"
          consequence="Các đơn vị thấy ngay việc chấm chéo được giao. Lượt nào chưa bắt đầu thì còn bỏ phân công được."
          title={`Phân công ${what}?`}
          trigger={`Phân công ${what}`}
        />
        <ButtonLink href={`/campaigns/${campaign.id}/scores/cross?${other}`}>Phương án khác</ButtonLink>
      </ActionForm>
    </section>
  );
}
