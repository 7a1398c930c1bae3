'use client';

import type { ReactNode } from 'react';
import { TopBar, type TopBarProps } from './top-bar';
import { PageAccountScope } from './ui/page-account';
import { useLeaveQuestion } from './unsent-typing';

type ShellProps = TopBarProps & { children: ReactNode };

/** The frame of every page: skip link, top bar, main part, footer. Of the browser, so that it is sent as a few words. */
export function Shell({ children, ...bar }: ShellProps) {
  useLeaveQuestion();
  return (
    <PageAccountScope id={bar.account.id} userName={bar.account.userName}>
      <div className="flex min-h-dvh flex-col">
        <a className="skip-link" href="#main">
          Đến nội dung chính
        </a>
        <TopBar {...bar} />
        <main
          className="mx-auto w-full max-w-[100rem] grow px-4 py-3 sm:py-5 lg:px-6 print:p-0"
          id="main"
          tabIndex={-1}
        >
          {children}
        </main>
        <footer className="border-t border-line print:hidden">
          <div className="mx-auto max-w-[100rem] px-4 py-3 text-sm text-muted lg:px-6">
            Thi đua · Quản lý thi đua theo khối
          </div>
        </footer>
      </div>
    </PageAccountScope>
  );
}
