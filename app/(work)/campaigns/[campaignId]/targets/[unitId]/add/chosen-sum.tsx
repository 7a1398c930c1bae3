'use client';

import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '@/lib/format';
import { sumWeights } from '@/lib/templates/rules';

/** How many lines are ticked and what they weigh, while they are ticked. */
export function ChosenSum() {
  const output = useRef<HTMLOutputElement>(null);
  const [chosen, setChosen] = useState<(string | null)[]>([]);
  useEffect(() => {
    const form = output.current?.form;
    const count = () =>
      setChosen(
        [...(form?.querySelectorAll<HTMLInputElement>('input[data-weight]:checked') ?? [])].map(
          (box) => box.dataset.weight || null,
        ),
      );
    // "Chọn tất cả" ticks its boxes while the same event is still on its way.
    const countSoon = () => setTimeout(count);
    count();
    form?.addEventListener('change', countSoon);
    return () => form?.removeEventListener('change', countSoon);
  }, []);
  return (
    <output className="self-center text-muted" ref={output}>
      Đã chọn {formatNumber(chosen.length)} chỉ tiêu, tổng trọng số {formatNumber(sumWeights(chosen))}
    </output>
  );
}
