import { expect, test } from 'vitest';
import { refuseUnseen } from './seen';

test('what is sent has to be what the sender has read', () => {
  expect([refuseUnseen({ seen: 'a' }, 'a'), refuseUnseen({ seen: 'a' }, 'b'), refuseUnseen({ seen: '' }, 'b')]).toEqual(
    [null, { reason: 'changed-since-seen' }, { reason: 'changed-since-seen' }],
  );
  expect(refuseUnseen({}, 'b')).toBeNull();
});
