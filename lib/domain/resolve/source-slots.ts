/** The slot of each source and the source of each slot: a slot counts where it is in use and its source's own. */
interface SourceSlots {
  slot: Uint16Array;
  source: Uint16Array;
}
export const createSlots = (sources: number): SourceSlots => ({
  slot: new Uint16Array(sources),
  source: new Uint16Array(sources),
});
/** The slot of a source among so many used; -1 where it has none. */
export const findSlot = (slots: SourceSlots, source: number, used: number): number => {
  const slot = slots.slot[source] ?? 0;
  return slot < used && slots.source[slot] === source ? slot : -1;
};
export const takeSlot = (slots: SourceSlots, source: number, slot: number): void => {
  slots.slot[source] = slot;
  slots.source[slot] = source;
};
