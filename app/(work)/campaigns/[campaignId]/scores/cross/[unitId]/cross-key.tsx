import type { CrossSheetView } from '@/lib/cross-scores/queries/sheet';

/** Which sheet a form speaks of. */
export function CrossKey({ sheet }: { sheet: CrossSheetView }) {
  return (
    <>
      <input name="campaignId" type="hidden" value={sheet.key.campaignId} />
      <input name="unitId" type="hidden" value={sheet.key.unitId} />
    </>
  );
}
