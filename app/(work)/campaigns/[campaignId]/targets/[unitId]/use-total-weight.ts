import { readAmount } from '@/lib/targets/rules/words';
import { sumWeights } from '@/lib/templates/rules';
import { type SheetModel, useSheetFigure } from './use-sheet';

/** The sum of all weights as they are typed now. */
export function useTotalWeight(sheet: SheetModel): string {
  return useSheetFigure(sheet, () =>
    sumWeights(sheet.rows.map((row) => readAmount(sheet.now(row).cells.weight)?.value ?? null)),
  );
}
