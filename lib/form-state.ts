/**
 * Something told this once and stored nowhere: a temporary password and whose it is; or many of them, as the rows of a table of which
 * the first heads the columns.
 */
export type Told = { label: string } & ({ value: string } | { rows: readonly (readonly string[])[] });

/** What a form action answers. `values` are what was typed, so that nothing is lost without JavaScript. */
export type FormState =
  | { status: 'idle' }
  | { status: 'ok'; message?: string; told?: Told }
  | {
      status: 'invalid';
      message: string;
      errors: Record<string, string[]>;
      values: Record<string, string | string[]>;
      /** Nobody is signed in any more: the way back in must not lead away from what was typed. */
      sessionEnded?: true;
      /** Somebody else is signed in by now: what was typed is not theirs. */
      otherAccount?: true;
      /** Somebody else was faster: the page around the form shows by now what they saved, and its revision. */
      conflict?: true;
    };

export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>;

export const idleForm: FormState = { status: 'idle' };

/** Returns the typed texts of a form by field name; files and the framework's own fields are left out. */
export function formValues(formData: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(formData.keys())) {
    // A field of this name would become the prototype, and be handed on unseen by all that looks at fields.
    if (name.startsWith('$') || name === '__proto__') continue;
    const texts = formData.getAll(name).filter((value) => typeof value === 'string');
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length > 1 ? texts : first;
  }
  return values;
}

const secretFields = ['current', 'password', 'repeated'];

/** What a refused form brings back: all that was typed but passwords, which travel once. */
export function withoutSecrets(values: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.includes(name)));
}
