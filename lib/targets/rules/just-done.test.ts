import { describe, expect, it } from 'vitest';
import { type DoneSheet, justDone } from './just-done';

const draft: DoneSheet = {
  ...{ status: 'draft', state: 'draft', round: 0, adjustments: [], drafts: [] },
  ...{ lines: [{ status: 'draft' }, { status: 'draft' }], can: { own: true, edit: true } },
};
const closed = { own: true, edit: false };
const sent: DoneSheet = { ...draft, status: 'submitted', state: 'submitted', round: 1, can: closed };
const accepted: DoneSheet = { ...sent, status: 'accepted', state: 'accepted' };

describe('what the address says was done is said only where the sheet bears it out', () => {
  it.each([
    ['nothing was sent', { sent: '99' }, draft, null],
    ['what was sent is counted on the sheet', { sent: '99' }, sent, { kind: 'sent', count: 2 }],
    [
      'an answer to a return counts what was returned',
      { sent: '2' },
      { ...sent, lines: [{ status: 'accepted' }, { status: 'submitted' }] },
      { kind: 'sent', count: 1 },
    ],
    ['what was accepted since is not said to be just sent', { sent: '2' }, accepted, null],
    ['other units sent nothing', { sent: '2' }, { ...sent, can: { own: false, edit: false } }, null],
    ['a draft that was never sent was not taken back', { back: '1' }, draft, null],
    ['taken back the first time', { back: '1' }, { ...draft, round: 1 }, { kind: 'back' }],
    ['taken back after a return', { back: '1' }, { ...draft, state: 'taken-back', round: 2 }, { kind: 'back' }],
    ['returned and not taken back', { back: '1' }, { ...draft, status: 'returned', state: 'returned', round: 1 }, null],
    ['no request was withdrawn', { withdrawn: '1' }, accepted, null],
    [
      'a request was withdrawn',
      { withdrawn: '1' },
      { ...accepted, adjustments: [{ status: 'withdrawn' as const }] },
      { kind: 'withdrawn' },
    ],
    ['no change was prepared before it was accepted', { discarded: '1' }, draft, null],
    [
      'prepared changes that are left',
      { discarded: '1' },
      { ...accepted, drafts: [1] },
      { kind: 'discarded', count: 1 },
    ],
    ['targets that were added', { added: '99' }, draft, { kind: 'added', count: 2 }],
    ['nothing on the sheet', { added: '99' }, { ...draft, lines: [] }, null],
    ['nothing can be added', { added: '2' }, sent, null],
    ['nothing asked', {}, sent, null],
  ])('%s', (_, wish, sheet, told) => expect(justDone(wish, sheet)).toEqual(told));
});
