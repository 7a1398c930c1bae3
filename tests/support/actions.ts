import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, request } from '@playwright/test';
import { accountHeader } from '@/lib/page-account';
import { journeyPassword } from './journey';

/** A visitor without a browser, signed in as people are, whose requests come from a page made for `page`. */
export async function enterWithoutBrowser(userName: string, page = userName): Promise<APIRequestContext> {
  const baseURL = process.env.E2E_BASE_URL ?? '';
  const context = await request.newContext({ baseURL, extraHTTPHeaders: page ? { [accountHeader]: page } : {} });
  const { csrfToken } = await (await context.get('/api/auth/csrf')).json();
  const form = { userName, password: journeyPassword, csrfToken, json: 'true' };
  expect((await context.post('/api/auth/callback/credentials', { form })).status()).toBe(200);
  return context;
}

export type Action = { id: string; name: string; route: string };

/** The server actions of this very build, each with a page that carries it. */
export function listActions(): Action[] {
  const folder = join(import.meta.dirname, '../..', process.env.NEXT_DIST_DIR ?? '.next', 'server');
  const manifest: { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> } = JSON.parse(
    readFileSync(join(folder, 'server-reference-manifest.json'), 'utf8'),
  );
  return Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
    const page = Object.keys(workers).sort()[0] ?? '';
    const parts = page.split('/').slice(1, -1);
    return { id, name: exportedName, route: parts.filter((part) => !/^\(.*\)$/.test(part)).join('/') };
  });
}

export function findAction(name: string): Action {
  const action = listActions().find((one) => one.name === name);
  if (!action) throw new Error(`The build has no action ${name}`);
  return action;
}

type Call = { path: string; form?: Record<string, string>; headers?: Record<string, string> };

/** Calls the server action of a form as the browser does: the fields first, then the arguments that name them. */
export function callAction(context: APIRequestContext, { id }: Action, { path, form = {}, headers = {} }: Call) {
  const multipart = new FormData();
  for (const [name, value] of Object.entries(form)) multipart.append(`_1_${name}`, value);
  multipart.append('0', '[{"status":"idle"},"$K1"]');
  return context.post(path, {
    headers: { 'Next-Action': id, Accept: 'text/x-component', ...headers },
    multipart,
    maxRedirects: 0,
  });
}
