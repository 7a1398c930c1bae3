import type { Actor } from '../../lib/auth/actor';
import { readUnits, readYears } from '../../lib/dashboards/queries';
import { closeDatabase, db } from '../../lib/db/client';
import { readSheetRow } from '../../lib/targets/queries/sheet-rows';

const places: { campaign: string; units: [string] } = JSON.parse(process.argv[2] ?? '');
const everybody = { formerUnitIds: [], assignments: [], now: new Date() };
type Reader = Pick<Actor, 'role' | 'unitId' | 'formerUnitIds' | 'assignments' | 'now'>;
const readerOf = (seen: Reader) => seen as Actor; // all of an actor that reads look at
const officer = readerOf({ ...everybody, role: 'officer', unitId: places.units[0] });
const leader = readerOf({ ...everybody, role: 'leader', unitId: null });
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
