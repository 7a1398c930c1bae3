'use client';

import { useMemo, useState } from 'react';
import { PastedList } from '@/components/pasted-list';
import { usePastedText } from '@/components/pasted-text';
import { ActionForm } from '@/components/ui/action-form';
import { Choice } from '@/components/ui/choices';
import { DateField, TextareaField } from '@/components/ui/form-fields';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Column } from '@/components/ui/table';
import { tableWords } from '@/lib/messages/block';
import { pasteUnitsAction } from '@/lib/units/actions';
import { type PastedUnit, readUnitTable, type UnitPasteFacts } from '@/lib/units/rules/paste';
import { PaperFields } from '../paper-fields';

const columns: Column<PastedUnit>[] = [
  { header: 'Tên đơn vị', rowHeader: true, cell: (row) => row.name || '–' },
  { header: 'Viết tắt', cell: (row) => row.shortName || '–' },
  { header: 'Mã', cell: (row) => row.code || '–' },
  { header: 'Khối thi đua', cell: (row) => row.bloc || 'Chưa xếp khối' },
];

/** A list of units as it is pasted, what is understood of it, and the paper on which they all rest. */
export function PasteForm({ facts, today }: { facts: UnitPasteFacts; today: string }) {
  return (
    <ActionForm action={pasteUnitsAction} className="grid grid-cols-1 gap-4">
      <PastedUnits facts={facts} today={today} />
    </ActionForm>
  );
}

function PastedUnits({ facts, today }: { facts: UnitPasteFacts; today: string }) {
  const { text, setText } = usePastedText('block');
  const [tonesDiffer, setTonesDiffer] = useState(false);
  const { rows, unread } = useMemo(() => readUnitTable(text, facts, { tonesDiffer }), [text, facts, tonesDiffer]);
  return (
    <>
      <TextareaField
        className="font-mono text-sm"
        hint="Chép từ Excel các cột: tên đơn vị, tên viết tắt, mã (để trống thì lấy theo tên viết tắt), khối thi đua (để trống nếu chưa xếp). Có dòng tiêu đề thì cột xếp thế nào cũng được. Nhiều nhất 500 dòng một lần."
        label="Danh sách đơn vị"
        name="block"
        onChange={({ target }) => setText(target.value)}
        required
        rows={8}
        spellCheck={false}
        wrap="off"
      />
      <Choice
        checked={tonesDiffer}
        label="Tên chỉ khác nhau ở dấu (Tân Thành, Tân Thạnh) là các đơn vị khác nhau"
        name="tonesDiffer"
        onChange={({ target }) => setTonesDiffer(target.checked)}
      />
      <PastedList columns={columns} noun="đơn vị" rows={rows} unread={unread} />
      <div className="grid max-w-2xl gap-4">
        <DateField hint="Bỏ trống nếu vào khối từ ngày hiệu lực." label="Vào khối từ ngày" name="joinedOn" />
        <PaperFields today={today} />
      </div>
      <div>
        <SubmitButton pendingLabel="Đang thêm…">Thêm {tableWords(rows, 'đơn vị')}</SubmitButton>
      </div>
    </>
  );
}
