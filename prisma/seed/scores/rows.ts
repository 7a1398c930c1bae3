import { idOf } from '../random';
import type { Row, Rows } from '../rows';
import type { SeedLine } from './lines';
import type { SeedSheet } from './sheet';

type Json = Row<{ content: unknown }>['content'];
const asJson = (value: unknown) => value as Json; // made of text, lists and plain objects alone

/** What a score that was sent once stands as where its unit takes it back. */
function typedOf({ status, round }: SeedSheet, { inputs, claimed }: SeedLine) {
  const isFirst = status === 'submitted' && round === 1;
  return { typedInputs: isFirst ? asJson(inputs) : null, typedClaimed: isFirst ? claimed : null };
}

function lineRow(sheet: SeedSheet, line: SeedLine) {
  const sheetId = sheet.id;
  const { criterion: _criterion, documents: _documents, inputs, updatedAt, ...written } = line;
  return {
    ...written,
    ...typedOf(sheet, line),
    ...{ id: idOf('score-line', sheetId, line.criterionId), sheetId, inputs: asJson(inputs) },
    ...{ agreedAt: line.agreedBy === null ? null : updatedAt, nextQuestion: '', revision: 1, updatedAt },
  };
}

/** Everything of one unit's score into the tables. */
export function addSheetRows(rows: Rows, sheet: SeedSheet, versionId: string): void {
  const { id, registration, lines, snapshots, status, statusSince, sentAt, answerBy, round } = sheet;
  const where = { campaignId: registration.campaign.id, unitId: registration.unit.id };
  rows.ScoreSheet.push({ id, ...where, versionId, status, statusSince, round, firstSentAt: sentAt, answerBy });
  for (const line of lines) {
    const row = lineRow(sheet, line);
    rows.ScoreLine.push(row);
    rows.ScoreLineEvidence.push(...line.documents.map((document) => ({ lineId: row.id, documentId: document.id })));
  }
  rows.ScoreSnapshot.push(
    ...snapshots.map(({ kind, takenAt, takenBy, content }, place) => ({
      ...{ id: idOf('score-snapshot', id, place + 1), sheetId: id, number: place + 1, kind, versionId },
      ...{ takenAt, takenBy, content: asJson(content) },
    })),
  );
}
