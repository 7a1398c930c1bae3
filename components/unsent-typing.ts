'use client';

import { useEffect } from 'react';
import { isTheBrowsers } from './link-router';

/** Remembers that something was typed in the form; its next answer that took all of it forgets that. */
function noteTyping({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) target.form?.toggleAttribute('data-typed', true);
}

/** Line ends and edges as the server keeps them: what was saved so is not typed anew. */
const asKept = (text: string) => text.replaceAll('\r\n', '\n').trim();

/**
 * Whether a longer text was typed on this page, in a form that is sent as a whole, and was not sent since. Rows that save by
 * themselves are not meant, nor a dialog that was closed.
 */
function hasUnsentTyping(): boolean {
  const boxes = document.querySelectorAll<HTMLTextAreaElement>('form[data-sent-whole][data-typed] textarea:enabled');
  return [...boxes].some((box) => asKept(box.value) !== asKept(box.defaultValue) && box.checkVisibility());
}

/** Asks before a link leads away; what is kept from leading is no link to the router any more. */
function askBeforeLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-local]') : null;
  if (!link || isTheBrowsers(event, link)) return;
  const stays = link.pathname === location.pathname && link.search === location.search;
  const question = 'Nội dung bạn đã nhập ở trang này chưa lưu. Rời trang và bỏ nội dung đó?';
  if (!stays && hasUnsentTyping() && !window.confirm(question)) event.preventDefault();
}

/** Lets the browser ask the same before it closes the page or loads it anew. */
function askBeforeUnload(event: BeforeUnloadEvent): void {
  if (hasUnsentTyping()) event.preventDefault();
}

/** Asks who leaves a page on which a longer text was typed and not sent. */
export function useLeaveQuestion(): void {
  useEffect(() => {
    const page = new AbortController();
    const { signal } = page;
    addEventListener('input', noteTyping, { signal });
    // Before the router hears of the click.
    addEventListener('click', askBeforeLink, { signal, capture: true });
    addEventListener('beforeunload', askBeforeUnload, { signal });
    return () => page.abort();
  }, []);
}
