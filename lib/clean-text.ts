// What no keyboard types and no database column takes; tabs and line ends stay.
const unprintable = /[\p{Cc}]/gu;

/** The text in one spelling (NFC), without control characters and halves of signs, which the database refuses. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, (sign) => (sign === '\n' || sign === '\r' || sign === '\t' ? sign : ''))
    .normalize('NFC');
}

/** The same for every text inside what a form or a call sent; everything else stays as it is. */
export function cleanInput(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanInput);
  // Days and files are what they are; an object is cleaned whatever its prototype is said to be.
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, cleanInput(one)]));
}
