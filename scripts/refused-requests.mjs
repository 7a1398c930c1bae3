import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './installation.mjs';

const sentences = JSON.parse(readFileSync(join(projectFolder, 'lib/messages/sending.json'), 'utf8'));

/** Whether the path can be read at all: for what is no UTF-8 the framework would answer that it broke itself. */
function isReadable(url) {
  try {
    decodeURIComponent(url.split('?')[0]);
    return true;
  } catch {
    return false;
  }
}

/** Whether a page of another site sent this: the browser says where a request comes from. No browser leaves it out. */
function isForeign({ origin, host, 'x-forwarded-host': forwarded }) {
  if (!origin) return false;
  const asked = forwarded?.split(',')[0].trim() || host;
  return !URL.canParse(origin) || new URL(origin).host !== asked;
}

/** Answers with a sentence. The framework's part in the browser hands one on only as exactly `text/plain`, and a form without JavaScript needs the encoding. */
export function refuse(request, response, status, reason) {
  const type = request.headers['next-action'] ? 'text/plain' : 'text/plain; charset=utf-8';
  response.writeHead(status, { 'Content-Type': type }).end(sentences[reason]);
}

/** Answers what the framework would answer with a bare 500, or not refuse at all; tells whether it did. */
export function refuseRequest(request, response) {
  const { method, url, headers } = request;
  const isUnreadable = !isReadable(url);
  // Routes of their own refuse for themselves: sign-in has its own token.
  const isRefused = isUnreadable || (method === 'POST' && !url.startsWith('/api/') && isForeign(headers));
  if (isRefused) refuse(request, response, isUnreadable ? 400 : 403, isUnreadable ? 'bad-address' : 'foreign-origin');
  return isRefused;
}

const isObject = (text) => {
  const value = JSON.parse(text);
  return typeof value === 'object' && value !== null;
};

/** What a call from a page names in other parts of its body; alone, as text, it has none. */
const reference = /^\$[@FhTQWKi]?[\da-f]+(?::|$)/;

/** Whether the arguments of a call from a page can be read: a list, whose texts that begin with a dollar are doubled. */
function isArguments(text) {
  let isWhole = true;
  const value = JSON.parse(text, (_key, one) => {
    if (typeof one === 'string' && reference.test(one)) isWhole = false;
    return one;
  });
  return Array.isArray(value) && isWhole;
}

/** Why a body that is not what its header says is refused, or null: the framework would answer that it broke itself. */
export async function refuseBody({ headers }, body) {
  const type = headers['content-type'] ?? '';
  try {
    if (/multipart\/form-data/i.test(type)) await new Response(body, { headers: { 'Content-Type': type } }).formData();
    if (/application\/json/i.test(type) && !isObject(body.toString())) return 'bad-body';
    if (headers['next-action'] && /text\/plain/i.test(type) && !isArguments(body.toString())) return 'bad-body';
    return null;
  } catch {
    return 'bad-body';
  }
}
