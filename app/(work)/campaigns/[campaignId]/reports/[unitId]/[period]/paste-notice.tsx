import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { useResultPaste } from './use-result-paste';

/** What a paste came to, and its undo; over the sheet, because the rows may stand far below its head. */
export function PasteNotice({ paste }: { paste: ReturnType<typeof useResultPaste> }) {
  const { told, takeBack, forget } = paste;
  const isUndoable = told !== null && told.filled.length > 0;
  return (
    <div className="print:hidden" role="status">
      {told && (
        <Alert className="fixed inset-x-4 bottom-20 z-30 mx-auto max-w-xl shadow-lg" tone="info">
          {told.sentence}{' '}
          {isUndoable && (
            <>
              <Button onClick={takeBack} size="small">
                Hoàn tác dán
              </Button>{' '}
            </>
          )}
          <Button onClick={forget} size="small" variant="quiet">
            {isUndoable ? 'Giữ lại' : 'Đóng'}
          </Button>
        </Alert>
      )}
    </div>
  );
}
