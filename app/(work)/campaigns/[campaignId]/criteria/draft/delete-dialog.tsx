'use client';

import { useEffect, useRef } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { DialogBox, DialogClose } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { deleteCriterionAction } from '@/lib/criteria/actions';
import { type Deletion, deletionWords } from './deletion-words';

export type Asked = Deletion & { id: string; revision: number };

type DeleteDialogProps = { asked: Asked; tableId: string; close: (asked: null) => void };

/** Asks before a row of the tree is deleted; stays open with the reason when it was refused. */
export function DeleteDialog({ asked, tableId, close }: DeleteDialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const { title, consequence, confirm } = deletionWords(asked);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    const closed = () => close(null);
    dialog?.addEventListener('close', closed);
    return () => dialog?.removeEventListener('close', closed);
  }, [close]);
  return (
    <DialogBox ref={box} title={title}>
      <ActionForm action={deleteCriterionAction}>
        <input name="tableId" type="hidden" value={tableId} />
        <input name="criterionId" type="hidden" value={asked.id} />
        <input name="revision" type="hidden" value={asked.revision} />
        <p>{consequence}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <DialogClose />
          <SubmitButton variant="danger">{confirm}</SubmitButton>
        </div>
      </ActionForm>
    </DialogBox>
  );
}
