import { ItemLink } from '@/components/scores/item-link';
import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DateField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatDate, formatNumber } from '@/lib/format';
import { answerDayHint } from '@/lib/messages/reviews';
import { acceptClaimsAction, resumeAppraisalAction, sendAppraisalAction } from '@/lib/scores/actions';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';
import { isUntouched } from '@/lib/scores/rules/appraisal';
import { MissingOwners } from './missing-owners';
import { ReopenAppraisal } from './reopen-appraisal';

/** What the secretariat does with a sheet that was sent: how far it is, the plain claims at once, and the outcome. */
export function AppraisalPanel({ sheet }: { sheet: ScoreSheetView }) {
  const { appraisal } = sheet;
  if (sheet.can.resume) return <Resume sheet={sheet} />;
  if (sheet.can.reopen) return <ReopenAppraisal sheet={sheet} />;
  if (!appraisal) return null;
  return (
    <Panel
      description="Mỗi tiêu chí cần điểm thẩm định, và lý do khi khác điểm tự chấm; hoặc yêu cầu đơn vị giải trình."
      title="Thẩm định"
    >
      <div className="grid gap-4">
        <ProgressBar
          label={`Đã thẩm định${appraisal.asked > 0 ? `, ${formatNumber(appraisal.asked)} tiêu chí yêu cầu giải trình` : ''}`}
          max={appraisal.total}
          unit="tiêu chí"
          value={appraisal.decided}
        />
        <NextUndecided sheet={sheet} />
        <MovedItems sheet={sheet} />
        <div className="flex flex-wrap items-start gap-3">
          {appraisal.plain > 0 && <AcceptClaims count={appraisal.plain} sheet={sheet} />}
          <Send sheet={sheet} />
        </div>
        <MissingOwners missing={appraisal.missing} sheet={sheet} />
      </div>
    </Panel>
  );
}

function Key({ sheet }: { sheet: ScoreSheetView }) {
  return (
    <>
      <input name="campaignId" type="hidden" value={sheet.key.campaignId} />
      <input name="unitId" type="hidden" value={sheet.key.unitId} />
    </>
  );
}

function NextUndecided({ sheet }: { sheet: ScoreSheetView }) {
  const next = sheet.items.find(({ verdict }) => verdict && isUntouched(verdict));
  if (!next) return null;
  return (
    <p>
      Chưa thẩm định, tiếp theo:{' '}
      <ItemLink item={next} root={`/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}`} />
    </p>
  );
}

/** What is left out of the claims that are agreed to at once: their data changed after the unit sent them. */
function MovedItems({ sheet }: { sheet: ScoreSheetView }) {
  const moved = sheet.items.filter(
    ({ verdict, inputs }) => verdict && isUntouched(verdict) && inputs.some(({ now }) => now && !now.same),
  );
  if (moved.length === 0) return null;
  return (
    <div>
      <p>Dữ liệu nay khác bản đơn vị gửi, cần xem từng tiêu chí:</p>
      <ul className="list-disc pl-5 wrap-anywhere">
        {moved.map((item) => (
          <li key={item.criterionId}>
            <ItemLink item={item} root={`/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AcceptClaims({ sheet, count }: { sheet: ScoreSheetView; count: number }) {
  const what = `${formatNumber(count)} tiêu chí tự chấm đúng điểm tính`;
  return (
    <ActionForm action={acceptClaimsAction}>
      <Key sheet={sheet} />
      <ConfirmButton
        confirmLabel="Đồng ý"
        consequence="Điểm tự chấm của các tiêu chí này trở thành điểm thẩm định. Sau đó vẫn sửa được từng tiêu chí."
        title={`Đồng ý ${what}?`}
        trigger={`Đồng ý ${what}`}
        variant="secondary"
      />
    </ActionForm>
  );
}

function Send({ sheet }: { sheet: ScoreSheetView }) {
  const { appraisal, unitName } = sheet;
  if (!appraisal) return null;
  const { asked, decided, total, answerBy } = appraisal;
  const returned = `${formatNumber(asked)} tiêu chí để giải trình`;
  return (
    <ActionForm action={sendAppraisalAction}>
      <Key sheet={sheet} />
      <input name="asked" type="hidden" value={asked} />
      {asked > 0 ? (
        <ConfirmButton
          confirmLabel="Trả lại"
          consequence={`${unitName} chỉ sửa được các tiêu chí này, đến hết hạn giải trình. Các tiêu chí khác giữ nguyên.`}
          title={`Trả lại ${returned}?`}
          trigger={`Trả lại ${returned}`}
        >
          <DateField
            defaultValue={formatDate(answerBy)}
            hint={answerDayHint}
            label="Giải trình chậm nhất ngày"
            name="answerBy"
            required
          />
        </ConfirmButton>
      ) : (
        <ConfirmButton
          confirmLabel="Hoàn thành"
          consequence={`${unitName} sẽ xem được điểm thẩm định và lý do từng tiêu chí. Điểm được lưu nguyên bản.`}
          disabled={decided < total}
          title={`Hoàn thành thẩm định: ${formatNumber(sheet.totals.appraised?.points)} điểm?`}
          trigger="Hoàn thành thẩm định"
        />
      )}
    </ActionForm>
  );
}

function Resume({ sheet }: { sheet: ScoreSheetView }) {
  return (
    <Panel
      description="Đã quá hạn giải trình, đơn vị chưa gửi lại. Những gì đơn vị sửa dở không được tính."
      title="Thẩm định"
    >
      <ActionForm action={resumeAppraisalAction}>
        <Key sheet={sheet} />
        <ConfirmButton
          confirmLabel="Thẩm định tiếp"
          consequence="Đơn vị không giải trình được nữa. Các tiêu chí trở về nội dung đã gửi."
          title="Thẩm định tiếp khi chưa có giải trình?"
          trigger="Thẩm định tiếp khi chưa có giải trình"
        />
      </ActionForm>
    </Panel>
  );
}
