'use client';

import { useEffect, useRef } from 'react';
import type { SheetDocument } from '@/lib/reports/queries/sheet';
import { DocumentName } from './document-links';
import type { Picking } from './evidence-picker';
import { Button } from './ui/button';
import { Glyph } from './ui/glyph';

type EvidenceCellProps = {
  lineId: string;
  /** What the evidence proves, as its line is called. */
  text: string;
  open: boolean;
  documents: readonly SheetDocument[];
  onPick: (picking: Picking) => void;
  onDetach: (lineId: string, document: SheetDocument) => void;
};

/** The evidence of one line, with what adds to it and takes away from it. */
export function EvidenceCell({ lineId, text, open, documents, onPick, onDetach }: EvidenceCellProps) {
  const attached = documents.map((one) => one.id);
  const add = useRef<HTMLButtonElement>(null);
  const shown = useRef(attached.length);
  useEffect(() => {
    // The button that was pressed went with its document: whoever works by keyboard goes on from the next one.
    if (attached.length < shown.current && document.activeElement === document.body) add.current?.focus();
    shown.current = attached.length;
  }, [attached.length]);
  return (
    <div className="mt-1 grid gap-0.5 text-left text-sm">
      {documents.map((one) => (
        <p className="flex items-center justify-between gap-2" key={one.id}>
          <DocumentName document={one} />
          {open && (
            <Button
              aria-label={`Bỏ minh chứng ${one.number}`}
              onClick={() => onDetach(lineId, one)}
              size="small"
              variant="quiet"
            >
              <Glyph name="close" size={14} />
            </Button>
          )}
        </p>
      ))}
      {open && (
        <div>
          <Button
            aria-haspopup="dialog"
            onClick={() => onPick({ lineId, text, attached })}
            ref={add}
            size="small"
            variant="quiet"
          >
            Thêm minh chứng<span className="sr-only">{` cho ${text}`}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
