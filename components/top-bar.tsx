import type { PageAccount } from '@/lib/page-account';
import { type NavItem, NavLinks } from './nav-links';
import { ShellMenu } from './shell-menu';
import { SignOutForm } from './sign-out-form';
import { buttonClass } from './ui/button';
import { Glyph } from './ui/glyph';
import { type Href, LocalLink } from './ui/local-link';

export type Account = PageAccount & { name: string; role: string; unit?: string; href: Href };

export type TopBarProps = { items: NavItem[]; account: Account };

/** Name, places, account. */
export function TopBar({ items, account }: TopBarProps) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-[100rem] items-center gap-x-4 px-4 lg:px-6">
        <Brand />
        <nav aria-label="Chính" className="hidden min-w-0 grow lg:block">
          <NavLinks items={items} />
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <AccountMenu account={account} />
          <ShellMenu className="lg:hidden" label="Mở danh mục" summary={<Glyph name="menu" size={20} />}>
            <nav aria-label="Chính">
              <NavLinks items={items} vertical />
            </nav>
          </ShellMenu>
        </div>
      </div>
    </header>
  );
}

function Brand() {
  return (
    <LocalLink className="flex min-h-12 items-center gap-2 whitespace-nowrap font-bold text-ink no-underline" href="/">
      <span aria-hidden="true" className="h-5 w-1.5 rounded-sm bg-accent" />
      Thi đua
    </LocalLink>
  );
}

function AccountMenu({ account }: { account: Account }) {
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
        <SignOutForm />
      </div>
    </ShellMenu>
  );
}
