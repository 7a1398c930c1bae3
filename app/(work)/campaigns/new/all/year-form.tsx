import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { CheckboxesField, CheckboxField } from '@/components/ui/form-choices';
import { LocalLink } from '@/components/ui/local-link';
import { createCampaignsAction } from '@/lib/campaigns/actions';
import type { OpenBloc, YearPlan } from '@/lib/campaigns/queries/year-plan';
import { formatNumber } from '@/lib/format';
import { reasonWord } from '../copy-members';

/** What the year of a bloc would begin with: how many units, which of them are new, and which are gone and why. */
function PlanWords({ bloc: { members, copy, staff }, year }: { bloc: OpenBloc; year: number }) {
  const from = copy ? `Sao chép năm ${year - 1}` : `Mẫu trống, vì chưa có năm ${year - 1}`;
  const people = staff > 0 ? `, ${formatNumber(staff)} người trong tổ thư ký hoặc phụ trách` : '';
  return (
    <>
      <span className="block">
        {from}: {members.length > 0 ? `${formatNumber(members.length)} đơn vị` : 'chưa có đơn vị nào'}
        {people}.
      </span>
      {copy && copy.added.length > 0 && <span className="block">Thêm: {copy.added.join(', ')}.</span>}
      {copy && copy.gone.length > 0 && (
        <span className="block">
          Không đưa vào: {copy.gone.map((unit) => `${unit.unitName} (${reasonWord(unit)})`).join('; ')}.
        </span>
      )}
    </>
  );
}

/** The blocs of which the year can be made, each with what it would begin with; all are ticked at first. */
export function YearForm({ plan: { year, open } }: { plan: YearPlan }) {
  const hasStaff = open.some(({ staff }) => staff > 0);
  return (
    <ActionForm action={createCampaignsAction} className="grid gap-4">
      <input name="year" type="hidden" value={year} />
      {open.map(({ blocId, mark }) => (
        <input key={blocId} name="seen" type="hidden" value={`${blocId} ${mark}`} />
      ))}
      <CheckboxesField
        defaultValue={open.map(({ blocId }) => blocId)}
        hint="Đơn vị mới được đưa vào nếu thuộc khối từ ngày đầu năm. Bỏ chọn khối chưa tạo, hoặc khối cần chọn từng đơn vị."
        label="Các khối"
        name="blocs"
        options={open.map((bloc) => ({
          value: bloc.blocId,
          label: bloc.name,
          hint: <PlanWords bloc={bloc} year={year} />,
        }))}
        required
      />
      {hasStaff && (
        <CheckboxField
          defaultChecked
          hint="Không giữ người đã ngừng sử dụng tài khoản, không còn đủ điều kiện hoặc thuộc đơn vị không còn trong năm mới."
          label="Giữ tổ thư ký và người phụ trách của năm trước"
          name="keepStaff"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <ConfirmButton
          confirmLabel="Tạo năm thi đua"
          consequence={`Mỗi khối đã chọn có năm thi đua ${year} của mình, các đơn vị thành viên nhìn thấy ngay. Lời phát động, ngày của các giai đoạn và khối trưởng được chỉnh sau, ở từng khối. Năm tạo nhầm xóa được khi chưa có việc gì trong đó.`}
          title={`Tạo năm thi đua ${year} cho các khối đã chọn?`}
          trigger={`Tạo năm thi đua ${year}`}
        />
        <ButtonLink href="/campaigns">Hủy</ButtonLink>
      </div>
      <p className="text-sm text-muted">
        Cần chọn từng đơn vị của một khối?{' '}
        <LocalLink className="row-link" href="/campaigns/new">
          Tạo riêng cho khối đó
        </LocalLink>
        .
      </p>
    </ActionForm>
  );
}
