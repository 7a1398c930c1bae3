import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'progress' | 'warning' | 'danger' | 'success' | 'award';

export const toneClasses: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted border-line',
  info: 'bg-info-soft text-info border-info/30',
  progress: 'bg-progress-soft text-progress border-progress/30',
  warning: 'bg-warning-soft text-warning border-warning/30',
  danger: 'bg-danger-soft text-danger border-danger/30',
  success: 'bg-success-soft text-success border-success/30',
  award: 'bg-gold-soft text-gold border-gold/30',
};

/** The look of a badge and its sign, in components.css: written out they would be most of a page that has hundreds. */
export function badgeClass(tone: Tone): string {
  return `badge badge-${tone}`;
}

/** A status in a word, with a sign for its tone. Gold ("award") is for awards only. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={badgeClass(tone)}>{children}</span>;
}
