/** The way to sign in beside the page on which something is typed: whoever else is signed in signs out there first. */
export function SignInLink({ className, isOther = false }: { className: string; isOther?: boolean | undefined }) {
  return (
    <a className={className} href={isOther ? '/' : '/login'} rel="noopener" target="_blank">
      {isOther ? 'Mở thẻ mới để đổi tài khoản' : 'Đăng nhập lại ở thẻ mới'}
    </a>
  );
}
