import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Panel } from '@/components/ui/panel';
import { declareAwardYearAction, withdrawAwardYearAction } from '@/lib/awards/actions';
import type { AwardChoices } from '@/lib/awards/queries';
import { formatDateTime } from '@/lib/format';

type DeclaredYearsProps = { choices: AwardChoices; thisYear: number };

/** Whether the register is complete, year by year: only then is a unit that is not in it known to have been given none. */
export function DeclaredYears({ choices: { declared, years }, thisYear }: DeclaredYearsProps) {
  const shown = [...new Set([thisYear - 1, thisYear, ...years])].toSorted((left, right) => right - left).slice(0, 4);
  return (
    <Panel
      description="Đơn vị không có trong sổ của năm đã xác nhận đủ thì được hiểu là không có khen thưởng; năm chưa xác nhận thì đơn vị tự khai."
      title="Sổ đã đủ chưa"
    >
      <ul className="grid gap-2">
        {shown.map((year) => (
          <Year key={year} said={declared.find((one) => one.year === year)} year={year} />
        ))}
      </ul>
    </Panel>
  );
}

function Year({ year, said }: { year: number; said: AwardChoices['declared'][number] | undefined }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <span>
        Năm {year}: {said ? `đủ, ${said.by} xác nhận lúc ${formatDateTime(said.at)}` : 'chưa xác nhận đủ'}
      </span>
      <ActionForm action={said ? withdrawAwardYearAction : declareAwardYearAction} key={said ? 'withdraw' : 'declare'}>
        <input name="year" type="hidden" value={year} />
        <ConfirmButton
          confirmLabel={said ? 'Bỏ xác nhận' : 'Xác nhận đủ'}
          consequence={
            said
              ? `Đơn vị không có trong sổ năm ${year} lại tự khai. Bản tự chấm đã gửi giữ nguyên số liệu.`
              : `Bản tự chấm năm ${year + 1} chưa gửi của đơn vị không có trong sổ sẽ ghi “Không có” khen thưởng.`
          }
          size="small"
          title={said ? `Bỏ xác nhận sổ năm ${year}?` : `Xác nhận sổ khen thưởng năm ${year} đã đủ?`}
          trigger={said ? `Bỏ xác nhận năm ${year}` : `Xác nhận năm ${year} đủ`}
          variant="secondary"
        />
      </ActionForm>
    </li>
  );
}
