/** What a page never sends: a stranger writes it into a form, or into the arguments of a call. */
export const absurdValues: Readonly<Record<string, unknown>> = {
  missing: undefined,
  null: null,
  empty: '',
  'a list': ['1', '2'],
  'an object': { length: 1 },
  'a huge number': 1e300,
  infinity: Number.POSITIVE_INFINITY,
  'no number': Number.NaN,
  'below zero': -1,
  yes: true,
  'a thousand million': '1000000000',
  minus: '-1',
  'an exponent': '1e999',
  hexadecimal: '0x10',
  'full-width digits': '１２',
  'a formula': '=1+1',
  'a broken day': '31/02/2026',
  'a million letters': 'ộ'.repeat(1_000_000),
  'a null byte': 'a\u0000b',
  'half a sign': 'a\ud800b',
  'an id that is nobody’s': '0a54c5a1-6c0e-4c34-9d0b-5f1f6d6bffff',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
};

/** Every field of an input replaced by every such value, and unknown fields added, each with what was done. */
export function absurdInputs(valid: Readonly<Record<string, unknown>>): [what: string, input: unknown][] {
  const replaced = Object.keys(valid).flatMap((field) =>
    Object.entries(absurdValues).map(([name, value]): [string, unknown] => [
      `${field}: ${name}`,
      { ...valid, [field]: value },
    ]),
  );
  const prototype = JSON.parse('{"__proto__": {"campaignId": "x"}, "constructor": 1, "more": [1]}');
  const whole = [null, 'text', [], 5, { ...prototype }, Object.create(null)].map((input, place): [string, unknown] => [
    `whole ${place}`,
    input,
  ]);
  return [...replaced, ...whole];
}
