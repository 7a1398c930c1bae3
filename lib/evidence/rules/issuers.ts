/** A name that stands on documents, with the numbers of some of them. */
export type UsedIssuer = { issuer: string; numbers: readonly string[] };

/** What a form knows of issuers: names to choose from, and the one that a sign has always stood for. */
export type Issuers = { names: string[]; signs: Record<string, string> };

export const noIssuers: Issuers = { names: [], signs: {} };

const same = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

const isSign = (text: string) => /^\p{L}[\p{L}\d]+$/u.test(text);

/**
 * The issuer's sign at the end of a number: "125/BC-STC" and "45/2026/QĐ-STC" end in "STC". Null where the number names none.
 */
export function signOf(number: string): string | null {
  const parts = number.normalize('NFC').trim().split('/');
  const sign = (parts.length > 1 ? (parts.at(-1) ?? '') : '').split(/[-–]/).at(-1)?.trim() ?? '';
  return isSign(sign) ? sign.toUpperCase() : null;
}

function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (same(name) !== '' && !seen.has(same(name))) seen.set(same(name), name.trim());
  return [...seen.values()];
}

/**
 * What is proposed to a unit: the issuers of its documents in the order given, the unit itself, and those above it that have
 * decided about it; to the office, which keeps registers of others (`own` null), those who stand in them. A sign stands for an issuer only where all documents with it agree; the unit's own code is its sign until a
 * document says otherwise.
 */
export function issuersOf(
  used: readonly UsedIssuer[],
  own: { name: string; code: string } | null,
  above: readonly UsedIssuer[],
): Issuers {
  const signs = new Map<string, string | null>();
  const told = [...used, ...above].flatMap(({ issuer, numbers }) => numbers.map((number) => [number, issuer] as const));
  for (const [number, issuer] of told) {
    const sign = signOf(number);
    if (sign === null) continue;
    const known = signs.get(sign);
    signs.set(sign, known === undefined || (known !== null && same(known) === same(issuer)) ? (known ?? issuer) : null);
  }
  const code = own?.code.normalize('NFC').toUpperCase() ?? '';
  if (own && isSign(code) && !signs.has(code)) signs.set(code, own.name);
  return {
    names: distinct([...used.map((one) => one.issuer), own?.name ?? '', ...above.map((one) => one.issuer)]),
    signs: Object.fromEntries([...signs].filter((entry): entry is [string, string] => entry[1] !== null)),
  };
}

/** The issuer that the sign of this number has always stood for, or null. */
export function proposedIssuer(number: string, { signs }: Issuers): string | null {
  const sign = signOf(number);
  return sign !== null && Object.hasOwn(signs, sign) ? (signs[sign] ?? null) : null;
}
