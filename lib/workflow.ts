/**
 * A life cycle as a table: `submit: { from: ['draft', 'returned'], to: 'submitted', by: ['unit'] }`.
 * What the table does not name is refused.
 */
export type Step<Status extends string, Party extends string> = {
  readonly from: readonly Status[];
  readonly to: Status;
  readonly by: readonly Party[];
};

export type Workflow<Status extends string, Verb extends string, Party extends string> = Readonly<
  Record<Verb, Step<Status, Party>>
>;

/** The status after a step, or null where the table does not allow it from here or for this party. */
export function nextStatus<Status extends string, Verb extends string, Party extends string>(
  workflow: Workflow<Status, Verb, Party>,
  verb: Verb,
  status: Status,
  party: Party,
): Status | null {
  const step = workflow[verb];
  if (!step?.from.includes(status) || !step.by.includes(party)) return null;
  return step.to;
}

/** The life cycle as a Mermaid state diagram, for docs/life-cycles.md. */
export function toMermaid<Status extends string, Verb extends string, Party extends string>(
  workflow: Workflow<Status, Verb, Party>,
): string {
  const verbs = Object.keys(workflow) as Verb[]; // Object.keys loses the key type of a closed record
  const lines = verbs.flatMap((verb) =>
    workflow[verb].from.map((from) => `  ${from} --> ${workflow[verb].to}: ${verb} (${workflow[verb].by.join(', ')})`),
  );
  return ['stateDiagram-v2', ...lines].join('\n');
}
