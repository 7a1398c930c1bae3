import { ActionForm } from '@/components/ui/action-form';
import { buttonClass } from '@/components/ui/button';
import { DateField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { removeMemberAction } from '@/lib/blocs/actions';
import { formatDate } from '@/lib/format';

type Member = { id: string; unitName: string; validFrom: string };

/** Lets one unit leave on a day; opened only when it is needed. */
export function RemoveMemberForm({ member, today }: { member: Member; today: string }) {
  return (
    <details className="text-left">
      <summary
        aria-label={`Cho ${member.unitName} rời khối`}
        className={buttonClass({ size: 'small' }, 'whitespace-nowrap')}
      >
        Rời khối
      </summary>
      <ActionForm action={removeMemberAction} className="mt-2 grid max-w-sm gap-2">
        <input name="membershipId" type="hidden" value={member.id} />
        <DateField
          defaultValue={today}
          hint={`Ghi nhầm? Nhập đúng ngày vào khối (${formatDate(member.validFrom)}) để xóa lần tham gia này.`}
          label="Không còn trong khối từ ngày"
          name="effectiveOn"
          required
        />
        <SubmitButton pendingLabel="Đang ghi nhận…" size="small" variant="danger">
          Cho đơn vị rời khối
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
