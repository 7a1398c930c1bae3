/** What is stated, as people read it. */
export const factWords = { yes: 'Có', no: 'Không', unstated: 'Chưa xác nhận' } as const;
export type FactWord = keyof typeof factWords;

/** The key of the word for a fact; null and undefined are facts that nobody has stated. */
export function factWord(holds: boolean | null | undefined): FactWord {
  return holds === null || holds === undefined ? 'unstated' : holds ? 'yes' : 'no';
}
