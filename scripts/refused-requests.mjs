import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './installation.mjs';

const sentences = JSON.parse(readFileSync(join(projectFolder, 'lib/messages/sending.json'), 'utf8'));

/** The framework's own limit for the body of an action; for more it would answer that it broke itself. */
const largestAction = 1024 * 1024;

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

function findRefusal({ method, url, headers }) {
  if (!isReadable(url)) return { status: 400, sentence: sentences['bad-address'] };
  // Routes of their own refuse for themselves: files are larger, and sign-in has its own token.
  if (method !== 'POST' || url.startsWith('/api/')) return null;
  if (isForeign(headers)) return { status: 403, sentence: sentences['foreign-origin'] };
  if (Number(headers['content-length']) > largestAction) return { status: 413, sentence: sentences['too-large'] };
  return null;
}

/**
 * Answers what the framework would answer with a bare 500; tells whether it did. The framework's part in the browser
 * hands on a sentence only as exactly `text/plain`, and a form without JavaScript needs the encoding.
 */
export function refuseRequest(request, response) {
  const refusal = findRefusal(request);
  if (!refusal) return false;
  const type = request.headers['next-action'] ? 'text/plain' : 'text/plain; charset=utf-8';
  response.writeHead(refusal.status, { 'Content-Type': type }).end(refusal.sentence);
  return true;
}
