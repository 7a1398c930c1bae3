import { describe, expect, it } from 'vitest';
import { clientNetwork, networkKey } from './network';

const from = (forwarded: string | null) => clientNetwork({ get: () => forwarded });

describe('the address a request came from', () => {
  it('is the peer that the server noted, whatever the client claimed before', () => {
    expect(from('203.0.113.9')).toBe('203.0.113.9');
    expect(from('1.1.1.1, 2.2.2.2, 203.0.113.9')).toBe('203.0.113.9');
    expect(from(null)).toBe('unknown');
  });
});

describe('what tries are counted by', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['a::b::c', 'a::b::c'],
  ])('%s counts as %s', (address, key) => {
    expect(networkKey(address)).toBe(key);
  });
});
