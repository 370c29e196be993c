/** A length that grows from one zoom to another, as MapLibre's linear interpolation has it: `[zoom, length]` at both ends. */
export const betweenZooms = (
  zoom: number,
  [from, atFrom]: [number, number],
  [to, atTo]: [number, number],
): number => atFrom + (atTo - atFrom) * Math.min(1, Math.max(0, (zoom - from) / (to - from)));
