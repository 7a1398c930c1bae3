type Groups = readonly { readonly id: string; readonly code: string }[];

/** The words of the way from one group of criteria to the one that is left: on to a later one, or back to an earlier. */
export function groupLabel(groups: Groups, here: number, next: Groups[number]): string {
  return groups.findIndex(({ id }) => id === next.id) > here
    ? `Tiếp: mục ${next.code}`
    : `Quay lại mục ${next.code} chưa xong`;
}
