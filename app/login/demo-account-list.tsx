'use client';

import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/form-context';
import { Panel } from '@/components/ui/panel';
import type { DemoAccount } from './demo-accounts';

function fill(name: string, value: string) {
  const field = document.getElementById(fieldId('sign-in', name));
  if (field instanceof HTMLInputElement) field.value = value;
}

/** Lets a newcomer try every role: a click fills in the form. */
export function DemoAccountList({ accounts }: { accounts: DemoAccount[] }) {
  function choose(account: DemoAccount) {
    fill('userName', account.userName);
    fill('password', account.password);
    document.querySelector<HTMLButtonElement>('#sign-in button[type=submit]')?.focus();
  }
  const one = accounts.every(({ password }) => password === accounts[0]?.password) && accounts[0]?.password;
  return (
    <Panel
      description={`Chọn một tài khoản để điền sẵn, rồi bấm Đăng nhập.${one ? ` Mật khẩu chung: ${one}` : ''}`}
      flush
      title="Bản trình diễn"
    >
      <ul className="divide-y divide-line">
        {accounts.map((account) => (
          <li className="flex items-center justify-between gap-3 px-4 py-2" key={account.userName}>
            <span className="min-w-0">
              <span className="block">{account.who}</span>
              <span className="block text-sm text-muted">
                {one ? account.userName : `${account.userName} · ${account.password}`}
              </span>
            </span>
            <Button aria-label={`Chọn ${account.userName}`} onClick={() => choose(account)} size="small">
              Chọn
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
