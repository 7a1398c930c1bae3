'use client';

import type { FocusEvent } from 'react';
import { FieldNotes, fieldAria, Input, Select } from '@/components/ui/field';
import { formatDate, formatNumber, parseDate, parseMeasured } from '@/lib/format';
import type { SheetLine } from '@/lib/reports/queries/sheet';
import { moveFocus } from './grid-keys';

type ResultInputProps = {
  line: SheetLine;
  text: string;
  /** The number understood, where what was typed can be read in two ways. */
  ambiguous: string | null;
  errors: readonly string[] | undefined;
};

const answers = [
  { value: '', label: 'Chọn' },
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

/** Typing is never touched; leaving the box shows the result as it was understood. */
function reformat(line: SheetLine, event: FocusEvent<HTMLInputElement>) {
  const { value } = event.target;
  const number = line.direction === 'byDate' ? null : parseMeasured(value, line.measure);
  const day = line.direction === 'byDate' ? parseDate(value) : null;
  if (number?.ok) event.target.value = formatNumber(number.value);
  if (day) event.target.value = formatDate(day);
}

/** The result of one line by its direction: a number, a day, or yes and no. */
export function ResultInput({ line, text, ambiguous, errors }: ResultInputProps) {
  const id = `result-${line.targetId}`;
  const byDate = line.direction === 'byDate';
  const label = byDate ? `Ngày hoàn thành: ${line.text}` : `Thực hiện: ${line.text}`;
  const shared = { ...fieldAria(id, { errors }), 'aria-label': label, defaultValue: text, id, name: 'value' };
  return (
    <>
      {line.direction === 'yesNo' ? (
        <Select {...shared} data-result="" disabled={!line.open} onKeyDown={moveFocus} options={answers} />
      ) : (
        <Input
          {...shared}
          autoComplete="off"
          className={byDate ? '' : 'text-right'}
          data-result=""
          inputMode={byDate ? 'numeric' : 'decimal'}
          onBlur={(event) => reformat(line, event)}
          onKeyDown={moveFocus}
          placeholder={byDate ? 'ngày/tháng/năm' : undefined}
          readOnly={!line.open}
        />
      )}
      <FieldNotes errors={errors} id={id} />
      <div className="row-notes" role="status">
        {ambiguous !== null && (
          <p className="text-muted">
            Hiểu là {formatNumber(ambiguous)} (hàng nghìn). Nếu là số lẻ, hãy nhập{' '}
            {formatNumber(ambiguous).replace('.', ',')}.
          </p>
        )}
      </div>
    </>
  );
}
