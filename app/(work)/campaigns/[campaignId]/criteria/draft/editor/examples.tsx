'use client';

import { StatusBadge } from '@/components/ui/badge';
import { exampleWords } from '@/lib/criteria/rules/diff/fields';
import { compareDecimals } from '@/lib/criteria/rules/exact';
import { freeKey } from '@/lib/criteria/rules/starting';
import type { Criterion, Example } from '@/lib/criteria/rules/table';
import { isNumberText } from '@/lib/criteria/rules/typed';
import { pointsWords } from '@/lib/criteria/rules/words';
import { NumberBox } from './boxes';
import { RowList } from './row-list';
import { AskedBoxes, type LeafSettings, tryOut } from './tryout';

/** An example that nobody has filled yet. */
export function blankExample(examples: readonly Example[]): Example {
  const id = freeKey(
    examples.map((one) => one.id),
    'v',
  );
  return { id, values: {}, others: [], points: '' };
}

type MarkProps = { criterion: Criterion; settings: LeafSettings; example: Example; ready: boolean };

/** Whether the rule gives what the example says. */
function Mark({ criterion, settings, example, ready }: MarkProps) {
  if (!ready) return <StatusBadge>Chưa kiểm tra được</StatusBadge>;
  const result = tryOut(criterion, settings, example);
  if (!result || result.points === null) {
    return <StatusBadge tone="danger">{result?.lines[0] ?? 'Chưa tính được'}</StatusBadge>;
  }
  return compareDecimals(result.points, example.points) === 0 ? (
    <StatusBadge tone="success">Đúng</StatusBadge>
  ) : (
    <StatusBadge tone="danger">Sai: tính theo bảng được {pointsWords(result.points)}</StatusBadge>
  );
}

type ExamplesProps = {
  criterion: Criterion;
  settings: LeafSettings;
  ready: boolean;
  onChange: (examples: Example[]) => void;
};

/** Examples with what they must give; all of them must hold before the table can be issued. */
export function ExampleRows({ criterion, settings, ready, onChange }: ExamplesProps) {
  const { examples, rule } = criterion;
  return (
    <RowList
      add={() => blankExample(examples)}
      name="ví dụ"
      onChange={onChange}
      row={(example, change, place) => (
        <div className="grid grow gap-2 border-l-2 border-line pl-3">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">Ví dụ {place + 1}</span>
            {isNumberText(example.points) && ready && <span>{exampleWords(example, rule)}</span>}
            <Mark criterion={criterion} example={example} ready={ready} settings={settings} />
          </div>
          <AskedBoxes asked={example} criterion={criterion} onChange={(asked) => change({ ...example, ...asked })} />
          <NumberBox
            label={`Điểm phải được của ví dụ ${place + 1}`}
            needed
            onChange={(points) => change({ ...example, points: points ?? '' })}
            unit="điểm"
            value={example.points}
          />
        </div>
      )}
      rows={examples}
    />
  );
}
