import { ActionForm } from '@/components/ui/action-form';
import { SelectField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { inSentence } from '@/lib/format';
import { addStaffAction } from '@/lib/members/actions';
import type { MembersSettings } from '@/lib/members/queries';
import { postNames, reviewerWanted } from '@/lib/messages/campaigns';

type Kind = MembersSettings['staff'][number]['kind'];
type StaffFormProps = { settings: MembersSettings; kind: Kind };

/** Nobody reviews the own unit: as long as that leaves one unit to nobody, it is said where a secretary is named. */
function secretaryHint(unreviewed: string | null): string {
  const hint = 'Người của một đơn vị thành viên; không ai rà soát đơn vị của mình.';
  return unreviewed ? `${hint} ${reviewerWanted(unreviewed)}.` : hint;
}

/** Only accounts that qualify: staff of members for the secretariat, others to oversee. */
export function StaffForm({ settings: { frame, staff, accounts, unreviewed }, kind }: StaffFormProps) {
  const taken = new Set(staff.filter((one) => one.kind === kind).map((one) => one.accountId));
  const qualified = accounts.filter((one) => one.ofUnit === (kind === 'secretariat') && !taken.has(one.id));
  return (
    <ActionForm action={addStaffAction} className="grid gap-3" resetOnSuccess>
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="kind" type="hidden" value={kind} />
      <SelectField
        hint={kind === 'secretariat' ? secretaryHint(unreviewed) : 'Người ở ngoài các đơn vị, thường là lãnh đạo.'}
        label={postNames[kind]}
        name="accountId"
        options={qualified.map(({ id, label }) => ({ value: id, label }))}
        placeholder="Chọn tài khoản"
        required
      />
      <div>
        <SubmitButton variant="secondary">Phân công {inSentence(postNames[kind])}</SubmitButton>
      </div>
    </ActionForm>
  );
}
