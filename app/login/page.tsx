import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { findActor } from '@/lib/auth/actor';
import { ownPath } from '@/lib/auth/rules';
import { readText } from '@/lib/page-parameters';
import { DemoAccountList } from './demo-account-list';
import { readDemoAccounts } from './demo-accounts';
import { SignIn } from './sign-in';

export const metadata: Metadata = { title: 'Đăng nhập' };

/** Sign-in for who may be signed in already, comes from a page, or tries the demo; all others get `anyone`. */
export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const from = ownPath(readText((await searchParams).from));
  if (await findActor()) redirect(from as Route); // checked to be a path of our own
  const accounts = await readDemoAccounts();
  return <SignIn from={from}>{accounts.length > 0 ? <DemoAccountList accounts={accounts} /> : null}</SignIn>;
}
