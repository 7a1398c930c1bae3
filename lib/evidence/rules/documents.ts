export type DocumentRefusal =
  | { reason: 'document-exists'; field: 'number' }
  | { reason: 'document-in-future'; field: 'issuedOn' }
  | { reason: 'document-used' }
  | { reason: 'document-sent' }
  | { reason: 'document-changed' }
  | { reason: 'upload-unknown'; field: 'upload' };

/** What the form carries instead of a receipt while a chosen file could not be taken. */
export const rejectedUpload = 'rejected';

/** Why the words of a cited document are refused on `today`, or null. */
export function refuseDocument(document: { issuedOn: string }, today: string): DocumentRefusal | null {
  return document.issuedOn > today ? { reason: 'document-in-future', field: 'issuedOn' } : null;
}

/** How a document is called in a sentence: "125/BC-STC (05/04/2026)" is made by the page; this is its search text. */
export function documentText(document: { number: string; issuer: string; abstract: string }): string {
  return `${document.number} ${document.issuer} ${document.abstract}`;
}

type Reader = { readonly unitId: string | null; readonly formerUnitIds: readonly string[] };

/**
 * The units whose documents somebody finds and cites: the own one and all it came from, because a merger takes over the
 * work that the papers prove. Changing them stays with the unit that wrote them (docs/decisions/025).
 */
export function libraryUnits({ unitId, formerUnitIds }: Reader): string[] {
  return unitId === null ? [] : [unitId, ...formerUnitIds];
}
