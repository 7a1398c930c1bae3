const round = (value) => (value >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000);

/** A figure that must not pass its bar. */
export const atMost = (name, value, bar, unit) => ({
  name,
  value: round(value),
  bar: `≤ ${bar}`,
  unit,
  met: value <= bar,
});

/** A figure that must reach its bar. */
export const atLeast = (name, value, bar, unit) => ({
  name,
  value: round(value),
  bar: `≥ ${bar}`,
  unit,
  met: value >= bar,
});

/** The figures as a table on standard output, missed bars marked. */
export function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, bar, unit, met } of rows) {
    console.log(`${met ? '  ' : '✗ '}${name.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(3)} ${bar}`);
  }
  console.log(`\n${rows.filter(({ met }) => met).length} of ${rows.length} bars met`);
}
