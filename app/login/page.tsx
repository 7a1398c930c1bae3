import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { findActor } from '@/lib/auth/actor';
import { ownPath } from '@/lib/auth/rules';
import { readText } from '@/lib/page-parameters';
import { readDemoAccounts } from './demo-accounts';
import { SignIn } from './sign-in';

export const metadata: Metadata = { title: 'Đăng nhập' };

/** Sign-in for who may be signed in already, comes from a page, or tries the demo; all others get `anyone`. */
export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const from = ownPath(readText((await searchParams).from));
  if (await findActor()) redirect(from as Route); // checked to be a path of our own
  return <SignIn demoAccounts={await readDemoAccounts()} from={from} />;
}
