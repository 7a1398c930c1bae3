import type { ReactNode } from 'react';
import { type NavItem, NavLinks } from './nav-links';
import { ShellMenu } from './shell-menu';
import { buttonClass } from './ui/button';
import { Glyph } from './ui/glyph';
import { type Href, LocalLink } from './ui/local-link';

export type ShellAccount = {
  name: string;
  role: string;
  unit?: string;
  href: Href;
  /** The sign-out form; its button should be full width. */
  signOut: ReactNode;
};

type ShellProps = {
  items: NavItem[];
  account?: ShellAccount;
  homeHref?: Href;
  signInHref?: Href;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: skip link, top bar, main part, footer. Without `account` it offers to sign in. */
export function Shell({ items, account, homeHref = '/', signInHref, footer, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-[100rem] items-center gap-x-4 px-4 lg:px-6">
          <Brand href={homeHref} />
          <nav aria-label="Chính" className="hidden min-w-0 grow lg:block">
            <NavLinks items={items} />
          </nav>
          <div className="ml-auto flex items-center gap-1">
            {account ? <AccountMenu account={account} /> : signInHref && <SignInLink href={signInHref} />}
            <ShellMenu className="lg:hidden" label="Mở danh mục" summary={<Glyph name="menu" size={20} />}>
              <nav aria-label="Chính">
                <NavLinks items={items} vertical />
              </nav>
            </ShellMenu>
          </div>
        </div>
      </header>
      <main className="mx-auto w-full max-w-[100rem] grow px-4 py-5 lg:px-6" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="border-t border-line print:hidden">
        <div className="mx-auto max-w-[100rem] px-4 py-3 text-sm text-muted lg:px-6">
          {footer ?? 'Thi đua · Quản lý thi đua theo khối'}
        </div>
      </footer>
    </div>
  );
}

function Brand({ href }: { href: Href }) {
  return (
    <LocalLink
      className="flex min-h-12 items-center gap-2 whitespace-nowrap font-bold text-ink no-underline"
      href={href}
    >
      <span aria-hidden="true" className="h-5 w-1.5 rounded-sm bg-accent" />
      Thi đua
    </LocalLink>
  );
}

function SignInLink({ href }: { href: Href }) {
  return (
    <LocalLink className={buttonClass({ variant: 'secondary' })} href={href}>
      Đăng nhập
    </LocalLink>
  );
}

function AccountMenu({ account }: { account: ShellAccount }) {
  return (
    <ShellMenu
      label={`Tài khoản: ${account.name}`}
      summary={
        <>
          <Glyph name="person" size={20} />
          <span className="hidden max-w-40 truncate sm:block xl:max-w-72">{account.name}</span>
          <Glyph name="down" size={14} />
        </>
      }
    >
      <div className="border-b border-line px-3 pt-1 pb-2">
        <p className="font-semibold">{account.name}</p>
        <p className="text-sm text-muted">{account.role}</p>
        {account.unit && <p className="text-sm text-muted">{account.unit}</p>}
      </div>
      <div className="grid gap-1 pt-2">
        <LocalLink className={buttonClass({ variant: 'quiet' }, 'justify-start')} href={account.href}>
          Tài khoản của tôi
        </LocalLink>
        {account.signOut}
      </div>
    </ShellMenu>
  );
}
