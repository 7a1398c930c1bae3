import { differences, keepTyped } from './merge';

/** A box in two versions, as people read it; `mine` is null where this person left it alone: it stays as it is saved. */
export type BoxVersions = {
  readonly name: string;
  readonly label: string;
  readonly mine: string | null;
  readonly saved: string;
};

/** How people call each box of a draft, and how they read what it holds. */
export type BoxWords<Draft> = {
  readonly [Name in keyof Draft]: readonly [label: string, words: (held: Draft[Name]) => string];
};

/** How two versions of a draft are told, and made one: `base` is what this person began from. */
export type Versions<Draft> = {
  readonly tell: (base: Draft, typed: Draft, saved: Draft) => BoxVersions[];
  /** What this person changed over what is saved. */
  readonly keep: (base: Draft, typed: Draft, saved: Draft) => Draft;
};

/** The boxes in which two versions differ, in the words of `words`. */
export function tellBoxes<Draft extends object>(
  words: BoxWords<Draft>,
  base: Draft,
  typed: Draft,
  saved: Draft,
): BoxVersions[] {
  return differences(base, typed, saved).map(({ name, changedBy }) => {
    const [label, say] = words[name];
    return { name, label, mine: changedBy === 'others' ? null : say(typed[name]), saved: say(saved[name]) };
  });
}

/** Told and made one box by box. */
export function byBox<Draft extends object>(words: BoxWords<Draft>): Versions<Draft> {
  return { tell: (base, typed, saved) => tellBoxes(words, base, typed, saved), keep: keepTyped };
}

/** A text is read as it was typed. */
export const asTyped = (text: string) => text;

/** The same for boxes that all hold texts, by their titles. */
export function textBoxes<Name extends string>(titles: Readonly<Record<Name, string>>): BoxWords<Record<Name, string>> {
  const words = Object.entries<string>(titles).map(([name, title]) => [name, [title, asTyped]]);
  return Object.fromEntries(words) as BoxWords<Record<Name, string>>; // the names are those of `titles`
}

/** What a box of yes and no holds, in words; nothing where nothing is chosen. */
export const yesNoWords = (text: string) => ({ yes: 'Có', no: 'Không' })[text] ?? text;

/** Whether a tick is set, in words. */
export const tickWords = (isTicked: boolean) => (isTicked ? 'có chọn' : 'không chọn');
