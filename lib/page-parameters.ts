import { cleanText } from './clean-text';

type Parameter = string | string[] | undefined;

/** What the address of a request asks, as a page is given it: of a name that stands there twice, both. */
export function searchOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [first = '', ...others] = searchParams.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

/** One text of the address, trimmed and bounded; '' when it is not there. */
export function readText(value: Parameter): string {
  const text = Array.isArray(value) ? value[0] : value;
  return cleanText((text ?? '').slice(0, 500))
    .trim()
    .slice(0, 200);
}

/** The page number of a list, from 1. */
export function readPage(value: Parameter): number {
  const text = readText(value);
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** One of the known choices, or the fallback. */
export function readChoice<const Choice extends string>(
  value: Parameter,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = readText(value);
  return choices.find((choice) => choice === text) ?? fallback;
}

/** The column by which a list is sorted, and which way. */
export type Sort<Key extends string> = { readonly key: Key; readonly descending: boolean };

/** The order a list is asked for: "-since" → by since, the last first; null where nothing known is asked for. */
export function readSort<const Key extends string>(value: Parameter, keys: readonly Key[]): Sort<Key> | null {
  const text = readText(value);
  const key = keys.find((one) => one === text.replace(/^-/, ''));
  return key ? { key, descending: text.startsWith('-') } : null;
}
