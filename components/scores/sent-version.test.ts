import { expect, it } from 'vitest';
import { olderSentVersion } from './sent-version';

it.each([
  ['sent by the version in force', 'submitted', 2, null],
  ['sent by an older version', 'submitted', 1, 1],
  ['appraised, sent by an older version', 'appraised', 1, 1],
  ['never sent', 'draft', null, null],
  ['not begun', 'none', null, null],
] as const)('a score that was %s', (_, status, sentVersion, older) => {
  expect(olderSentVersion({ table: { number: 2 }, status, sentVersion })).toBe(older);
});
