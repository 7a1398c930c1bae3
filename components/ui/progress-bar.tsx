import { formatNumber } from '@/lib/format';
import type { Tone } from './badge';

const FILLS: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  info: 'bg-info',
  progress: 'bg-progress',
  warning: 'bg-warning',
  danger: 'bg-danger',
  success: 'bg-success',
  award: 'bg-gold',
};

type ProgressBarProps = { label: string; value: number; max: number; unit?: string; tone?: Tone; hideLabel?: boolean };

/** How much of a whole is done, in words ("7/10 chỉ tiêu") and as a bar. */
export function ProgressBar({ label, value, max, unit = '', tone = 'progress', hideLabel }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  const text = `${formatNumber(value)}/${formatNumber(max)}${unit ? ` ${unit}` : ''}`;
  return (
    <div className="min-w-24">
      <div className="flex justify-between gap-3 text-sm">
        <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
        <span className="text-muted">{text}</span>
      </div>
      <div aria-hidden="true" className="bar mt-0.5">
        <div className={FILLS[tone]} style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
