import { ActionForm } from '@/components/ui/action-form';
import { TextField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveTitlesAction } from '@/lib/targets/actions';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

/** The titles and commendations the unit aims for: a number beside each that is in force this year. */
export function TitlesForm({ sheet }: { sheet: TargetSheet }) {
  if (sheet.awards.length === 0) return null;
  const aims = new Map(sheet.titles.map((title) => [title.code, title]));
  return (
    <Panel
      description="Ghi số lượng phấn đấu đạt trong năm; bỏ trống nếu không đăng ký."
      id="titles"
      title="Danh hiệu, hình thức khen thưởng đăng ký"
    >
      <ActionForm action={saveTitlesAction} id="titles-form">
        <input name="campaignId" type="hidden" value={sheet.campaignId} />
        <input name="unitId" type="hidden" value={sheet.unitId} />
        <ul className="grid max-w-4xl gap-3">
          {sheet.awards.map((award) => {
            const aim = aims.get(award.id);
            return (
              <li className="grid items-end gap-x-3 gap-y-1 sm:grid-cols-[1fr_7rem_minmax(10rem,20rem)]" key={award.id}>
                <span className="self-center font-medium">{award.name}</span>
                <TextField
                  aria-label={`Số lượng: ${award.name}`}
                  autoComplete="off"
                  defaultValue={aim ? String(aim.quantity) : ''}
                  inputMode="numeric"
                  label="Số lượng"
                  name={`quantity.${award.id}`}
                />
                <TextField
                  aria-label={`Ghi chú: ${award.name}`}
                  autoComplete="off"
                  defaultValue={aim?.note ?? ''}
                  label="Ghi chú"
                  name={`note.${award.id}`}
                />
              </li>
            );
          })}
        </ul>
        <div className="mt-4">
          <SubmitButton pendingLabel="Đang lưu…" variant="secondary">
            Lưu danh hiệu đăng ký
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

export function TitlesList({ sheet }: { sheet: TargetSheet }) {
  if (sheet.titles.length === 0) return null;
  return (
    <Panel title="Danh hiệu, hình thức khen thưởng đăng ký">
      <ul className="list-disc pl-5">
        {sheet.titles.map((title) => (
          <li key={title.code}>
            {title.name}: {title.quantity}
            {title.note && <span className="text-muted"> – {title.note}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
