/** Where one row stands. `offline` and `session-ended` are tried again by themselves, `invalid` and `conflict` wait for a person. */
export type RowStatus<Value> =
  | { state: 'clean' }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'saved'; at: string; value: Value }
  /** `message` is there when the server was reached and said why it cannot save now. */
  | { state: 'offline'; message?: string }
  /** `message` says whom else this browser is signed in as, where it is not simply over. */
  | { state: 'session-ended'; message: string; isOther?: true }
  | { state: 'invalid'; message: string; reason: string; errors: Record<string, string[]> }
  /** `current` is what the refusal brought along: the row as somebody else saved it. */
  | { state: 'conflict'; message: string; current: unknown };

/**
 * What the server said of the row as a whole, as a sentence; undefined where it said nothing, or only what is wrong in single
 * boxes, which is told beside them.
 */
export function messageOfRow(status: RowStatus<unknown>): string | undefined {
  switch (status.state) {
    case 'invalid':
      return Object.keys(status.errors).length === 0 ? status.message : undefined;
    case 'session-ended':
      return status.isOther && status.message;
    case 'offline':
      return status.message;
    default:
      return undefined;
  }
}

export type Row<Draft, Value> = {
  /** What was typed and is not saved yet. */
  draft: Draft | undefined;
  status: RowStatus<Value>;
  /** The last one saved from here; none after the other version was taken. */
  saved?: Value | undefined;
  /** Grows when the inputs must be filled anew (a draft restored, the other version taken): use it as their key. */
  version: number;
};

/** A row as its saver keeps it. */
export type Entry<Draft, Value> = {
  row: Row<Draft, Value>;
  revision: number;
  /** What is under way to the server. */
  sent?: Draft | undefined;
  timer?: ReturnType<typeof setTimeout>;
  failures: number;
};
