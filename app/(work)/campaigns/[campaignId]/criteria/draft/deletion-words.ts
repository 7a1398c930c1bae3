import { pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';

/** What goes with a criterion that is deleted: rows below it, and points with them. */
export type Deletion = { name: string; below: number; points: string };

/** The question before a criterion is deleted, naming what goes. */
export function deletionWords({ name, below, points }: Deletion) {
  const kept = 'khỏi bản đang soạn; các phiên bản đã ban hành vẫn giữ nguyên.';
  const title = `Xóa ${name}?`;
  if (below === 0) {
    return { title, consequence: `Tiêu chí ${pointsWords(points)} bị xóa ${kept}`, confirm: 'Xóa tiêu chí' };
  }
  const what = `Mục này cùng ${formatNumber(below)} dòng bên trong, tổng ${pointsWords(points)},`;
  return { title, consequence: `${what} bị xóa ${kept}`, confirm: `Xóa cả ${formatNumber(below + 1)} dòng` };
}
