import type { ReportSheet } from '@/lib/reports/queries/sheet';

/** A report in the hands of one account: what is typed lies in the browser under it, so that nobody finds another person's. */
export type SheetPlace = { accountId: string; sheet: ReportSheet['key'] };

const placeOf = ({ accountId, sheet }: SheetPlace) =>
  `${accountId}/${sheet.campaignId}/${sheet.unitId}/${sheet.period}`;

/** Names the results of a report in the browser. */
export const resultsKey = (place: SheetPlace): string => `report/${placeOf(place)}`;

/** Names the narratives of a report in the browser. */
export const narrativeKey = (place: SheetPlace): string => `narrative/${placeOf(place)}`;
