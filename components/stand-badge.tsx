import { StatusBadge } from './ui/badge';

/** Whether figures of a year that has begun are provisional still. */
export function StandBadge({ over }: { over: boolean }) {
  return over ? <StatusBadge>Đã kết thúc</StatusBadge> : <StatusBadge tone="progress">Tạm tính</StatusBadge>;
}
