import { ActionForm } from '@/components/ui/action-form';
import { RadioField } from '@/components/ui/form-choices';
import { TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDateTime } from '@/lib/format';
import { stateFactAction } from '@/lib/scores/actions';
import type { UnitFacts } from '@/lib/scores/queries/facts';
import { factWord, factWords } from '@/lib/scores/rules/fact-words';
import type { PlacedFact } from '@/lib/scores/rules/facts';

type FactFormProps = { campaignId: string; unit: UnitFacts; fact: PlacedFact };

const kindWords = {
  veto: 'Vi phạm: nếu có thì đơn vị không được xếp loại',
  condition: 'Điều kiện xếp loại',
} as const;

/** One fact of one unit: what is stated, by whom and why, and the form for those who state it. */
export function FactForm({ campaignId, unit, fact }: FactFormProps) {
  const stated = unit.stated.find((one) => one.factId === fact.id);
  const word = factWord(stated?.holds);
  const ground = fact.legalGround ? ` · ${fact.legalGround}` : '';
  return (
    <Panel description={`${kindWords[fact.kind]}${ground}`} title={fact.title}>
      {stated && stated.holds !== null && (
        <p className="mb-3">
          <strong>{factWords[word]}</strong>: {stated.reason}
          <span className="block text-sm text-muted">
            {stated.by} xác nhận lúc {formatDateTime(stated.at)}
          </span>
        </p>
      )}
      {!unit.edit && (!stated || stated.holds === null) && <p className="text-muted">{factWords.unstated}.</p>}
      {unit.edit && (
        <ActionForm action={stateFactAction} className="grid gap-3">
          <input name="campaignId" type="hidden" value={campaignId} />
          <input name="unitId" type="hidden" value={unit.unitId} />
          <input name="factId" type="hidden" value={fact.id} />
          <input name="revision" type="hidden" value={stated?.revision ?? 0} />
          <RadioField
            defaultValue={word}
            label={fact.kind === 'veto' ? `${fact.title}: có xảy ra không` : `${fact.title}: có đạt không`}
            name="holds"
            options={Object.entries(factWords).map(([value, label]) => ({ value, label }))}
          />
          <TextareaField
            defaultValue={stated?.reason ?? ''}
            hint="Ví dụ: Kết luận thanh tra số 5/KL-TTr ngày 12/11/2026."
            label="Lý do hoặc văn bản làm căn cứ"
            name="reason"
            rows={2}
          />
          <div>
            <SubmitButton>Lưu xác nhận</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}
