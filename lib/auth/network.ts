import { getEnvironment } from '@/lib/env';

/**
 * The address a request came from. Each trusted proxy appends one entry to X-Forwarded-For and the server its own
 * peer, so the client is the entry before the trusted ones; what stands further left was written by the client.
 */
export function clientNetwork(headers: { get(name: string): string | null }): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-1 - getEnvironment().trustedProxies) || 'unknown';
}
