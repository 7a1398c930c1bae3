import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { findWriter } from '@/lib/auth/writer';
import { cleanInput } from '@/lib/clean-text';
import { isDiskFull } from '@/lib/disk-space';
import { type FormState, formValues, type Told, withoutSecrets } from '@/lib/form-state';
import { log } from '@/lib/log';
import { refusalMessage } from '@/lib/messages/message';
import { accountField } from '@/lib/page-account';
import type { FieldsRefusal, Refusal, Result } from '@/lib/result';

/** What a row-by-row save answers to the browser. */
export type CallResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; message: string; refusal: Refusal; errors: Record<string, string[]> };

type Command<Input, Value> = (actor: Actor, input: Input) => Promise<Result<Value>>;

type Options<Value> = {
  /** Said when it worked and the page stays. */
  message?: string | ((value: Value) => string);
  /** What the page keeps in sight until it is left, because it is told this once. */
  told?: (value: Value) => Told;
  /** Where to go when it worked. */
  goTo?: (value: Value) => string;
  /** Holders of a temporary password may do this one thing. */
  withTemporaryPassword?: boolean;
  /** Whichever account the page was made for. */
  fromAnyPage?: boolean;
};

/** The errors in the order in which their boxes stand in the form. */
function inFormOrder(errors: Record<string, string[]>, values: Record<string, unknown>): Record<string, string[]> {
  const places = new Map(Object.keys(values).map((name, index) => [name, index]));
  const place = (name: string) => places.get(name) ?? places.size;
  return Object.fromEntries(Object.entries(errors).toSorted(([left], [right]) => place(left) - place(right)));
}

function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return errors;
}

const namesSeveral = (refusal: Refusal): refusal is FieldsRefusal<Refusal> => refusal.reason === 'fields-refused';

/** The sentences of a refusal beside the boxes that it names: one, several or none. */
function refusedFields(refusal: Refusal): Record<string, string[]> {
  const all = namesSeveral(refusal) ? refusal.refusals : [refusal];
  const errors: Record<string, string[]> = {};
  for (const one of all) {
    if (one.field) errors[one.field] = [...(errors[one.field] ?? []), refusalMessage(one)];
  }
  return errors;
}

/** Logged with an id that the user can quote; never shown as it is. */
function unexpected(error: unknown): Refusal {
  unstable_rethrow(error);
  if (isDiskFull(error)) {
    log().error({ err: error }, 'disk full');
    return { reason: 'disk-full' };
  }
  const id = randomUUID().slice(0, 8);
  log().error({ err: error, id }, 'command failed');
  return { reason: 'unexpected', id };
}

async function run<Input, Value>(
  schema: z.ZodType<Input>,
  command: Command<Input, Value>,
  input: unknown,
  { withTemporaryPassword, fromAnyPage }: Options<Value> = {},
  field: FormDataEntryValue | null = null,
): Promise<CallResult<Value>> {
  const answer = (refusal: Refusal, errors: Record<string, string[]> = {}): CallResult<Value> => {
    return { ok: false, message: refusalMessage(refusal), refusal, errors: { ...refusedFields(refusal), ...errors } };
  };
  try {
    const writer = await findWriter({ field, withTemporaryPassword, fromAnyPage });
    if (!writer.ok) return answer(writer.refusal);
    const parsed = schema.safeParse(cleanInput(input));
    if (!parsed.success) return answer({ reason: 'invalid-input' }, fieldErrors(parsed.error));
    const result = await command(writer.value, parsed.data);
    return result.ok ? { ok: true, value: result.value } : answer(result.refusal);
  } catch (error) {
    return answer(unexpected(error));
  }
}

/** What stands above the errors of a form: how many boxes they name, for the sentences themselves follow as links. */
function summaryOf({ message, errors }: { message: string; errors: Record<string, string[]> }): string {
  const count = Object.keys(errors).filter((field) => field !== '').length;
  return count > 0 ? refusalMessage({ reason: 'fields-to-mend', count }) : message;
}

/** A server action for a form: everything typed comes back with the errors. */
export function defineAction<Input, Value>(
  schema: z.ZodType<Input>,
  command: Command<Input, Value>,
  options: Options<Value> = {},
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const values = formValues(form);
    const result = await run(schema, command, values, options, form.get(accountField));
    if (!result.ok) {
      const errors = inFormOrder(result.errors, values);
      const ended = result.refusal.reason === 'session-ended' && { sessionEnded: true as const };
      const other = result.refusal.reason === 'other-account' && { otherAccount: true as const };
      const conflict = result.refusal.reason === 'conflict' && { conflict: true as const };
      // What is stored now comes along, with its revision: saving again is the decision of who has seen it.
      if (conflict) refresh();
      return {
        status: 'invalid',
        message: summaryOf(result),
        errors,
        values: withoutSecrets(values),
        ...{ ...ended, ...other, ...conflict },
      };
    }
    if (options.goTo) redirect(options.goTo(result.value) as Route); // built from ids of our own routes
    refresh(); // the page stays, and shows what is true now
    const message = typeof options.message === 'function' ? options.message(result.value) : options.message;
    const told = options.told?.(result.value);
    return { status: 'ok', ...(message ? { message } : {}), ...(told ? { told } : {}) };
  };
}

/** A server action that is called with a plain object: saves of one row or one cell. */
export function defineCall<Input, Value>(
  schema: z.ZodType<Input>,
  command: Command<Input, Value>,
): (input: unknown) => Promise<CallResult<Value>> {
  return (input) => run(schema, command, input);
}
