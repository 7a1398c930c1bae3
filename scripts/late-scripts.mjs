import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForScripts, isRestored, keepEarly, keepPresses, keepTyping, pasteAgain, tellField } from './early-page.mjs';
import { projectFolder } from './installation.mjs';

/** Where the scripts of the build are. */
const ofBuild = '/_next/static/';

/** How the framework asks for its scripts, and announces the first of them. */
const script = { start: Buffer.from('<script src="'), end: '" async=""></script>' };
const announced = { start: Buffer.from('<link rel="preload" as="script" fetchPriority="low" href="'), end: '"/>' };

const endOfHead = Buffer.from('</head>');
const anyScript = Buffer.from('<script');

/** Nothing is painted before all that is seen is there: it comes in one piece, and half of it would only be painted twice. */
const atOnce = Buffer.from('<link rel="expect" href="#late" blocking="render"/>');

/** How the framework marks a page that is nowhere or failed: it is empty, and drawn by the scripts alone. */
const empty = Buffer.from('<html id="__next_error__"');

/** A function as it is sent: without its comments and what only sets it out. */
const asText = (part) =>
  `(${String(part)
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')})`;

// In a file of its own: what stands in sending.json is sent with the scripts of every form.
const sentences = JSON.parse(readFileSync(join(projectFolder, 'lib/messages/loading.json'), 'utf8'));
const recorder = `${asText(keepEarly)}(${[keepPresses, keepTyping, tellField, pasteAgain, isRestored].map(asText)});`;
const loader = asText(askForScripts);
const failure = JSON.stringify(sentences['not-loaded']);

/** Where tags of this form stand in a page: from where to where, and the address in each. */
function* findTags(html, { start, end }) {
  for (let from = html.indexOf(start); from !== -1; from = html.indexOf(start, from + 1)) {
    const last = html.indexOf('"', from + start.length);
    const address = html.toString('latin1', from + start.length, last);
    const to = last + end.length;
    if (html.toString('latin1', last, to) === end && address.startsWith(ofBuild)) yield { from, to, address };
  }
}

/** The page without these parts, and with `insertions` where they belong: what is put in front of a part stays. */
function change(html, insertions, removed) {
  const changes = [
    ...insertions.map(({ at, text }) => ({ from: at, to: at, text })),
    ...removed.map(({ from, to }) => ({ from, to, text: Buffer.alloc(0) })),
  ].sort((one, other) => one.from - other.from);
  const starts = [0, ...changes.map(({ to }) => to)];
  const pieces = changes.flatMap(({ from, text }, index) => [html.subarray(starts[index], from), text]);
  return Buffer.concat([...pieces, html.subarray(starts.at(-1))]);
}

/**
 * The same page, whose scripts are asked for after it was painted: its content is read before it can be worked with, and
 * neither the line nor the processor of an old computer should be shared before. `html` is bytes, as is the answer; a
 * page is searched as bytes because making a text of it took longer than everything else here. A page that has nothing to
 * be painted stays as it is.
 */
export function letScriptsWait(html) {
  const scripts = [...findTags(html, script)];
  const head = html.indexOf(endOfHead);
  // What is seen ends where the framework's own data begins.
  const end = html.indexOf(anyScript, head);
  if (scripts.length === 0 || head === -1 || end === -1 || html.subarray(0, 100).includes(empty)) return html;
  const addresses = JSON.stringify(scripts.map(({ address }) => address));
  const late = Buffer.from(`<script id="late">${recorder}${loader}(${addresses},${failure})</script>`);
  const insertions = [
    { at: head, text: atOnce },
    { at: end, text: late },
  ];
  return change(html, insertions, [...scripts, ...findTags(html.subarray(0, head), announced)]);
}
