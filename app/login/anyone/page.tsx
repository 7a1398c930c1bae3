import type { Metadata } from 'next';
import { SignIn } from '../sign-in';

export const metadata: Metadata = { title: 'Đăng nhập' };

/** The page for whoever brings nothing. The build makes it, and scripts/sign-in-page.mjs sends it at /login. */
export default function SignInOfAnyone() {
  return <SignIn />;
}
