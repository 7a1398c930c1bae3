'use client';

import { useEffect, useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import { type Robustness, shakeByRuns, usualShaking } from '@/lib/scores/rules/ranking/robustness';
import type { ShakingInput } from '@/lib/scores/rules/ranking/slim';
import { robustnessSentence } from '@/lib/scores/rules/ranking/words';

/** Milliseconds of reckoning between two looks at what people do. */
const slice = 12;

/** Reckons in slices, so that the page answers meanwhile; null until it is done. */
function useRobustness({ table, contenders }: ShakingInput): Robustness[] | null {
  const [found, setFound] = useState<Robustness[] | null>(null);
  useEffect(() => {
    const runs = shakeByRuns(table, contenders);
    let timer = 0;
    const go = () => {
      const until = performance.now() + slice;
      let step = runs.next();
      while (!step.done && performance.now() < until) step = runs.next();
      if (step.done) setFound(step.value);
      else timer = window.setTimeout(go);
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [table, contenders]);
  return found;
}

/** How firm each place is when the weights of the sections were a little different: the same answer in every browser. */
export function RobustnessPanel(input: ShakingInput) {
  const found = useRobustness(input);
  const names = new Map(input.contenders.map(({ unitId, name }) => [unitId, name]));
  const { runs, spread } = usualShaking;
  if (found?.length === 0) return null;
  return (
    <Panel
      description={`Thử ${formatNumber(runs)} lần, mỗi lần trọng số từng mục lệch ngẫu nhiên trong ±${spread}%; ai tính cũng ra cùng kết quả.`}
      title="Độ vững của thứ hạng"
    >
      <div aria-live="polite">
        {found === null ? (
          <p className="text-muted">Đang tính…</p>
        ) : (
          <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
            {found.map((one) => (
              <li key={one.unitId}>
                <span className="font-semibold">{names.get(one.unitId)}:</span>{' '}
                {robustnessSentence(one, spread).replace(/^Hạng/, 'hạng')}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
