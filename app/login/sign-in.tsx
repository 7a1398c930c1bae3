import type { ReactNode } from 'react';
import { Entrance } from '@/components/entrance';
import { Alert } from '@/components/ui/alert';
import { SignInForm } from './sign-in-form';

/** The sign-in page; `from` is the page that was asked for, which opens afterwards. `children` stand where a demo shows its accounts. */
export function SignIn({ from = '/', children }: { from?: string; children?: ReactNode }) {
  return (
    <Entrance title="Đăng nhập">
      {from !== '/' && (
        <Alert>
          Bạn chưa đăng nhập, hoặc phiên làm việc đã kết thúc. Đăng nhập xong, trang bạn muốn xem sẽ mở lại.
        </Alert>
      )}
      <div className="rounded-lg border border-line bg-surface p-4">
        <SignInForm goTo={from} />
      </div>
      {children ?? (
        <p className="text-sm text-muted">Chưa có tài khoản hoặc quên mật khẩu? Hãy liên hệ cơ quan thường trực.</p>
      )}
    </Entrance>
  );
}
