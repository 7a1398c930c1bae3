'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';

type Parts = typeof import('./conflict-parts');

/**
 * The parts of a form that only a conflict needs: the browser gets them then, so that sign-in stays light. Null until they are
 * there; `isLost` while they could not be had, which `again` tries anew.
 */
export function useConflictParts(isConflict: boolean) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [isLost, setLost] = useState(false);
  const again = useCallback(() => {
    setLost(false);
    import('./conflict-parts').then(setParts, () => setLost(true));
  }, []);
  useEffect(() => {
    if (isConflict) again();
  }, [isConflict, again]);
  return useMemo(() => ({ parts, isLost, again }), [parts, isLost, again]);
}
