'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Glyph } from './glyph';

export type SummaryItem = { fieldId?: string; message: string };

type ErrorSummaryProps = { title: string; items: SummaryItem[]; children?: ReactNode };

/** What must be mended, on top of the form: takes the focus when it appears and links to each field. */
export function ErrorSummary({ title, items, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // A new array means a new answer of the server, even when its words are the same.
  useEffect(() => {
    if (items) box.current?.focus();
  }, [items]);
  return (
    <div
      className="rounded-md border-2 border-danger bg-danger-soft px-3.5 py-2.5"
      ref={box}
      role="alert"
      tabIndex={-1}
    >
      <p className="flex gap-2 font-semibold text-danger">
        <Glyph className="mt-0.5 shrink-0" name="danger" size={18} />
        {title}
      </p>
      {items.length > 0 && (
        <ul className="mt-1 ml-7 list-disc">
          {items.map((item) => (
            <li key={`${item.fieldId} ${item.message}`}>
              <SummaryLine {...item} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

function SummaryLine({ fieldId, message }: SummaryItem) {
  if (!fieldId) return message;
  return (
    <a
      className="inline-block min-h-6 text-danger underline"
      href={`#${fieldId}`}
      onClick={(event) => {
        const field = document.getElementById(fieldId);
        if (!field) return;
        event.preventDefault();
        field.closest<HTMLDialogElement>('dialog:not([open])')?.showModal();
        field.focus();
      }}
    >
      {message}
    </a>
  );
}
