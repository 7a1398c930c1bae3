import { formatNumber } from '@/lib/format';
import type { RowStatus } from './row-status';

/** What is said of rows that were typed in an earlier visit and are back, by where each of them stands now. */
export function restoredWords(states: readonly RowStatus<unknown>['state'][]): string {
  const back = `Đã khôi phục ${formatNumber(states.length)} dòng nhập dở từ lần trước`;
  const isSaving = states.some((state) => state === 'unsaved' || state === 'saving');
  const isSaved = states.every((state) => state === 'saved');
  const saved = isSaving ? ' và đang lưu lại' : isSaved ? ' và đã lưu lại' : '';
  const waits = states.includes('invalid') ? '; dòng có ô cần sửa chỉ được lưu sau khi sửa' : '';
  return `${back}${saved}${waits}.`;
}
