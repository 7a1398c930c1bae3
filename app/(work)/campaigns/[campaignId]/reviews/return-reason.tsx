'use client';

import { useRef } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Field, fieldAria, Textarea } from '@/components/ui/field';
import type { SheetKind } from '@/lib/reviews/schema';

/** What secretaries write most often; inserted, then made exact. */
const PHRASES: Readonly<Record<SheetKind, readonly string[]>> = {
  registration: [
    'Chỉ tiêu chưa đo được: đề nghị ghi rõ con số và đơn vị tính.',
    'Kế hoạch thấp hơn kết quả năm trước: đề nghị nâng lên hoặc giải trình.',
    'Thời hạn chưa rõ hoặc chưa phù hợp.',
    'Trọng số chưa tương xứng với nhiệm vụ.',
    'Trùng với chỉ tiêu khác: đề nghị gộp lại.',
  ],
  report: [
    'Thiếu minh chứng: đề nghị bổ sung.',
    'Số liệu chưa khớp với minh chứng.',
    'Kết quả chưa đạt nhưng chưa nêu nguyên nhân.',
    'Đề nghị kiểm tra lại số liệu và đơn vị tính.',
  ],
};

type ReturnReasonProps = {
  lineId: string;
  number: number;
  sheet: SheetKind;
  reason: string;
  missing: boolean;
  onType: (reason: string) => void;
  onLeave: () => void;
};

/** Why a line goes back. Uncontrolled: Vietnamese input methods break controlled boxes. */
export function ReturnReason({ lineId, number, sheet, reason, missing, onType, onLeave }: ReturnReasonProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const id = `reason-${lineId}`;
  const errors = missing ? ['Ghi lý do để đơn vị biết cần sửa gì.'] : undefined;
  function insert(phrase: string) {
    if (!box.current) return;
    const typed = box.current.value.trim();
    box.current.value = typed === '' ? phrase : `${typed} ${phrase}`;
    box.current.focus();
    onType(box.current.value);
  }
  return (
    <div className="grid gap-1.5">
      <Field
        errors={errors}
        id={id}
        label={
          <>
            Lý do trả lại<span className="sr-only"> mục {number}</span>
          </>
        }
        required
      >
        <Textarea
          {...fieldAria(id, { errors, required: true })}
          defaultValue={reason}
          id={id}
          maxLength={2000}
          onBlur={onLeave}
          onChange={(event) => onType(event.currentTarget.value)}
          ref={box}
          rows={3}
        />
      </Field>
      <details className="print:hidden">
        <summary className="flex min-h-(--control-small) w-fit cursor-pointer items-center text-sm text-accent-ink underline">
          Chèn câu mẫu
        </summary>
        <ul className="mt-1 grid gap-1">
          {PHRASES[sheet].map((phrase) => (
            <li key={phrase}>
              <button
                className={buttonClass({ size: 'small' }, 'w-full justify-start text-left font-normal')}
                onClick={() => insert(phrase)}
                type="button"
              >
                {phrase}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
