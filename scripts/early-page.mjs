/*
 * What runs in a page before its scripts do. Each of these functions is sent as text (late-scripts.mjs): nothing from outside of
 * it is known there but what it is given.
 */

/**
 * Tells React what a field holds. It takes note of that when it takes the page over, and hears only of what has changed
 * since: so the field is made to change, as if it had just been typed in.
 */
export function tellField({ field, value, checked }) {
  if (field.type === 'file') field.dispatchEvent(new Event('change', { bubbles: true }));
  else if (field.type === 'checkbox' || field.type === 'radio') {
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

/** Pastes what was pasted early, for the page to make of it what it makes of such cells; otherwise as the browser does. */
export function pasteAgain({ field, text }) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.focus();
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  if (field.dispatchEvent(paste)) document.execCommand('insertText', false, text);
}

/** Whether a field holds something else than it was sent with. */
export function isRestored(field) {
  if (field.type === 'hidden') return false;
  if (field.type === 'file') return field.files.length > 0;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
  const sent = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(sent, 0);
}

/** What is pressed before the page works, each button once. What is heard, and how to do it again. */
export function keepPresses(works) {
  const presses = new Set();
  const own = 'a[href], label, summary, input, select, textarea, form[action] button:not([type=button])';
  // What the browser does by itself is left to it, but for what a closed dialog would have asked first.
  function click(event) {
    if (works() || !event.isTrusted || (event.target.closest(own) && !event.target.closest('dialog'))) return;
    event.preventDefault();
    presses.add(event.target);
  }
  // A form that says nowhere to go would come back with all that was typed in its address.
  function submit(event) {
    if (!works() && !event.target.hasAttribute('action')) event.preventDefault();
  }
  // The page may have begun to work for the sake of this very press, and then has acted on it.
  window.addEventListener('click', ({ target }) => works() && presses.delete(target));
  // A dialog that one press has opened would have kept the next one from what is behind it.
  const isBehind = (target) => document.querySelector('dialog[open]') && !target.closest('dialog[open]');
  function repeat() {
    for (const target of presses)
      if (target.isConnected && !isBehind(target))
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  return { heard: { click, submit }, repeat };
}

/** What is typed, chosen, ticked and pasted before the page works. What is heard, and how to do it again. */
export function keepTyping(works, tell, pasteAgain, isRestored) {
  const fields = new Set();
  const pastes = [];
  let composed = null;
  const input = ({ target }) => fields.add(target);
  // What a box of one line would make one of several cells.
  function paste(event) {
    const text = event.clipboardData.getData('text/plain');
    if (works() || event.target.tagName !== 'INPUT' || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    pastes.push({ field: event.target, text });
  }
  function compositionstart({ target }) {
    composed = target;
  }
  function compositionend() {
    composed = null;
  }
  function tellAll(told) {
    // Hearing of one field, React draws the others as it knows them. A word that is being composed is heard of when it ends.
    const seen = told.map((field) => ({ field, value: field.value, checked: field.checked }));
    for (const one of seen) if (one.field.isConnected && one.field !== composed) tell(one);
  }
  function repeat() {
    tellAll([...fields]);
    for (const one of pastes) if (one.field.isConnected) pasteAgain(one);
  }
  // Only now the browser has put back what was typed at an earlier visit.
  window.addEventListener('pageshow', () => {
    if (performance.getEntriesByType('navigation')[0].type === 'navigate') return;
    const back = [...document.querySelectorAll('input, select, textarea')].filter(isRestored);
    if (works()) tellAll(back);
    else for (const field of back) fields.add(field);
  });
  return { heard: { input, change: input, paste, compositionstart, compositionend }, repeat };
}

/**
 * Keeps what is done before the page works, and does it again once it does (`page-works` of components/link-router.tsx): a
 * button shown is a button that can be pressed. Where the page fails, all is left to the browser.
 */
export function keepEarly(presses, typing, ...tools) {
  const marked = (name) => performance.getEntriesByName(name).length > 0;
  const works = () => marked('page-works');
  const kept = [typing(works, ...tools), presses(works)];
  const all = kept.flatMap(({ heard }) => Object.entries(heard));
  for (const [name, listener] of all) window.addEventListener(name, listener, true);
  new PerformanceObserver((_, observer) => {
    if (!works() && !marked('page-fails')) return;
    observer.disconnect();
    for (const [name, listener] of all) window.removeEventListener(name, listener, true);
    if (works()) for (const { repeat } of kept) repeat();
  }).observe({ type: 'mark' });
}

/**
 * Asks for the scripts once the first frame was painted. A page that nobody sees has no frame, and asks at once; so does, after
 * three seconds, a browser that reports none. Where one does not come (a broken line, a newer version of the product), the
 * page says `sentence`: nothing else on it could.
 */
export function askForScripts(addresses, sentence) {
  let asked = false;
  const fail = () => {
    if (performance.getEntriesByName('page-fails').length > 0) return;
    performance.mark('page-fails');
    const said = document.createElement('p');
    said.className = 'page-fails';
    said.setAttribute('role', 'alert');
    said.textContent = sentence;
    document.body.prepend(said);
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    for (const address of addresses) {
      const element = document.createElement('script');
      element.src = address;
      element.async = true;
      element.onerror = fail;
      document.head.append(element);
    }
  };
  if (document.hidden) return ask();
  document.addEventListener('visibilitychange', ask);
  new PerformanceObserver(ask).observe({ type: 'paint', buffered: true });
  setTimeout(ask, 3000);
}
