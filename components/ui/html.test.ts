import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html';

describe('html', () => {
  it('escapes every text and keeps markup of its own', () => {
    const name = `<script>alert("1")</script> & 'b'`;
    const cell = html`<b title="${name}">${name}</b>`;
    const escaped = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;b&#39;';
    expect(cell.text).toBe(`<b title="${escaped}">${escaped}</b>`);
    expect(html`<td>${cell}${[html`<i>1</i>`, html`<i>2</i>`]}</td>`.text).toBe(
      `<td><b title="${escaped}">${escaped}</b><i>1</i><i>2</i></td>`,
    );
  });

  it('writes numbers, and nothing for false, null and undefined', () => {
    expect(html`<td>${0}|${false}|${null}|${undefined}|${[]}</td>`.text).toBe('<td>0||||</td>');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(html`${text}`.text.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[&<>"']/);
      }),
    );
  });
});
