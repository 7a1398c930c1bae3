import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

const encoders = {
  br: (whole, effort) => brotli(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }),
  gzip: (whole, effort) => gzipped(whole, { level: effort }),
  identity: async (whole) => whole,
};

/** The shortest encoding the client names without conditions, as every browser does; else `identity`. */
export function encodingFor(accepted = '') {
  const named = accepted.split(',').map((one) => one.trim());
  return ['br', 'gzip'].find((one) => named.includes(one)) ?? 'identity';
}

/** The bytes in that encoding, made by another thread; `effort` from 1 to 9 is worth more the more often they are sent. */
export function encode(whole, encoding, effort) {
  return encoders[encoding](whole, effort);
}
