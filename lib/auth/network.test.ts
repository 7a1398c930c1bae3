import { describe, expect, it } from 'vitest';
import { clientNetwork } from './network';

const from = (forwarded: string | null) => clientNetwork({ get: () => forwarded });

describe('the address a request came from', () => {
  it('is the peer that the server noted, whatever the client claimed before', () => {
    expect(from('203.0.113.9')).toBe('203.0.113.9');
    expect(from('1.1.1.1, 2.2.2.2, 203.0.113.9')).toBe('203.0.113.9');
    expect(from(null)).toBe('unknown');
  });
});
