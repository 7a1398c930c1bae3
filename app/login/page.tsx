import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/entrance';
import { Alert } from '@/components/ui/alert';
import { findActor } from '@/lib/auth/actor';
import { ownPath } from '@/lib/auth/rules';
import { readText } from '@/lib/page-parameters';
import { DemoAccountList } from './demo-account-list';
import { readDemoAccounts } from './demo-accounts';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Đăng nhập' };

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const from = ownPath(readText((await searchParams).from));
  if (await findActor()) redirect(from as Route); // checked to be a path of our own
  const demoAccounts = await readDemoAccounts();
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
      {demoAccounts.length > 0 ? (
        <DemoAccountList accounts={demoAccounts} />
      ) : (
        <p className="text-sm text-muted">Chưa có tài khoản hoặc quên mật khẩu? Hãy liên hệ cơ quan thường trực.</p>
      )}
    </Entrance>
  );
}
