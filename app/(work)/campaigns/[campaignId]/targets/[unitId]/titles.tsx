import { ActionForm } from '@/components/ui/action-form';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveTitlesAction } from '@/lib/targets/actions';
import type { TargetSheet } from '@/lib/targets/queries/sheet';
import { titlesMark } from '@/lib/targets/rules/line';
import { TitleFields } from './title-fields';
import { Titles } from './titles-list';

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
        <input name="seen" type="hidden" value={titlesMark(sheet.titles)} />
        <TitleFields
          rows={sheet.awards.map(({ id, name }) => {
            const title = sheet.titles.find((one) => one.code === id);
            return [id, name, title ? String(title.quantity) : '', title?.note ?? ''];
          })}
        />
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
