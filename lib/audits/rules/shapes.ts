import { valueKeys } from '@/lib/targets/rules/line';

/** What an event holds, field by field. */
export type Told = Readonly<Record<string, unknown>>;
export type Change = { readonly before: Told; readonly after: Told };

/** Whether a value is an object with named fields; a list is none. */
export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under one name: a whole list of an act that tells nothing else, or what is no list at all. */
function named(value: unknown, name: string): Told {
  if (isTold(value)) return value;
  return value === null || value === undefined ? {} : { [name]: value };
}

const without = (told: Told, names: readonly string[]): Told =>
  Object.fromEntries(Object.entries(told).filter(([name]) => !names.includes(name)));
const only = (told: Told, names: readonly string[]): Told =>
  Object.fromEntries(Object.entries(told).filter(([name]) => names.includes(name)));
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export type Move = { id: string; from: number; to: number };

/** The places of the longest row of things that kept their order. */
function kept(places: readonly number[]): Set<number> {
  const best = places.map(() => ({ length: 1, before: -1 }));
  let last = -1;
  for (const [at, place] of places.entries()) {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((places[earlier] ?? 0) < place && length > (best[at]?.length ?? 0)) best[at] = { length, before: earlier };
    }
    if (last < 0 || (best[at]?.length ?? 0) > (best[last]?.length ?? 0)) last = at;
  }
  const found = new Set<number>();
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) found.add(at);
  return found;
}

/** The fewest things that were taken from their place to come from one order to the other; places count from 1. */
export function movesOf(before: readonly unknown[], after: readonly unknown[]): Move[] {
  const ids = after.map(String).filter((id) => before.includes(id));
  const places = ids.map((id) => before.indexOf(id));
  const still = kept(places);
  return ids.flatMap((id, at) => {
    const from = (places[at] ?? 0) + 1;
    return still.has(at) ? [] : [{ id, from, to: after.indexOf(id) + 1 }];
  });
}

type Shape = (before: unknown, after: unknown) => Change;
const plain: Shape = (before, after) => ({ before: named(before, 'text'), after: named(after, 'text') });
const listed =
  (name: string): Shape =>
  (before, after) => ({ before: named(before, name), after: named(after, name) });

/** Of a row the log once held all that came from the browser: what was typed is what counts. */
const typed: Shape = (before, after) => {
  const said = [...valueKeys, 'answer'];
  return { before: only(named(before, ''), said), after: only(named(after, ''), said) };
};

/** Which phase it is, is no change: it is told beside what did change. */
const phaseOnce: Shape = (before, after) => ({ before: without(named(before, ''), ['kind']), after: named(after, '') });

/** What was asked for stands beside the decision as if it were a change: it is told as the change that it would be. */
const decided: Shape = (before, after) => {
  const { values, ...decision } = named(after, '');
  return { before: named(before, ''), after: { ...decision, ...named(values, '') } };
};

/** The units that a change began with are not what it took away: they are told beside what became of them. */
const beginnings: Shape = (before, after) => ({
  before: {},
  after: { ...named(before, 'units'), ...named(after, '') },
});

const accepted: Shape = (before, after) => {
  const { accepted: lines, ...rest } = named(after, '');
  return { before: named(before, ''), after: Array.isArray(lines) ? { ...rest, judged: lines } : named(after, '') };
};

/** What was asked for, and is no more. */
const takenBack: Shape = (before) => ({ before: named(named(before, '').values, ''), after: {} });

/** How acts are told whose fields do not speak for themselves. */
const shapes: Readonly<Record<string, Shape>> = {
  'units.merge': beginnings,
  'units.split': beginnings,
  'campaigns.heads': listed('heads'),
  'titles.update': listed('aims'),
  'targets.create': typed,
  'targets.update': typed,
  'targets.delete': typed,
  'targets.add': (_, after) => ({ before: {}, after: { added: named(after, '').lines } }),
  'targets.order': (before, after) => {
    const moved = movesOf(listOf(named(before, '').order), listOf(named(after, '').order));
    return { before: {}, after: { moved } };
  },
  'targets.withdrawAdjustment': takenBack,
  'targets.deleteAdjustmentDraft': takenBack,
  'targets.decideAdjustment': decided,
  'targets.verdict': accepted,
  'reports.verdict': accepted,
  'members.lead': (before, after) => ({ before: {}, after: { ...named(after, ''), held: listOf(before) } }),
  'phases.extend': phaseOnce,
  'phases.endExtension': phaseOnce,
  // Once told as if the document had been attached.
  'scores.detachEvidence': (before, after) => ({ before: named(before ?? after, ''), after: {} }),
};

/** Of a file the name says which it is; a hash only says that it is another one. */
function withFile({ before, after }: Change): Change {
  if (!('fileHash' in before) && !('fileHash' in after)) return { before, after };
  const replaced = Boolean(before.fileHash && after.fileHash) && before.fileHash !== after.fileHash;
  return {
    before: without(before, ['fileHash']),
    after: { ...without(after, ['fileHash']), ...(replaced ? { file: 'Đã thay tệp' } : {}) },
  };
}

/** What an event holds, as it is told. */
export function shapeOf(action: string, before: unknown, after: unknown): Change {
  const shape = Object.hasOwn(shapes, action) ? shapes[action] : undefined;
  return withFile((shape ?? plain)(before, after));
}
