/** What a person who sends a sheet has read of it: without it nothing is compared. */
export type Seen = { readonly seen?: string | undefined };

export type SeenRefusal = { reason: 'changed-since-seen' };

/**
 * Why what is sent is not what the sender has read, or null. `seen` is the mark of the page from which it is sent, `mark` that
 * of the sheet as it is now. A head answers for what is sent, and must not answer for what somebody typed meanwhile.
 */
export function refuseUnseen({ seen }: Seen, mark: string): SeenRefusal | null {
  return seen === undefined || seen === mark ? null : { reason: 'changed-since-seen' };
}
