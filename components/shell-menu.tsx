'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './ui/class-names';

type ShellMenuProps = { label: string; summary: ReactNode; className?: string; children: ReactNode };

/**
 * A <details> that drops down from the top bar; closes on Esc, on a click elsewhere, and when the page changes. What is in
 * it is made when it is first opened: it stands on every page, and most visits never open it.
 */
export function ShellMenu({ label, summary, className, children }: ShellMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();
  const [wanted, setWanted] = useState(false);

  const shownOn = useRef(pathname);

  useEffect(() => {
    // Opened before the page worked.
    if (menu.current?.open) setWanted(true);
  }, []);

  useEffect(() => {
    if (shownOn.current === pathname) return;
    shownOn.current = pathname;
    menu.current?.removeAttribute('open');
  }, [pathname]);

  useEffect(() => {
    function close(event: Event) {
      const details = menu.current;
      if (!details?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (
        !escaped &&
        (event instanceof KeyboardEvent || (event.target instanceof Node && details.contains(event.target)))
      )
        return;
      details.open = false;
      if (escaped) details.querySelector('summary')?.focus();
    }
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);

  return (
    <details className={classNames('relative', className)} name="shell" onToggle={() => setWanted(true)} ref={menu}>
      <summary aria-label={label} className="menu-summary">
        {summary}
      </summary>
      <div className="menu-box">{wanted && children}</div>
    </details>
  );
}
