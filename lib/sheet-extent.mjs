/** @typedef {{ rows: number, columns: number }} SheetExtent How far a sheet reaches: what a reader has to fill with cells, however few are there. */

const prefix = String.raw`(?:[^\s<>/:"'=]+:)?`;
const sheetData = new RegExp(`<${prefix}sheetData(?![\\w.:-])`, 'gu');
const started = new RegExp(`<${prefix}(?:c|row)(?![\\w.:-])`, 'gu');
/** No part of it goes beyond the next "<", so that a sheet is gone through once however it is broken. */
const whole = new RegExp(String.raw`<${prefix}(c|row)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*/?>`, 'gu');
const attribute = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Whether a part of a workbook is read as a sheet, wherever in the file it lies. */
export function isSheet(xml) {
  return xml.search(sheetData) >= 0;
}

const columnNumber = (letters) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);

/** What stands in "r", under whatever prefix. */
function placesIn(attributes) {
  return [...attributes.matchAll(attribute)].flatMap(([, name = '', double, single]) =>
    !name.startsWith('xmlns:') && name.replace(/^[^:]*:/u, '') === 'r' ? [double ?? single ?? ''] : [],
  );
}

/** The row and column that a tag names; null where a reader might understand something else than we do. */
function reachOf(kind, place) {
  const [, letters = '', row = ''] = /^([A-Z]{0,3})([1-9]\d{0,6})$/u.exec(place) ?? [];
  const isPlace = row !== '' && (letters !== '') === (kind === 'c');
  return isPlace ? { rows: Number(row), columns: columnNumber(letters) } : null;
}

/**
 * How far the rows and cells of a sheet reach; null where a tag of them is not written as XML says, names a place beyond all
 * spreadsheets, or where there is more than one list of rows.
 *
 * @returns {SheetExtent | null}
 */
export function sheetExtent(xml) {
  if ([...xml.matchAll(sheetData)].length !== 1) return null;
  let [tags, rows, columns, listed] = [0, 0, 0, 0];
  for (const [, kind = '', attributes = ''] of xml.matchAll(whole)) {
    tags += 1;
    if (kind === 'row') listed += 1;
    for (const place of placesIn(attributes)) {
      const reach = reachOf(kind, place);
      if (!reach) return null;
      rows = Math.max(rows, reach.rows);
      columns = Math.max(columns, reach.columns);
    }
  }
  let begun = 0;
  for (const _tag of xml.matchAll(started)) begun += 1;
  return begun === tags ? { rows: Math.max(rows, listed), columns } : null;
}
