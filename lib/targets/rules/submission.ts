import type { PhaseRefusal } from '@/lib/campaigns/rules/phases';
import { foldVietnamese } from '@/lib/fold';
import { type AnswerRefusal, refuseAnswers } from '@/lib/reviews/rules/answers';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { sumWeights } from '@/lib/templates/rules';
import type { Line } from './line';
import { duplicateLines, isIncomplete } from './problems';

export type SheetRefusal =
  | PhaseRefusal
  | AnswerRefusal
  | { reason: 'registration-sent'; status: SheetStatus }
  | { reason: 'no-lines' }
  | { reason: 'lines-incomplete'; count: number; rows: number[] }
  | { reason: 'duplicate-lines'; rows: number[] }
  | { reason: 'templates-missing'; texts: string[] }
  | { reason: 'weights-not-100'; total: string };

export type SubmitRefusal = SheetRefusal | { reason: 'head-submits' };

export type Sheet = {
  readonly status: SheetStatus;
  readonly lines: readonly Line[];
  readonly year: number;
  /** Texts of the templates that every unit of the bloc must register. */
  readonly requiredTexts: readonly string[];
  readonly phaseRefusal: PhaseRefusal | null;
};

/** The required texts that no line carries, ignoring case and tones. */
export function missingTemplates(lines: readonly { text: string }[], requiredTexts: readonly string[]): string[] {
  const present = new Set(lines.map((line) => foldVietnamese(line.text)));
  return requiredTexts.filter((text) => !present.has(foldVietnamese(text)));
}

/** Everything that keeps the sheet from being sent, the most decisive first; empty when it may go. */
export function sheetRefusals(sheet: Sheet): SheetRefusal[] {
  const { lines, status, year } = sheet;
  if (status === 'submitted' || status === 'accepted') return [{ reason: 'registration-sent', status }];
  const phase = sheet.phaseRefusal ? [sheet.phaseRefusal] : [];
  if (lines.length === 0) return [...phase, { reason: 'no-lines' }];
  const incomplete = lines.flatMap((line, index) => (isIncomplete(line, year) ? [index + 1] : []));
  const duplicates = duplicateLines(lines).map(
    (group): SheetRefusal => ({ reason: 'duplicate-lines', rows: group.map((index) => index + 1) }),
  );
  const missing = missingTemplates(lines, sheet.requiredTexts);
  const total = sumWeights(lines.map((line) => line.weight));
  const answers = refuseAnswers(lines);
  return [
    ...phase,
    ...(answers ? [answers] : []),
    ...(incomplete.length > 0
      ? [{ reason: 'lines-incomplete', count: incomplete.length, rows: incomplete } as const]
      : []),
    ...duplicates,
    ...(missing.length > 0 ? [{ reason: 'templates-missing', texts: missing } as const] : []),
    ...(total === '100' ? [] : [{ reason: 'weights-not-100', total } as const]),
  ];
}

/** Why this person may not send the sheet though it is ready: the head sends, an officer only where the campaign says so. */
export function refuseSender(role: string, officerMaySubmit: boolean): { reason: 'head-submits' } | null {
  return role === 'head' || officerMaySubmit ? null : { reason: 'head-submits' };
}
