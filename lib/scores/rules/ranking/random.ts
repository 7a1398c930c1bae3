/**
 * Whole numbers below a limit, the same ones for the same seed in every browser (xorshift of 32 bits). Good enough to shake
 * weights with, and not for secrets.
 */
export function seededNumbers(seed: number): (below: number) => number {
  // A state of 0 would stay 0.
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4294967296) * below);
  };
}
