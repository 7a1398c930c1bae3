'use client';

import { useMemo } from 'react';
import { PastedList } from '@/components/pasted-list';
import { usePastedText } from '@/components/pasted-text';
import { ActionForm } from '@/components/ui/action-form';
import { TextareaField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Column } from '@/components/ui/table';
import { ToldOnce } from '@/components/ui/told-once';
import { pasteAccountsAction } from '@/lib/accounts/actions';
import { type AccountPasteFacts, type PastedAccount, readAccountTable } from '@/lib/accounts/rules/paste';
import { tableWords } from '@/lib/messages/block';

const columns: Column<PastedAccount>[] = [
  { header: 'Tên đăng nhập', rowHeader: true, cell: (row) => row.userName || '–', className: 'wrap-anywhere' },
  { header: 'Họ và tên', cell: (row) => row.name || '–' },
  { header: 'Vai trò', cell: (row) => row.role || '–' },
  { header: 'Đơn vị', cell: (row) => row.unit || '–' },
];

/** A list of accounts as it is pasted, what is understood of it, and once they are made their temporary passwords. */
export function PasteForm({ facts }: { facts: AccountPasteFacts }) {
  return (
    <ActionForm action={pasteAccountsAction} className="grid grid-cols-1 gap-4" resetOnSuccess>
      <ToldOnce />
      <PastedAccounts facts={facts} />
    </ActionForm>
  );
}

function PastedAccounts({ facts }: { facts: AccountPasteFacts }) {
  const { text, setText } = usePastedText('block');
  const { rows, unread } = useMemo(() => readAccountTable(text, facts), [text, facts]);
  return (
    <div className="grid grid-cols-1 gap-4 print:hidden">
      <TextareaField
        className="font-mono text-sm"
        hint="Chép từ Excel các cột: đơn vị (tên, tên viết tắt hoặc mã; để trống với lãnh đạo tỉnh và cơ quan thường trực), vai trò, họ và tên hoặc chức danh, tên đăng nhập. Có dòng tiêu đề thì cột xếp thế nào cũng được. Nhiều nhất 500 dòng một lần."
        label="Danh sách tài khoản"
        name="block"
        onChange={({ target }) => setText(target.value)}
        required
        rows={8}
        spellCheck={false}
        wrap="off"
      />
      <PastedList columns={columns} noun="tài khoản" rows={rows} unread={unread} />
      <div>
        <SubmitButton pendingLabel="Đang tạo…">Tạo {tableWords(rows, 'tài khoản')}</SubmitButton>
      </div>
    </div>
  );
}
