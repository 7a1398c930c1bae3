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

/** A figure that is good to know and has no bar. */
export const figure = (name, value, unit) => ({ name, value: round(value), bar: '', unit });

/** The figures as a table on standard output, missed bars marked. */
export function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, bar, unit, met } of rows) {
    const mark = met === false ? '✗ ' : '  ';
    console.log(`${mark}${name.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(3)} ${bar}`);
  }
  const judged = rows.filter(({ met }) => met !== undefined);
  console.log(`\n${judged.filter(({ met }) => met).length} of ${judged.length} bars met`);
}
