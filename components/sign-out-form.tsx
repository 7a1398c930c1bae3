import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { signOutAction } from '@/lib/accounts/actions';

/** Ends the session, on this computer only. */
export function SignOutForm() {
  return (
    <ActionForm action={signOutAction}>
      <SubmitButton className="w-full justify-start" pendingLabel="Đang đăng xuất…" variant="quiet">
        Đăng xuất
      </SubmitButton>
    </ActionForm>
  );
}
