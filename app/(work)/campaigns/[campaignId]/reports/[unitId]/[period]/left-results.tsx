'use client';

import { LeftTyping } from '@/components/left-typing';
import { narrativeKey, resultsKey, type SheetPlace } from './draft-keys';
import type { ResultDraft } from './result-texts';

type LeftResultsProps = SheetPlace & {
  /** What the lines and the heads of the narrative are called, by their ids. */
  names: Readonly<Record<string, string>>;
};

/** Results and narratives that were typed and not saved before the report closed. */
export function LeftResults({ names, ...place }: LeftResultsProps) {
  return (
    <>
      <LeftTyping<ResultDraft>
        storageKey={resultsKey(place)}
        texts={({ value, note, answer }, id) => [names[id] ?? '', value, note, answer]}
      />
      <LeftTyping<string> storageKey={narrativeKey(place)} texts={(text, id) => [names[id] ?? '', text]} />
    </>
  );
}
