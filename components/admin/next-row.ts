let rows = 0;

/** Tells a row that was added from all others while they are edited. */
export const nextRow = (): string => `+${++rows}`;
