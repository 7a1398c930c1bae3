/** Decimals of a table that does not say how many. */
export const defaultDecimals = 2;
/** More leaves than this, or a deeper tree, is not issued. */
export const tableLimits = { leaves: 500, depth: 8 } as const;
