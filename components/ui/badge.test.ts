import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toneClasses } from './badge';
import { glyphPaths } from './glyph-paths';

describe('a badge', () => {
  it('has the sign of its tone that Glyph draws', () => {
    const looks = readFileSync(join(import.meta.dirname, 'components.css'), 'utf8');
    const signs = [...looks.matchAll(/\.badge-(\w+) {\s+--badge-sign: url\("(.*)"\)/g)].map(([, tone, sign = '']) => [
      tone,
      [...sign.matchAll(/%3Cpath d='([^']+)'/g)].map(([, path]) => path),
    ]);
    const tones = Object.keys(toneClasses) as (keyof typeof toneClasses)[]; // its keys are the tones
    expect(signs).toEqual(tones.map((tone) => [tone, glyphPaths[tone]]));
  });
});
