import type { ReactNode } from 'react';

/** One fact of a line: its name small above its value. */
export function Fact({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'col-span-full min-w-0' : 'min-w-0'}>
      <dt className="text-sm text-muted">{title}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}
