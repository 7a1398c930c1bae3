'use client';

import { Button } from './ui/button';

/** Opens the browser's print dialogue; the page has its own look on paper. */
export function PrintButton() {
  return (
    <Button className="print-button" onClick={() => window.print()}>
      In trang này
    </Button>
  );
}
