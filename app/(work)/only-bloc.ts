/** The bloc that all lines of a list belong to, said once above it; null where they differ and each line names its own. */
export function onlyBloc(lines: readonly { blocName: string }[]): string | null {
  const names = new Set(lines.map((line) => line.blocName));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}
