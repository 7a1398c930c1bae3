import type { ScoreVisibility } from '../publication';
import type { Board, BoardRow } from './board';

/** Who reads a published ranking: staff, office and leaders all of it, a member what the campaign shows. */
export type BoardReader =
  | { readonly all: true }
  | { readonly all: false; readonly unitId: string | null; readonly shows: ScoreVisibility };

/** Places and sums are the ranking; single criteria, and what was stated of a unit, belong to its sheet. */
function asRanking(row: BoardRow): BoardRow {
  return { ...row, missed: [], gap: null, facts: [] };
}

/** Of the own row, what also tells other units' points: their names, and the distance to them. */
function alone(row: BoardRow): BoardRow {
  return { ...row, equals: [], ties: [], gap: null };
}

function ownRow(row: BoardRow, shows: ScoreVisibility): BoardRow {
  if (shows === 'own') return alone(row);
  if (shows === 'sheets' || row.gap === null) return row;
  const { plain, points } = row.gap;
  return { ...row, gap: { ...row.gap, differences: [], rest: points, sentence: plain } };
}

/** The part of a published ranking that this reader sees. Its own row a unit always sees, its place with it. */
export function readable(board: Board, reader: BoardReader): Board {
  if (reader.all) return board;
  const { unitId, shows } = reader;
  const rows = board.rows.flatMap((row): BoardRow[] => {
    if (row.unitId === unitId) return [ownRow(row, shows)];
    if (shows === 'own') return [];
    return [shows === 'sheets' ? row : asRanking(row)];
  });
  return { ...board, rows };
}
