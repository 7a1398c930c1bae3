import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** Which index and year the block is for, in the address of the page. */
export function ChooseForm({ children }: { children: ReactNode }) {
  return (
    <form action="/admin/external/paste" className="flex flex-wrap items-end gap-3" method="get">
      {children}
      <Button type="submit">Chọn</Button>
    </form>
  );
}
