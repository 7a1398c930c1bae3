import { headOf, officerOf } from '../accounts';
import { idOf } from '../random';
import type { Row, Rows } from '../rows';
import type { SeedCross } from './cross';
import type { Frame } from './frame';

type Json = Row<{ content: unknown }>['content'];
const asJson = (value: unknown) => value as Json; // made of text, lists and plain objects alone

/** The section at the top of each criterion's branch. */
function topsOf({ table }: Frame): (id: string) => string {
  const parents = new Map(table.criteria.map(({ id, parentId }) => [id, parentId]));
  const top = (id: string): string => {
    const parent = parents.get(id) ?? null;
    return parent === null ? id : top(parent);
  };
  return top;
}

function snapshotOf({ lines }: SeedCross, frame: Frame) {
  const { issued } = frame;
  const topOf = topsOf(frame);
  const table = { title: issued.table.title, versionId: issued.id, number: issued.number };
  return {
    table,
    lines: lines.map(({ criterionId, ...line }) => {
      const criterion = issued.leafById.get(criterionId)?.criterion;
      const names = { code: criterion?.code ?? '', title: criterion?.title ?? '' };
      return { criterionId, groupId: topOf(criterionId), ...names, ...line };
    }),
  };
}

/** Everything of one cross-score into the tables. */
export function addCrossRows(rows: Rows, cross: SeedCross, frame: Frame, assignedBy: string): void {
  const { id, campaign, scorer, scored, status, since, abstainReason, assignedAt, lines } = cross;
  rows.CrossSheet.push({
    ...{ id, campaignId: campaign.id, scorerId: scorer.id, scoredId: scored.id, status, statusSince: since },
    ...{ bothWaysReason: '', abstainReason, assignedAt, assignedBy },
  });
  const sent = status === 'sent';
  for (const { criterionId, stance, points, reason, claimed } of lines) {
    rows.CrossLine.push({
      ...{ id: idOf('cross-line', id, criterionId), sheetId: id, criterionId, stance, reason, claimed, revision: 1 },
      // What was agreed with is written down when the sheet is sent.
      points: stance === 'agree' && !sent ? null : points,
      ...{ updatedAt: since, updatedBy: officerOf(scorer).name },
    });
  }
  if (!sent) return;
  rows.CrossSnapshot.push({
    ...{ id: idOf('cross-snapshot', id), sheetId: id, versionId: frame.issued.id, takenAt: since },
    ...{ takenBy: headOf(scorer).name, content: asJson(snapshotOf(cross, frame)) },
  });
}
