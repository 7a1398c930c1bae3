/** Remembers that something was typed in the form; its next answer that took all of it forgets that. */
export function noteTyping({ target }: Event): void {
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

/** Whether the page may be left: nothing would be lost, or the person says that it may. */
export function mayLeave(): boolean {
  const question = 'Nội dung bạn đã nhập ở trang này chưa lưu. Rời trang và bỏ nội dung đó?';
  return !hasUnsentTyping() || window.confirm(question);
}

/** Lets the browser ask the same before it closes the page or loads it anew. */
export function askBeforeUnload(event: BeforeUnloadEvent): void {
  if (hasUnsentTyping()) event.preventDefault();
}
