'use client';

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
  const attached = documents.map((document) => document.id);
  return (
    <div className="mt-1 grid gap-0.5 text-left text-sm">
      {documents.map((document) => (
        <p className="flex items-center justify-between gap-2" key={document.id}>
          <DocumentName document={document} />
          {open && (
            <Button
              aria-label={`Bỏ minh chứng ${document.number}`}
              onClick={() => onDetach(lineId, document)}
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
            size="small"
            variant="quiet"
          >
            Thêm minh chứng<span className="sr-only"> cho {text}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
