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

/** A figure that stands beside others to be compared with; nothing is asked of it. */
export const beside = (name, value, unit) => ({ name, value: round(value), bar: '', unit, met: null });

/** The figures as a table on standard output, missed bars marked. */
export function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, bar, unit, met } of rows) {
    console.log(
      `${met === false ? '✗ ' : '  '}${name.padEnd(width)}  ${String(value).padStart(9)} ${unit.padEnd(3)} ${bar}`,
    );
  }
  const judged = rows.filter(({ met }) => met !== null);
  console.log(`\n${judged.filter(({ met }) => met).length} of ${judged.length} bars met`);
}
