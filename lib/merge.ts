/** The boxes of a row or a form by name, as texts. */
export type Boxes = Readonly<Record<string, string>>;

/** A box that differs from what is saved by now, and who changed it since this person began. */
export type BoxDifference = { name: string; changedBy: 'me' | 'others' | 'both' };

/**
 * What a row or a form becomes when somebody keeps their typing after another version was saved: the boxes they changed since
 * `base`, which is what they began from, and everything else as it was saved. Each box is theirs or the other's, never mixed.
 */
export function keepTyped<Kept extends Boxes>(base: Boxes, typed: Kept, saved: Boxes): Kept {
  const boxes = Object.entries(typed).map(([name, text]) => [name, text === base[name] ? (saved[name] ?? text) : text]);
  return Object.fromEntries(boxes) as Kept; // the names are those of `typed`
}

function changedBy(began: string | undefined, typed: string, saved: string): BoxDifference['changedBy'] {
  if (typed === began) return 'others';
  return saved === began ? 'me' : 'both';
}

/**
 * The boxes that differ between what was typed and what is saved, in the order of the typed ones. Only what both changed asks
 * for a decision; where nobody knows what a box began from, it is taken as changed by both.
 */
export function differences(base: Boxes, typed: Boxes, saved: Boxes): BoxDifference[] {
  return Object.entries(typed).flatMap(([name, text]) => {
    const other = saved[name] ?? text;
    return other === text ? [] : [{ name, changedBy: changedBy(base[name], text, other) }];
  });
}
