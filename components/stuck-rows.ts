'use client';

import { useSyncExternalStore } from 'react';
import type { RowSaver } from './row-saver';
import type { RowStatus } from './row-status';

/** Whether what is not saved yet waits for a person or for the network, so that waiting a moment longer changes nothing. */
export function useStuckRows<Draft, Value extends { revision: number }>(saver: RowSaver<Draft, Value>): boolean {
  return useSyncExternalStore(
    saver.subscribe,
    () => saver.pending() > 0 && saver.rows().every(([, { status }]) => !/^(unsaved|saving)$/.test(status.state)),
    () => false,
  );
}

/** Why a row is not saved, as a sentence; null where it is saved or still under way. */
export function whyStuck(status: RowStatus<unknown>): string | null {
  switch (status.state) {
    case 'invalid':
      return Object.values(status.errors)[0]?.join(' ') ?? status.message;
    case 'conflict':
      return 'Có bản khác của dòng này, hãy chọn bản giữ lại.';
    case 'offline':
      return status.message ?? 'Mất kết nối, sẽ tự lưu lại khi có mạng.';
    case 'session-ended':
      return status.message;
    default:
      return null;
  }
}
