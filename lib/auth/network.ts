import { getEnvironment } from '@/lib/env';

/**
 * The address a request came from. Each trusted proxy appends one entry to X-Forwarded-For and the server its own
 * peer, so the client is the entry before the trusted ones; what stands further left was written by the client.
 */
export function clientNetwork(headers: { get(name: string): string | null }): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-1 - getEnvironment().trustedProxies) || 'unknown';
}

/** The eight groups of an IPv6 address, or null where the text is none. */
function groupsOf(address: string): string[] | null {
  const [head = '', tail, more] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const [before, after] = [head, tail ?? ''].map((part) => (part ? part.split(':') : []));
  if (!before || !after || more !== undefined || !address.includes(':')) return null;
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...after];
}

/** What tries are counted by: an IPv4 address, or the /64 of an IPv6 address, because one line has all of it. */
export function networkKey(address: string): string {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (plain) return plain;
  const groups = groupsOf(address);
  if (!groups) return address;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
