import { Exact } from '@/lib/criteria/rules/exact';
import type { InputValue, InputValues } from '@/lib/criteria/rules/rule';
import type { CitedDocument, SnapshotContent, SnapshotLine } from './content';

export type Changed<Value> = { readonly before: Value; readonly after: Value };

/** The words of a line that tell why, in the order in which they come to be. */
export const wordFields = [
  'claimReason',
  'explanation',
  'question',
  'answer',
  'appraisedReason',
  'agreedReason',
] as const;
export type WordField = (typeof wordFields)[number];

/** A criterion in which two snapshots differ; null or empty: the same on both sides. */
export type LineDifference = {
  readonly criterionId: string;
  readonly code: string;
  readonly title: string;
  /** With both points, whether they differ or not. */
  readonly points: Changed<string | null>;
  readonly notAssigned: Changed<boolean> | null;
  readonly inputs: readonly ({ readonly key: string } & Changed<InputValue | undefined>)[];
  readonly words: readonly ({ readonly field: WordField } & Changed<string>)[];
  readonly documents: { readonly added: readonly CitedDocument[]; readonly removed: readonly CitedDocument[] };
};

export type SnapshotDifference = {
  readonly total: Changed<string>;
  readonly percentage: Changed<string | null>;
  /** Every section of either side; null where a side does not have it. */
  readonly sections: readonly ({ readonly criterionId: string } & Changed<string | null>)[];
  /** How many criteria were compared. */
  readonly compared: number;
  /** In the order of the later table, then what only the earlier one has. */
  readonly lines: readonly LineDifference[];
};

/** Whether two points are the same number; nothing is the same as nothing. */
export function samePoints(left: string | null, right: string | null): boolean {
  return left === right || (left !== null && right !== null && new Exact(left).eq(right));
}

function changedInputs(before: InputValues, after: InputValues): LineDifference['inputs'] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => (before[key] === after[key] ? [] : [{ key, before: before[key], after: after[key] }]));
}

const missingFrom = (some: readonly CitedDocument[], others: readonly CitedDocument[]) =>
  some.filter(({ id }) => !others.some((one) => one.id === id));

const emptyLine = { inputs: {}, notAssigned: false, points: null, documents: [] };
const noWords = Object.fromEntries(wordFields.map((field) => [field, ''])) as Record<WordField, string>; // one entry each

function lineDifference(before: SnapshotLine | undefined, after: SnapshotLine | undefined): LineDifference[] {
  const named = after ?? before;
  if (!named) return [];
  const [left, right] = [before ?? { ...emptyLine, ...noWords }, after ?? { ...emptyLine, ...noWords }];
  const inputs = changedInputs(left.inputs, right.inputs);
  const words = wordFields.flatMap((field) =>
    left[field] === right[field] ? [] : [{ field, before: left[field], after: right[field] }],
  );
  const documents = {
    added: missingFrom(right.documents, left.documents),
    removed: missingFrom(left.documents, right.documents),
  };
  const moved = left.notAssigned !== right.notAssigned;
  const pointsSame = samePoints(left.points, right.points) && before !== undefined && after !== undefined;
  const quiet = inputs.length + words.length + documents.added.length + documents.removed.length === 0;
  if (pointsSame && quiet && !moved) return [];
  const { criterionId, code, title } = named;
  return [
    {
      ...{ criterionId, code, title, inputs, words, documents },
      points: { before: left.points, after: right.points },
      notAssigned: moved ? { before: left.notAssigned, after: right.notAssigned } : null,
    },
  ];
}

/**
 * What two snapshots of one unit's score tell differently. Who decided and when is not compared, nor points that a party gave
 * and that are those of the stage before: only what a reader sees as other points, numbers, words or evidence.
 */
export function compareSnapshots(before: SnapshotContent, after: SnapshotContent): SnapshotDifference {
  const old = new Map(before.lines.map((line) => [line.criterionId, line]));
  const fresh = new Map(after.lines.map((line) => [line.criterionId, line]));
  const ids = [...new Set([...fresh.keys(), ...old.keys()])];
  const sums = (content: SnapshotContent) => new Map(content.sections.map((one) => [one.criterionId, one.points]));
  const [oldSums, freshSums] = [sums(before), sums(after)];
  const sections = [...new Set([...freshSums.keys(), ...oldSums.keys()])];
  return {
    total: { before: before.total.points, after: after.total.points },
    percentage: { before: before.total.percentage, after: after.total.percentage },
    sections: sections.map((criterionId) => ({
      ...{ criterionId, before: oldSums.get(criterionId) ?? null, after: freshSums.get(criterionId) ?? null },
    })),
    compared: ids.length,
    lines: ids.flatMap((id) => lineDifference(old.get(id), fresh.get(id))),
  };
}
