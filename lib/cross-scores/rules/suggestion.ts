import { seededNumbers } from '@/lib/scores/rules/ranking/random';
import { areRelated, type CrossMember, type CrossPair, isPresent } from './assignment';

export type SuggestionRefusal =
  | { reason: 'cross-too-few-units'; units: number; each: number; most: number }
  | { reason: 'cross-over-assigned'; unit: string; each: number }
  | { reason: 'cross-nothing-to-suggest'; each: number }
  | { reason: 'cross-not-equal'; each: number; kept: number };

export type Suggestion = { readonly pairs: CrossPair[] } | { readonly refusal: SuggestionRefusal };

/** At most so many units each: more would make pairs that score each other. */
export function mostEach(units: number): number {
  return Math.max(0, Math.floor((units - 1) / 2));
}

type Numbers = (below: number) => number;

function shuffled<Item>(items: readonly Item[], random: Numbers): Item[] {
  const mixed = [...items];
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    const other = random(place + 1);
    [mixed[place], mixed[other]] = [mixed[other] as Item, mixed[place] as Item]; // both places are inside the list
  }
  return mixed;
}

/** Everyone scores the next `each` in a ring: equal, and never both ways as long as 2 × `each` < units. */
function ring(ids: readonly string[], each: number): CrossPair[] {
  return ids.flatMap((scorerId, place) =>
    Array.from({ length: each }, (_, step) => ({
      scorerId,
      scoredId: ids[(place + step + 1) % ids.length] ?? scorerId,
    })),
  );
}

type Board = {
  readonly ids: readonly string[];
  /** How many a unit still has to score, and by how many it has to be scored. */
  readonly gives: Map<string, number>;
  readonly takes: Map<string, number>;
  /** Pairs that are taken or may not be, by `key`, either way. */
  readonly closed: Set<string>;
};

const key = (left: string, right: string) => (left < right ? `${left} ${right}` : `${right} ${left}`);

function boardOf(ids: readonly string[], each: number, kept: readonly CrossPair[], closed: readonly string[]): Board {
  const owed = (count: (one: CrossPair, id: string) => boolean) =>
    new Map(ids.map((id) => [id, each - kept.filter((one) => count(one, id)).length]));
  return {
    ids,
    gives: owed((one, id) => one.scorerId === id),
    takes: owed((one, id) => one.scoredId === id),
    closed: new Set([...closed, ...kept.map((one) => key(one.scorerId, one.scoredId))]),
  };
}

const left = (counts: ReadonlyMap<string, number>, id: string) => counts.get(id) ?? 0;

const open = ({ ids, takes, closed }: Board, scorerId: string) =>
  ids.filter((id) => id !== scorerId && left(takes, id) > 0 && !closed.has(key(scorerId, id)));

/** Fills the board, the tightest choice first; null where it gets stuck. */
function fill(board: Board, random: Numbers): CrossPair[] | null {
  const pairs: CrossPair[] = [];
  for (;;) {
    const scorers = shuffled(
      board.ids.filter((id) => left(board.gives, id) > 0),
      random,
    );
    if (scorers.length === 0) return pairs;
    const slack = (id: string) => open(board, id).length - left(board.gives, id);
    const scorerId = scorers.reduce((best, id) => (slack(id) < slack(best) ? id : best));
    const choices = shuffled(open(board, scorerId), random);
    const [first] = choices;
    if (first === undefined) return null;
    const scoredId = choices.reduce((best, id) => (left(board.takes, id) > left(board.takes, best) ? id : best), first);
    pairs.push({ scorerId, scoredId });
    board.gives.set(scorerId, left(board.gives, scorerId) - 1);
    board.takes.set(scoredId, left(board.takes, scoredId) - 1);
    board.closed.add(key(scorerId, scoredId));
  }
}

const tries = 400;

/** Pairs of present members that may not score each other, by `key`. */
function relatedKeys(present: readonly CrossMember[]): string[] {
  return present.flatMap((one, place) =>
    present
      .slice(place + 1)
      .filter((other) => areRelated(one, other))
      .map((other) => key(one.unitId, other.unitId)),
  );
}

function refuseSuggestion(board: Board, present: readonly CrossMember[], each: number): SuggestionRefusal | null {
  const most = mostEach(present.length);
  if (each < 1 || each > most) return { reason: 'cross-too-few-units', units: present.length, each, most };
  const over = present.find(({ unitId }) => left(board.gives, unitId) < 0 || left(board.takes, unitId) < 0);
  if (over) return { reason: 'cross-over-assigned', unit: over.unitName, each };
  const owed = [...board.gives.values()].some((count) => count > 0);
  return owed ? null : { reason: 'cross-nothing-to-suggest', each };
}

/** What stands already: sheets that are kept and count, and those whose scorer declined. */
export type Standing = { readonly kept: readonly CrossPair[]; readonly declined: readonly CrossPair[] };

/**
 * Who else should score whom, so that every present member scores `each` others and is scored by `each`, no pair both ways
 * and none that declined. The same for the same seed, whatever the order of the members; refused, with the reason, where it
 * cannot be so.
 */
export function suggestPairs(
  members: readonly CrossMember[],
  { kept, declined }: Standing,
  each: number,
  seed: number,
  today: string,
): Suggestion {
  const present = members
    .filter((one) => isPresent(one, today))
    .toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1));
  const ids = present.map(({ unitId }) => unitId);
  const isHere = (one: CrossPair) => ids.includes(one.scorerId) && ids.includes(one.scoredId);
  const standing = kept.filter(isHere);
  const closed = [...relatedKeys(present), ...declined.filter(isHere).map((one) => key(one.scorerId, one.scoredId))];
  const refusal = refuseSuggestion(boardOf(ids, each, standing, closed), present, each);
  if (refusal) return { refusal };
  const random = seededNumbers(seed);
  if (standing.length === 0 && closed.length === 0) return { pairs: ring(shuffled(ids, random), each) };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const pairs = fill(boardOf(ids, each, standing, closed), random);
    if (pairs) return { pairs };
  }
  return { refusal: { reason: 'cross-not-equal', each, kept: standing.length } };
}
