/** Values of a choice that are no ids: ids have no spaces. */
export const OPEN = "";
export const LEAVE_OUT = "leave out";
export const CREATE = "create it";

/** The choices with one made, or opened again. */
export function chooseWord<T>(
  chosen: Record<string, T>,
  key: string,
  value: string,
  read: (value: string) => T,
): Record<string, T> {
  const others = Object.fromEntries(Object.entries(chosen).filter(([known]) => known !== key));
  return value === OPEN ? others : { ...others, [key]: read(value) };
}
