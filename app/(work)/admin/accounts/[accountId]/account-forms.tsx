import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import type { Option } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { ToldOnce } from '@/components/ui/told-once';
import {
  disableAccountAction,
  enableAccountAction,
  resetPasswordAction,
  updateAccountAction,
} from '@/lib/accounts/actions';
import type { getAccount } from '@/lib/accounts/queries';
import { PlaceFields } from '../place-fields';

type Account = NonNullable<Awaited<ReturnType<typeof getAccount>>>;

function Subject({ account }: { account: Account }) {
  return (
    <>
      <input name="accountId" type="hidden" value={account.id} />
      <input name="revision" type="hidden" value={account.revision} />
    </>
  );
}

export function EditAccountForm({ account, units }: { account: Account; units: readonly Option[] }) {
  // The unit may have ended: it stays to be seen, and the server says that it must be changed.
  const known = !account.unit || units.some((unit) => unit.value === account.unit?.id);
  const options = known || !account.unit ? units : [{ value: account.unit.id, label: account.unit.name }, ...units];
  return (
    <ActionForm action={updateAccountAction} className="grid gap-4">
      <Subject account={account} />
      <PlaceFields name={account.name} role={account.role} unitId={account.unit?.id ?? ''} units={options} />
      <div>
        <SubmitButton pendingLabel="Đang lưu…">Lưu tài khoản</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function ResetPasswordForm({ account }: { account: Account }) {
  return (
    <Panel
      description="Mật khẩu cũ hết hiệu lực ngay, mọi phiên kết thúc. Mật khẩu tạm hiện đến khi rời trang."
      title="Quên mật khẩu"
    >
      <ActionForm action={resetPasswordAction}>
        <ToldOnce />
        <Subject account={account} />
        <ConfirmButton
          confirmLabel="Cấp mật khẩu tạm"
          consequence={`${account.name} sẽ không dùng được mật khẩu cũ và phải đăng nhập lại bằng mật khẩu tạm.`}
          title={`Cấp mật khẩu tạm cho ${account.userName}?`}
          trigger="Cấp mật khẩu tạm"
          variant="secondary"
        />
      </ActionForm>
    </Panel>
  );
}

export function StateForm({ account, disabled }: { account: Account; disabled: boolean }) {
  return (
    <Panel
      description={
        disabled ? 'Tài khoản này không đăng nhập được.' : 'Người dùng bị đăng xuất ngay và không đăng nhập được nữa.'
      }
      title={disabled ? 'Mở lại tài khoản' : 'Ngừng sử dụng'}
    >
      {disabled ? (
        <ActionForm action={enableAccountAction} key="enable">
          <Subject account={account} />
          <SubmitButton pendingLabel="Đang mở…">Mở lại tài khoản</SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={disableAccountAction} key="disable">
          <Subject account={account} />
          <ConfirmButton
            confirmLabel="Ngừng tài khoản"
            consequence={`${account.name} bị đăng xuất ngay. Hồ sơ đã làm vẫn giữ nguyên; có thể mở lại sau.`}
            title={`Ngừng tài khoản ${account.userName}?`}
            trigger="Ngừng tài khoản"
            variant="danger"
          />
        </ActionForm>
      )}
    </Panel>
  );
}
