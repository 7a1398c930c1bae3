// What no keyboard types and no database column or workbook takes, and what is not seen or turns the direction of reading
// around, so that a name looks like another one or like none; tabs and line ends stay.
const unprintable = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;
const capitalId = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/giu;

/** The text in one spelling (NFC), without control characters, signs that nobody sees, and halves of signs. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, (sign) => (sign === '\n' || sign === '\r' || sign === '\t' ? sign : ''))
    .normalize('NFC');
}

/** Ids have one spelling, or who compares two of them is deceived: the database takes capitals for the same id. */
const withIds = (text: string) => text.replace(capitalId, (id) => id.toLowerCase());

/** The same for every text inside what a form or a call sent, ids in small letters; everything else stays as it is. */
export function cleanInput(value: unknown): unknown {
  if (typeof value === 'string') return withIds(cleanText(value));
  if (Array.isArray(value)) return value.map(cleanInput);
  // Days and files are what they are; an object is cleaned whatever its prototype is said to be.
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, cleanInput(one)]));
}
