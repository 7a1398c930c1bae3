import { Alert } from '@/components/ui/alert';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** That the unit is unclassified whatever its points, and why. */
export function VetoNotice({ sheet }: { sheet: ScoreSheetView }) {
  if (sheet.vetoes.length === 0) return null;
  return (
    <Alert title="Đơn vị không được xếp loại" tone="warning">
      {sheet.vetoes.join('; ')}. Điểm vẫn được chấm.
    </Alert>
  );
}
