import type { Cell, Row } from '@/lib/criteria/rules/reading/cell';
import type { Answers, Choice, DoubtReason } from '@/lib/criteria/rules/reading/doubts';

/** A row as it stands in the file, with what the secretariat answered when it was asked about the row. */
export type SourceRow = {
  readonly cells: Row;
  /** By reason; the second question of one reason in a row is "…:2". */
  readonly answers: Readonly<Partial<Record<DoubtReason | `${DoubtReason}:${number}`, Choice>>>;
};

/** A criteria table of a Vietnamese agency as a dirty sheet: its facts, in a structure of our own. */
export type CriteriaSource = {
  readonly key: string;
  /** Where the facts were published. */
  readonly source: string;
  readonly title: string;
  readonly year: number;
  /** What of the published table the rows hold. */
  readonly completeness: 'whole' | 'opening';
  readonly rows: readonly SourceRow[];
};

export const row = (cells: readonly Cell[], answers: SourceRow['answers'] = {}): SourceRow => ({ cells, answers });

/** The sheet, and the answers by the ids of their doubts. */
export function sheetOf({ rows }: CriteriaSource): { readonly rows: readonly Row[]; readonly answers: Answers } {
  const answers = rows.flatMap((one, place) =>
    Object.entries(one.answers).map(([reason, choice]): [string, string] => [`${place + 1}:${reason}`, choice ?? '']),
  );
  return { rows: rows.map(({ cells }) => cells), answers: Object.fromEntries(answers) };
}
