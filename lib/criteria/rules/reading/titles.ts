import type { AskLine } from './figures';

/** Words that somebody left for somebody else. */
const REMARK = /\?{2,}|!{2,}|xem lại|sửa lại|hỏi lại|kiểm tra lại|chưa thống nhất|đề nghị bỏ|bỏ\s*\?|todo|note:/iu;
const LONGEST = 500;

/** Whether a text is words that somebody left for somebody else. */
export const isRemark = (text: string) => REMARK.test(text);

export type Title = { readonly title: string; readonly notes: readonly string[] };

/** The title of a row: an editor's remark in it, a formula or too many words are asked about. */
export function settleTitle(title: string, ask: AskLine): Title {
  if (title.startsWith('=')) {
    return ask('formula', ['text', 'note'], { other: title }) === 'text'
      ? { title, notes: [] }
      : { title: '', notes: [title] };
  }
  if (title.length > LONGEST) {
    const cut = `${title.slice(0, LONGEST - 1).toWellFormed()}…`;
    return ask('title-long', ['keep', 'note']) === 'keep'
      ? { title: cut, notes: [title] }
      : { title: '', notes: [title] };
  }
  const match = /\s*[([{][^()[\]{}]*[)\]}]\s*$/u.exec(title);
  const remark = match && isRemark(match[0]) ? match[0].trim() : isRemark(title) ? title : null;
  if (remark === null) return { title, notes: [] };
  const choice = ask('remark', ['note', 'keep'], { other: remark });
  if (choice === 'keep') return { title, notes: [] };
  return remark === title
    ? { title: '', notes: [title] }
    : { title: title.slice(0, match?.index).trim(), notes: [remark] };
}
