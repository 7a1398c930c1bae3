/** Which ranking an address asks for: as it stands, a publication by its number, else the latest there is. */
export function boardWish(text: string): 'latest' | 'standing' | number {
  if (text === 'standing') return text;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 'latest';
}
