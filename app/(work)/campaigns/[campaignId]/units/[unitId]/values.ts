import { showField } from '@/components/target-words';
import { formatDate, formatNumber } from '@/lib/format';
import { itemStatusWords } from '@/lib/messages/statuses';
import type { UnitLine, UnitTarget } from '@/lib/rankings/queries/unit-targets';

/** The plan in words: a number, a day, or that it is a yes/no target. */
export function planText(target: UnitTarget): string {
  if (target.direction === 'yesNo') return 'Có';
  return target.direction === 'byDate' ? `chậm nhất ${formatDate(target.plannedOn)}` : formatNumber(target.planned);
}

/** Last year's result in words. */
export function baselineText(target: UnitTarget): string {
  return showField('baseline', target.baselineOn ?? target.baseline, target.direction);
}

/** One period's result in words; nothing reported is "–". */
export function actualText(target: UnitTarget, line: UnitLine | undefined): string {
  if (!line) return '–';
  if (target.direction === 'yesNo') return line.actualYes === null ? '–' : line.actualYes ? 'Có' : 'Không';
  return target.direction === 'byDate' ? formatDate(line.actualOn) : formatNumber(line.actual);
}

const directions = {
  more: 'càng cao càng tốt',
  less: 'càng thấp càng tốt',
  byDate: 'hoàn thành trước ngày',
  yesNo: 'có hoặc không',
} as const;

export function directionText(target: UnitTarget): string {
  return directions[target.direction];
}

const sheetTones = { draft: 'progress', submitted: 'info', returned: 'warning', accepted: 'success' } as const;

export function lineStatus(line: { status: UnitLine['status'] }) {
  return { word: itemStatusWords[line.status], tone: sheetTones[line.status] };
}
