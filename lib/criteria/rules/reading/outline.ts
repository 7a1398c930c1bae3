import type { Ask } from './doubts';
import { type Line, wordsOf } from './lines';

/** A line with a place in the tree: parent is the line it hangs below. Lines without a code belong to the one above. */
export type Placed = { readonly line: Line; readonly parent: Placed | null; readonly isCoded: boolean };

type Open = { readonly placed: Placed; readonly segments: readonly string[]; readonly style: string };

const LETTERS = 'abcdđeêghiklmnoôơpqrstuưvxy';
const ASCII = 'abcdefghijklmnopqrstuvwxyz';

/** Whether one letter follows another, with or without the letters that only Vietnamese has. */
function follows(before: string, after: string): boolean {
  return [LETTERS, ASCII].some((alphabet) => {
    const [from, to] = [alphabet.indexOf(before), alphabet.indexOf(after)];
    return from >= 0 && to === from + 1;
  });
}

/** Codes of two styles that count on: "b" and "C", "h" and "I". */
function isNext(open: Open, segments: readonly string[]): boolean {
  const [own, next] = [open.segments.at(-1) ?? '', segments.at(-1) ?? ''];
  return open.segments.length === segments.length && own.length === 1 && next.length === 1 && follows(own, next);
}

const isPrefix = (short: readonly string[], long: readonly string[]) =>
  short.length < long.length && short.every((one, place) => one === long[place]);

/**
 * The open place a code hangs below, as its place in the stack; -1 is the top. First by its own beginning ("a7.1" below "a7"), then
 * beside the last code of the same style, else below the line before.
 */
function placeOf(stack: readonly Open[], segments: readonly string[], style: string): number {
  const prefix = stack.findLastIndex((open) => isPrefix(open.segments, segments));
  if (prefix >= 0) return prefix;
  const shared = stack.findLastIndex(
    (open) =>
      open.segments.length > 1 &&
      open.segments.length === segments.length &&
      isPrefix(segments.slice(0, -1), open.segments),
  );
  if (shared >= 0) return shared - 1;
  const twin = stack.findLastIndex((open) => open.style === style);
  const brother = twin >= 0 ? twin : stack.findLastIndex((open) => isNext(open, segments));
  return brother >= 0 ? brother - 1 : stack.length - 1;
}

/** Lays out coded lines as a tree. A code that cannot be read is asked about; lines without a code hang below the last coded line. */
export function outline(lines: readonly Line[], ask: Ask): Placed[] {
  const stack: Open[] = [];
  const open = (line: Line, below: number, segments: readonly string[], style: string): Placed => {
    stack.length = below + 1;
    const placed = { line, parent: stack.at(-1)?.placed ?? null, isCoded: true };
    stack.push({ placed, segments, style });
    return placed;
  };
  return lines.map((line): Placed => {
    if (line.code) {
      const { segments, style } = line.code;
      return open(line, placeOf(stack, segments, style), segments, style);
    }
    if (line.codeText === '') return { line, parent: stack.at(-1)?.placed ?? null, isCoded: false };
    const choice = ask({
      row: line.row,
      reason: 'code-unknown',
      found: wordsOf(line),
      choices: ['top', 'child', 'note'],
      facts: { code: line.codeText },
    });
    if (choice === 'note') return { line, parent: stack.at(-1)?.placed ?? null, isCoded: false };
    // A section of its own style: what follows below it begins anew.
    return open(
      line,
      choice === 'top' ? -1 : stack.length - 1,
      [line.codeText],
      choice === 'top' ? (stack[0]?.style ?? 'unknown') : 'unknown',
    );
  });
}
