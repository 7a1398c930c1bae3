import type { SheetLine } from '@/lib/reports/queries/sheet';

/** The lines on their way to the browser: one text, in which the names of their parts stand once. */
export function packLines(lines: readonly SheetLine[]): string {
  const names = Object.keys(lines[0] ?? {});
  return JSON.stringify([names, ...lines.map((line) => Object.values(line))]);
}

export function unpackLines(text: string): SheetLine[] {
  const [names, ...rows]: [string[], ...unknown[][]] = JSON.parse(text);
  // Made by packLines a moment ago: every value stands in the place of its name.
  return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])) as SheetLine);
}
