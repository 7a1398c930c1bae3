'use client';

import type { ComponentProps } from 'react';
import { Button } from './button';

/** Opens the browser's print dialogue; the page has its own look on paper. */
export function PrintButton({ size }: Pick<ComponentProps<typeof Button>, 'size'>) {
  return (
    <Button className="print-button" onClick={() => window.print()} size={size}>
      In trang này
    </Button>
  );
}
