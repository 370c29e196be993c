/** True for a JSON object, as against a list or a plain value. */
export const isJsonObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON object without the fields that `left` has; any other value as it is. */
export const leaveFields = (value: unknown, left: object): unknown =>
  isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(left, key)))
    : value;

/** The fields of a change that were given: those that are undefined were not. */
export const givenFields = <T extends object>(fields: { [K in keyof T]?: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)) as Partial<T>; // the same fields, fewer of them
