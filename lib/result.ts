/**
 * What a command answers: a value, or a refusal that says why.
 * A refusal is data, never an exception: the same value words the hint, disables the button and protects the server.
 */
export type Refusal = { readonly reason: string; readonly field?: string; readonly [detail: string]: unknown };

export type Result<Value = void, Why extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Why };

/** A successful result, with its value if there is one. */
export function done<Value = void>(value?: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value: value as Value }; // left out only where Value is void
}

/** A refused result; the refusal keeps its literal type. */
export function refused<const Why extends Refusal>(refusal: Why): Result<never, Why> {
  return { ok: false, refusal };
}

/** Several boxes of one form, each refused in its own words beside it. */
export type FieldsRefusal<Why extends Refusal> = {
  readonly reason: 'fields-refused';
  readonly refusals: readonly (Why & { readonly field: string })[];
};

/** Refusals that any command may give. */
export type CommonRefusal =
  | { reason: 'not-found' }
  | { reason: 'not-allowed' }
  | { reason: 'invalid-transition'; status: string }
  | { reason: 'conflict'; by: string; at: string };
