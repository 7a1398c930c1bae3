import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/result';
import type { ActorName, makeSecretYear, SecretYear } from './secret-year';

export type Deed = {
  /** Every actor makes the same call with the same input, which is right for who may do it. */
  act: (actor: Actor, year: SecretYear) => Promise<Result<unknown>>;
  /** Who may; the first of them does it in the end, which proves that the input was right. */
  may: readonly ActorName[];
  /** What all others are told. */
  reason: 'not-allowed' | 'not-found';
  /** What some are told instead. */
  instead?: Partial<Record<ActorName, string>>;
  stage?: Parameters<typeof makeSecretYear>[0];
  /** Makes what the call needs. */
  before?: (year: SecretYear) => Promise<unknown>;
};

/** Called by commands that decided before who acts, inside their transaction. */
export const inner = 'part of another command';
/** Acts on nothing but the session in use, and needs the cookie of a request. */
export const own = 'of the own session alone';

export const office = ['office'] as const;
export const staff = ['secretary', 'ownSecretary'] as const;
export const editors = [...staff, 'office'] as const;
export const unit = ['officer', 'head', 'ownSecretary'] as const;
export const head = ['head'] as const;

export const forOffice = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  act,
  may: office,
  reason: 'not-allowed',
  ...more,
});
export const forEditors = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  act,
  may: editors,
  reason: 'not-allowed',
  ...more,
});
export const forUnit = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  act,
  may: unit,
  reason: 'not-found',
  ...more,
});
export const forReviewers = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  ...{ act, may: ['secretary'], reason: 'not-found', instead: { ownSecretary: 'own-unit-review' }, ...more },
});

/** A word that nothing else is called by. */
export const newCode = () => `C${randomUUID().slice(0, 8)}`;
