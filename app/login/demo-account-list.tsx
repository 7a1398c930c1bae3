import { Panel } from '@/components/ui/panel';
import { DemoAccountChoice } from './demo-account-choice';
import type { DemoAccount } from './demo-accounts';

/** Lets a newcomer try every role. */
export function DemoAccountList({ accounts }: { accounts: DemoAccount[] }) {
  const one = accounts.every(({ password }) => password === accounts[0]?.password) && accounts[0]?.password;
  return (
    <Panel
      description={`Chọn một tài khoản để điền sẵn, rồi bấm Đăng nhập.${one ? ` Mật khẩu chung: ${one}` : ''}`}
      flush
      title="Bản trình diễn"
    >
      <ul className="divide-y divide-line">
        {accounts.map(({ userName, password, who }) => (
          <li className="flex items-center justify-between gap-3 px-4 py-2" key={userName}>
            <span className="min-w-0">
              <span className="block">{who}</span>
              <span className="block text-sm text-muted">{one ? userName : `${userName} · ${password}`}</span>
            </span>
            <DemoAccountChoice password={password} userName={userName} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
