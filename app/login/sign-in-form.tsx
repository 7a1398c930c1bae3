'use client';

import { ActionForm } from '@/components/ui/action-form';
import { TextField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormState, formValues } from '@/lib/form-state';
import { requestSignIn, signInRefusal } from './request-sign-in';

/** Name and password; what was typed as a name stays when they are refused. */
export function SignInForm({ goTo }: { goTo: string }) {
  async function send(_state: FormState, form: FormData): Promise<FormState> {
    const { password = '', ...values } = formValues(form);
    const userName = String(values.userName ?? '');
    const errors = {
      ...(userName.trim() ? {} : { userName: ['Nhập tên đăng nhập.'] }),
      ...(password ? {} : { password: ['Nhập mật khẩu.'] }),
    };
    if (Object.keys(errors).length > 0) {
      return { status: 'invalid', message: 'Chưa đăng nhập được:', errors, values };
    }
    const refusal = await requestSignIn(userName, String(password));
    if (refusal) return { status: 'invalid', message: signInRefusal(refusal), errors: {}, values };
    // A full load, so that nothing of an earlier account stays in the browser's memory.
    window.location.assign(goTo);
    return { status: 'ok', message: 'Đã đăng nhập, đang mở trang…' };
  }

  return (
    <ActionForm action={send} className="grid gap-4" id="sign-in">
      <TextField
        autoCapitalize="none"
        autoComplete="username"
        label="Tên đăng nhập"
        name="userName"
        spellCheck={false}
      />
      <TextField autoComplete="current-password" label="Mật khẩu" name="password" type="password" />
      <SubmitButton className="w-full" pendingLabel="Đang kiểm tra…">
        Đăng nhập
      </SubmitButton>
    </ActionForm>
  );
}
