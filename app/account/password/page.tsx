import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/entrance';
import { SignOutForm } from '@/components/sign-out-form';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/form-fields';
import { PageAccountScope } from '@/components/ui/page-account';
import { SubmitButton } from '@/components/ui/submit-button';
import { changePasswordAction } from '@/lib/accounts/actions';
import { findActor } from '@/lib/auth/actor';
import { passwordMinimum } from '@/lib/auth/rules';

export const metadata: Metadata = { title: 'Đổi mật khẩu' };

export default async function PasswordPage() {
  const actor = await findActor();
  if (!actor) redirect('/login');
  const temporary = actor.passwordTemporary;
  return (
    <PageAccountScope id={actor.accountId} userName={actor.userName}>
      <Entrance title="Đổi mật khẩu">
        {temporary && (
          <Alert title="Bạn đang dùng mật khẩu tạm" tone="info">
            Hãy đặt mật khẩu của riêng bạn để bắt đầu làm việc.
          </Alert>
        )}
        <ActionForm action={changePasswordAction} className="grid gap-4 rounded-lg border border-line bg-surface p-4">
          {/* Lets password managers know whose password this is. */}
          <input autoComplete="username" defaultValue={actor.userName} hidden readOnly type="text" />
          <TextField
            autoComplete="current-password"
            label={temporary ? 'Mật khẩu tạm' : 'Mật khẩu đang dùng'}
            name="current"
            required
            type="password"
          />
          <TextField
            autoComplete="new-password"
            hint={`Ít nhất ${passwordMinimum} ký tự; một câu ngắn dễ nhớ là đủ. Không bắt buộc chữ hoa, số hay ký hiệu.`}
            label="Mật khẩu mới"
            name="password"
            required
            type="password"
          />
          <TextField
            autoComplete="new-password"
            label="Nhập lại mật khẩu mới"
            name="repeated"
            required
            type="password"
          />
          <p className="text-sm text-muted">Các phiên đăng nhập khác của bạn sẽ kết thúc.</p>
          <SubmitButton pendingLabel="Đang lưu…">Đổi mật khẩu</SubmitButton>
        </ActionForm>
        {temporary ? (
          <SignOutForm />
        ) : (
          <ButtonLink className="justify-self-start" href="/account" variant="quiet">
            Quay lại Tài khoản của tôi
          </ButtonLink>
        )}
      </Entrance>
    </PageAccountScope>
  );
}
