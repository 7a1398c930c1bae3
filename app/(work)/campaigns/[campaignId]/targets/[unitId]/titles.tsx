import { ActionForm } from '@/components/ui/action-form';
import { TextField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatNumber } from '@/lib/format';
import { saveTitlesAction } from '@/lib/targets/actions';
import type { TargetSheet } from '@/lib/targets/queries/sheet';

const columns = 'grid gap-x-3 gap-y-1 sm:grid-cols-[1fr_7rem_minmax(10rem,20rem)]';
const columnName = (name: string) => <span className="sm:sr-only">{name}</span>;

/** The titles and commendations the unit aims for: a number beside each that is in force this year. */
export function TitlesForm({ sheet }: { sheet: TargetSheet }) {
  if (sheet.awards.length === 0) return null;
  return (
    <Panel
      description="Ghi số lượng phấn đấu đạt trong năm; bỏ trống nếu không đăng ký."
      id="titles"
      title="Danh hiệu, hình thức khen thưởng đăng ký"
    >
      <ActionForm action={saveTitlesAction} className="max-w-4xl print:hidden" id="titles-form">
        <input name="campaignId" type="hidden" value={sheet.campaignId} />
        <input name="unitId" type="hidden" value={sheet.unitId} />
        <p aria-hidden="true" className={`${columns} text-sm font-semibold text-muted max-sm:hidden`}>
          <span>Danh hiệu, hình thức</span>
          <span>Số lượng</span>
          <span>Ghi chú</span>
        </p>
        <ul className="grid gap-1 max-sm:gap-3">
          {sheet.awards.map((award) => (
            <Aim award={award} key={award.id} title={sheet.titles.find((one) => one.code === award.id)} />
          ))}
        </ul>
        <div className="mt-4">
          <SubmitButton pendingLabel="Đang lưu…" variant="secondary">
            Lưu danh hiệu đăng ký
          </SubmitButton>
        </div>
      </ActionForm>
      <div className="hidden print:block">
        {sheet.titles.length > 0 ? <Titles sheet={sheet} /> : <p>Không đăng ký.</p>}
      </div>
    </Panel>
  );
}

type AimProps = { award: TargetSheet['awards'][number]; title: TargetSheet['titles'][number] | undefined };

function Aim({ award, title }: AimProps) {
  return (
    <li className={columns}>
      <span className="self-center font-medium">{award.name}</span>
      <TextField
        aria-label={`Số lượng: ${award.name}`}
        autoComplete="off"
        className="sm:text-right"
        defaultValue={title ? String(title.quantity) : ''}
        inputMode="numeric"
        label={columnName('Số lượng')}
        name={`quantity.${award.id}`}
      />
      <TextField
        aria-label={`Ghi chú: ${award.name}`}
        autoComplete="off"
        defaultValue={title?.note ?? ''}
        label={columnName('Ghi chú')}
        name={`note.${award.id}`}
      />
    </li>
  );
}

function Titles({ sheet }: { sheet: TargetSheet }) {
  return (
    <ul className="list-disc pl-5">
      {sheet.titles.map((title) => (
        <li key={title.code}>
          {title.name}: {formatNumber(title.quantity)}
          {title.note && <span className="text-muted"> – {title.note}</span>}
        </li>
      ))}
    </ul>
  );
}

export function TitlesList({ sheet }: { sheet: TargetSheet }) {
  if (sheet.titles.length === 0) return null;
  return (
    <Panel title="Danh hiệu, hình thức khen thưởng đăng ký">
      <Titles sheet={sheet} />
    </Panel>
  );
}
