import type { ReactNode } from 'react';

/**
 * A form of filters that waits behind one line on a phone, where the figures come first, unless it is `open` because something
 * is filtered. On wider screens it is there. A box to tick, because that needs no JavaScript.
 */
export function FilterFold({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <div className="filter-fold">
      <label>
        <input defaultChecked={open} type="checkbox" />
        Tìm và lọc
      </label>
      {children}
    </div>
  );
}
