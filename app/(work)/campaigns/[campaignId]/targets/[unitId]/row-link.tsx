'use client';

import type { ReactNode } from 'react';

/** A link to a row of the grid on this page: opens it where the work is. */
export function RowLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <a
      className="row-link"
      href={`#${id}`}
      onClick={(event) => {
        const cell = document.querySelector<HTMLElement>(`tr[data-row="${id}"] td`);
        if (!cell) return;
        event.preventDefault();
        cell.scrollIntoView({ block: 'center' });
        cell.click();
        document.getElementById(`answer-${id}`)?.focus();
      }}
    >
      {children}
    </a>
  );
}
