'use client';

import { Button } from '@/components/ui/button';
import { Glyph } from '@/components/ui/glyph';
import type { SheetDocument, SheetLine } from '@/lib/reports/queries/sheet';
import { DocumentName } from './document-links';
import type { Picking } from './evidence-picker';

type EvidenceCellProps = {
  line: SheetLine;
  documents: readonly SheetDocument[];
  onPick: (picking: Picking) => void;
  onDetach: (targetId: string, document: SheetDocument) => void;
};

/** The evidence of one line, with what adds to it and takes away from it. */
export function EvidenceCell({ line, documents, onPick, onDetach }: EvidenceCellProps) {
  const attached = documents.map((document) => document.id);
  return (
    <div className="mt-1 grid gap-0.5 text-left text-sm">
      {documents.map((document) => (
        <p className="flex items-center justify-between gap-2" key={document.id}>
          <DocumentName document={document} />
          {line.open && (
            <Button
              aria-label={`Bỏ minh chứng ${document.number}`}
              onClick={() => onDetach(line.targetId, document)}
              size="small"
              variant="quiet"
            >
              <Glyph name="close" size={14} />
            </Button>
          )}
        </p>
      ))}
      {line.open && (
        <div>
          <Button
            aria-haspopup="dialog"
            onClick={() => onPick({ targetId: line.targetId, text: line.text, attached })}
            size="small"
            variant="quiet"
          >
            Thêm minh chứng<span className="sr-only"> cho {line.text}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
