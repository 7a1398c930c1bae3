/** One sentence for every reason of a union of refusals: the type checker finds the missing one. */
export type Messages<Why extends { reason: string }> = {
  readonly [R in Why['reason']]: (refusal: Extract<Why, { reason: R }>) => string;
};
