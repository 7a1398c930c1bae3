import type { SheetStatus } from '@/lib/reviews/rules';

/** Who looks: the unit itself, the bloc's and the province's people, or another member unit that may see results. */
export type Reader = 'unit' | 'bloc' | 'peer';

/** `live`: the lines as they are; `sent`: as they were last sent; `status`: the state alone. */
export type SheetView = 'live' | 'sent' | 'status' | 'nothing';

/**
 * How much of a sheet somebody sees. What a unit has not sent is nobody else's: before the first sending others see
 * the state alone, and while a unit mends returned lines they see what it sent. Other units see accepted sheets only.
 */
export function sheetView(reader: Reader, status: SheetStatus): SheetView {
  if (reader === 'unit') return 'live';
  if (reader === 'peer') return status === 'accepted' ? 'live' : 'nothing';
  if (status === 'draft') return 'status';
  return status === 'returned' ? 'sent' : 'live';
}
