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

/* The three below run in the page, as text: nothing from outside of them is known there. */

/**
 * Tells React what a field holds. It takes note of that when it takes the page over, and hears only of what has changed
 * since: so the field is made to change, as if it had just been typed in.
 */
function tell({ field, value, checked }) {
  if (field.type === 'checkbox' || field.type === 'radio') {
    if (field.type === 'radio' && !checked) return;
    field.checked = !checked;
    field.click();
  } else if (field.tagName === 'SELECT') {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    const { selectionStart, selectionEnd } = field;
    field.value = `${value} `;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/**
 * Keeps what is pressed and typed before the page works, and does it again once it does (`page-works` of
 * components/link-router.tsx): a button shown is a button that can be pressed. What the browser does by itself without
 * scripts (links, forms that say where they go) is left to it.
 */
function keepEarly(tellField) {
  const presses = new Set();
  const fields = new Set();
  const own = 'a[href], label, summary, input, select, textarea, form[action] button:not([type=button])';

  function press(event) {
    if (!event.isTrusted || event.target.closest(own)) return;
    event.preventDefault();
    presses.add(event.target);
  }
  function change({ target }) {
    if (target.type !== 'file') fields.add(target);
  }
  function repeat(marks, observer) {
    if (marks.getEntriesByName('page-works').length === 0) return;
    observer.disconnect();
    document.removeEventListener('click', press, true);
    document.removeEventListener('input', change, true);
    // Hearing of one field, React draws the others as it knows them.
    const seen = [...fields].map((field) => ({ field, value: field.value, checked: field.checked }));
    for (const one of seen) if (one.field.isConnected) tellField(one);
    for (const pressed of presses)
      if (pressed.isConnected) pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  document.addEventListener('click', press, true);
  document.addEventListener('input', change, true);
  new PerformanceObserver(repeat).observe({ type: 'mark' });
}

/**
 * Asks for the scripts once the first frame was painted. A page that nobody sees has no frame, and asks at once; so does, after
 * three seconds, a browser that reports none.
 */
function load(addresses) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    for (const address of addresses) {
      const element = document.createElement('script');
      element.src = address;
      element.async = true;
      document.head.append(element);
    }
  };
  if (document.hidden) return ask();
  document.addEventListener('visibilitychange', ask);
  new PerformanceObserver(ask).observe({ type: 'paint', buffered: true });
  setTimeout(ask, 3000);
}

/** A function as it is sent: without its comments and what only sets it out. */
const asText = (part) =>
  `(${String(part)
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')})`;

const recorder = `${asText(keepEarly)}${asText(tell)};`;
const loader = asText(load);

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
  const late = Buffer.from(`<script id="late">${recorder}${loader}(${addresses})</script>`);
  const insertions = [
    { at: head, text: atOnce },
    { at: end, text: late },
  ];
  return change(html, insertions, [...scripts, ...findTags(html.subarray(0, head), announced)]);
}
