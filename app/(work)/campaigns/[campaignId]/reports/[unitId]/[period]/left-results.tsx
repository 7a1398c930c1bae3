'use client';

import { LeftTyping } from '@/components/left-typing';
import type { ReportSheet } from '@/lib/reports/queries/sheet';
import { narrativeKey, resultsKey } from './draft-keys';
import type { ResultDraft } from './result-texts';

type LeftResultsProps = {
  sheet: ReportSheet['key'];
  /** What the lines and the heads of the narrative are called, by their ids. */
  names: Readonly<Record<string, string>>;
};

/** Results and narratives that were typed and not saved before the report closed. */
export function LeftResults({ names, sheet }: LeftResultsProps) {
  return (
    <>
      <LeftTyping<ResultDraft>
        sheet={resultsKey(sheet)}
        texts={({ value, note, answer }, id) => [names[id] ?? '', value, note, answer]}
      />
      <LeftTyping<string> sheet={narrativeKey(sheet)} texts={(text, id) => [names[id] ?? '', text]} />
    </>
  );
}
