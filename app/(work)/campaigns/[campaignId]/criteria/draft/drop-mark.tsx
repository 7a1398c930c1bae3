'use client';

import type { DropPlace } from '@/lib/criteria/rules/arrange';

/** A row of the tree, as its handle tells it. */
type Line = { id: string; depth: number; name: string; takes: 'all' | 'beside' | 'inside'; row: HTMLElement };

/** Where a drop would go, and where its mark stands in the box. */
export type Drop = { targetId: string; place: DropPlace; name: string; refused: boolean; top: number; height: number };

export function lineOf(target: EventTarget | null): Line | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr') : null;
  const handle = row?.querySelector<HTMLElement>('[data-criterion]');
  if (!row || !handle) return null;
  const { criterion = '', depth, name = '', takes } = handle.dataset;
  return { id: criterion, depth: Number(depth), name, takes: takes as Line['takes'], row }; // DragHandle alone writes it
}

/** Whether the row is, or stands below, the criterion that is dragged: above it, each lesser depth is the row it belongs to. */
function isInside(line: Line, id: string): boolean {
  let depth = line.depth;
  if (line.id === id) return true;
  for (let row = line.row.previousElementSibling; row; row = row.previousElementSibling) {
    const above = lineOf(row);
    if (!above || above.depth >= depth) continue;
    if (above.id === id) return true;
    depth = above.depth;
  }
  return false;
}

/** The last row of what stands below this one, or itself: behind it is behind all of them. */
function lastOf({ row, depth }: Line): HTMLElement {
  const next = lineOf(row.nextElementSibling);
  if (!next || next.depth <= depth) return row;
  let last = next;
  for (let below: Line | null = next; below && below.depth > depth; below = lineOf(below.row.nextElementSibling)) {
    last = below;
  }
  return last.row;
}

/** The criterion that is nearest once this row is gone with all that is below it: the next one, else the one before. */
export function neighbourOf(target: Element): string | null {
  const line = lineOf(target);
  if (!line) return null;
  const last = lastOf(line);
  return (lineOf(last.nextElementSibling) ?? lineOf(line.row.previousElementSibling))?.id ?? null;
}

function placeIn({ takes, row }: Line, clientY: number): DropPlace {
  if (takes === 'inside') return 'into';
  const { top, height } = row.getBoundingClientRect();
  const share = (clientY - top) / height;
  if (takes === 'beside') return share < 0.5 ? 'before' : 'after';
  if (share < 0.3) return 'before';
  return share > 0.7 ? 'after' : 'into';
}

type Pointer = { target: EventTarget | null; clientY: number };

/** What a drop here would do; null over no row, and over the dragged row itself. */
export function dropAt({ target, clientY }: Pointer, id: string, box: HTMLElement): Drop | null {
  const line = lineOf(target);
  if (!line || (line.id === id && line.takes !== 'inside')) return null;
  const place = placeIn(line, clientY);
  const shown = (place === 'after' ? lastOf(line) : line.row).getBoundingClientRect();
  const from = box.getBoundingClientRect().top;
  const edge = { before: shown.top, after: shown.bottom, into: shown.top }[place];
  return {
    ...{ targetId: line.id, place, name: line.name, refused: isInside(line, id) },
    ...{ top: edge - from, height: place === 'into' ? shown.height : 0 },
  };
}

const words: Readonly<Record<DropPlace, string>> = { before: 'Đặt trước', after: 'Đặt sau', into: 'Đưa vào trong' };

/** A line between rows or a frame around one, with words. */
export function DropMark({ drop: { place, name, refused, top, height } }: { drop: Drop }) {
  return (
    <div
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-1 z-20 rounded border-2 ${
        refused ? 'border-dashed border-danger text-danger' : 'border-accent text-accent-ink'
      }`}
      style={{ top: height === 0 ? top - 2 : top, height: height === 0 ? 4 : height }}
    >
      <span className="absolute right-2 bottom-0 max-w-full truncate rounded border border-current bg-surface px-2 text-sm font-semibold">
        {refused ? 'Không chuyển vào bên trong chính nó được' : `${words[place]} ${name}`}
      </span>
    </div>
  );
}
