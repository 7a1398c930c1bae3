import { keepFiles } from './kept-files.mjs';
import { letScriptsWait } from './late-scripts.mjs';

/** The cookie of lib/auth/token.ts, with or without the prefix of https. */
const session = 'thi-dua.session';

/** Whether the page says the same to this visitor as to everybody else: nobody known, and no page to go on to. */
function isForAnyone({ method, url, headers }) {
  const isWholePage = ['GET', 'HEAD'].includes(method) && !headers.rsc;
  return isWholePage && url === '/login' && !headers.cookie?.includes(session);
}

/**
 * Answers sign-in with the page that the build made (app/login/anyone), where it is the same for all: it costs next to
 * nothing and waits for no turn, however many come on the last day. `folder` is where the build keeps its pages. The
 * returned function tells whether it answered; the framework makes the page for everybody else.
 */
export function makeSignInPage(folder) {
  const send = keepFiles(folder, letScriptsWait);
  const page = {
    path: 'login/anyone.html',
    type: 'text/html; charset=utf-8',
    // After signing in the same address leads on.
    cacheControl: 'private, no-cache, no-store, max-age=0, must-revalidate',
  };
  return async (request, response) => isForAnyone(request) && send(request, response, page);
}
