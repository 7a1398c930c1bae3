import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { getEnvironment } from '@/lib/env';

export type Upload = { hash: string; name: string };

function sign(actor: Actor, upload: Upload): string {
  const secret = getEnvironment().authSecret;
  if (!secret) throw new Error('AUTH_SECRET is not set');
  return createHmac('sha256', `${secret} upload`)
    .update(JSON.stringify([actor.unitId, upload.hash, upload.name]))
    .digest('base64url');
}

/** Proves that somebody of this unit uploaded the file: knowing the hash of another unit's file is not enough. */
export function makeReceipt(actor: Actor, upload: Upload): string {
  return `${upload.hash}.${Buffer.from(upload.name).toString('base64url')}.${sign(actor, upload)}`;
}

/** The upload a receipt speaks of, or null where it is not ours. */
export function readReceipt(actor: Actor, receipt: string): Upload | null {
  const [hash = '', name = '', signature = ''] = receipt.split('.');
  const upload = { hash, name: Buffer.from(name, 'base64url').toString() };
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(actor, upload))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? upload : null;
}
