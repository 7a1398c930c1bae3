/** The boxes of a row by name, as texts. */
export type Boxes = Readonly<Record<string, string>>;

/**
 * What a row becomes when somebody keeps their typing after another version was saved: the boxes they changed since `base`,
 * which is what they began from, and everything else as it was saved. Each box is theirs or the other's, never mixed.
 */
export function keepTyped<Kept extends Boxes>(base: Boxes, typed: Kept, saved: Boxes): Kept {
  const boxes = Object.entries(typed).map(([name, text]) => [name, text === base[name] ? (saved[name] ?? text) : text]);
  return Object.fromEntries(boxes) as Kept; // the names are those of `typed`
}

/** The names of the boxes that differ between the versions, and whether it was this person who changed them. */
export function differences(base: Boxes, typed: Boxes, saved: Boxes): { name: string; isTyped: boolean }[] {
  const names = Object.keys(typed).filter((name) => typed[name] !== (saved[name] ?? typed[name]));
  return names.map((name) => ({ name, isTyped: typed[name] !== base[name] }));
}
