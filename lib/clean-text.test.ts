import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanInput, cleanText } from './clean-text';
import { readText } from './page-parameters';

/** Any text, halves of signs included: fast-check takes seconds to make ready its own. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }))
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));

describe('what comes in from outside', () => {
  it('loses what the database refuses, and nothing that people type', () => {
    expect(cleanText('Sở\0 Tài\u0007 chính\ud800')).toBe('Sở Tài chính\ufffd');
    expect(cleanText('Sở\ufffe Tài\uffff chính')).toBe('Sở Tài chính');
    expect(cleanText('bao-cao-\u202egnp.exe \u2066x\u2069')).toBe('bao-cao-gnp.exe x');
    expect(cleanText('một\r\n\thai 😀')).toBe('một\r\n\thai 😀');
    expect(readText('a\0b')).toBe('ab');
    // What comes along from Word and web pages, and makes two names that look the same.
    expect(cleanText('Sở\u00ad Tài\u200b chính\u2060\ufeff')).toBe('Sở Tài chính');
    expect(cleanText('\u200b\u00ad\u2060\u3164\u180e')).toBe('');
  });

  it('is spelled one way, however it was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean).toBe(cleanText(text.normalize('NFD').normalize('NFC')));
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toContain('\0');
      }),
    );
    expect(cleanText('Số'.normalize('NFD'))).toBe('Số'.normalize('NFC'));
  });

  it('is cleaned whatever prototype it has', () => {
    for (const prototype of [null, [], { toString: null }]) {
      const sent: object = Object.assign(Object.create(prototype), { text: 'a\0' });
      expect({ ...Object(cleanInput({ sent })).sent }).toEqual({ text: 'a' });
    }
  });

  it('names things by ids in small letters, alone and in longer texts', () => {
    const id = '0a54c5a1-6c0e-4c34-9d0b-5f1f6d6b00af';
    const capital = id.toUpperCase();
    const sent = {
      unitId: capital,
      act: `up ${capital}`,
      pair: [`${capital}>${id}`],
      text: `X${capital} SỞ TÀI CHÍNH`,
    };
    const clean = { unitId: id, act: `up ${id}`, pair: [`${id}>${id}`], text: `X${capital} SỞ TÀI CHÍNH` };
    expect(cleanInput(sent)).toEqual(clean);
  });

  it('keeps its shape', () => {
    const day = new Date();
    const sent = { text: 'a\0', list: ['b\0', 1, null, { deep: '\0' }], day };
    expect(cleanInput(sent)).toEqual({ text: 'a', list: ['b', 1, null, { deep: '' }], day });
  });
});
