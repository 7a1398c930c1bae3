import { cleanText } from './clean-text';

type Parameter = string | string[] | undefined;

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
