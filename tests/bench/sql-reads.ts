import type { Actor } from '../../lib/auth/actor';
import { readUnits, readYears } from '../../lib/dashboards/queries';
import { closeDatabase, db } from '../../lib/db/client';
import { readSheetRow } from '../../lib/targets/queries/sheet-rows';

const places: { campaign: string; units: [string] } = JSON.parse(process.argv[2] ?? '');
const officer = { role: 'officer', unitId: places.units[0], assignments: [] } as unknown as Actor; // what reads look at
const leader = { role: 'leader', unitId: null, assignments: [], now: new Date() } as unknown as Actor; // as above
const rounds = 200;

const reads = {
  bare: () => db.$queryRaw`select 1`,
  sheet: () => readSheetRow(officer, places.campaign, places.units[0]),
  ranking: () => readUnits(leader, 2026, 'year'),
  trend: () => readYears(leader, 2026, 'year'),
};
type Name = keyof typeof reads;
const names = Object.keys(reads) as Name[]; // the keys just written
const times: Record<Name, number[]> = { bare: [], sheet: [], ranking: [], trend: [] };

// In turn, so that what else the machine does meets all of them alike.
for (let round = -20; round < rounds; round++) {
  for (const name of names) {
    const began = performance.now();
    await reads[name]();
    if (round >= 0) times[name].push(performance.now() - began);
  }
}
const median = (name: Name) => times[name].toSorted((a, b) => a - b)[rounds / 2] ?? 0;
const against = (name: Name) => median(name) / median('bare');
console.log(JSON.stringify({ sheet: against('sheet'), ranking: against('ranking'), trend: against('trend') }));
await closeDatabase();
