import type { ReportSheet } from '@/lib/reports/queries/sheet';

type Key = ReportSheet['key'];

const placeOf = ({ campaignId, unitId, period }: Key) => `${campaignId}/${unitId}/${period}`;

/** Names the results of a report in the browser. */
export const resultsKey = (key: Key): string => `report/${placeOf(key)}`;

/** Names the narratives of a report in the browser. */
export const narrativeKey = (key: Key): string => `narrative/${placeOf(key)}`;
