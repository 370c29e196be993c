import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse,
  wcagContrast,
} from "culori";

/** The grounds that a party's colour stands on: land of the map by day and by night (see app/globals.css). */
const GROUNDS = { day: "#f8f6f0", night: "#20282a" } as const;

/** Of graphics, as WCAG 2.2 (1.4.11) asks. */
const LEAST_CONTRAST = 3;
/** CIEDE2000; closer colours are hard to tell apart in stripes. */
const LEAST_DISTANCE = 20;

export type ColourWarning =
  | { kind: "ground"; party: number; ground: keyof typeof GROUNDS; contrast: number }
  | { kind: "pair"; party: number; other: number; seen: "everybody" | "colourBlind" };

const distance = differenceCiede2000();
const seenAs = {
  everybody: [(colour: Color) => colour],
  colourBlind: [filterDeficiencyProt(1), filterDeficiencyDeuter(1)],
} as const;

/**
 * What may be hard to see about the colours of parties, by their numbers: too little contrast with the map's ground, two that
 * are alike, or alike to people who see no red or no green (simulated by culori). Colours that cannot be read are left out.
 */
export function checkColours(colours: readonly string[]): ColourWarning[] {
  const read = colours.map((colour) => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : null));
  const grounds = read.flatMap((colour, party) =>
    (Object.keys(GROUNDS) as (keyof typeof GROUNDS)[]).flatMap((ground): ColourWarning[] => {
      const contrast = colour === null ? LEAST_CONTRAST : wcagContrast(colour, GROUNDS[ground]);
      return contrast < LEAST_CONTRAST ? [{ kind: "ground", party, ground, contrast }] : [];
    }),
  );
  const pairs = read.flatMap((colour, party) =>
    read.slice(party + 1).flatMap((next, step): ColourWarning[] => {
      if (colour === null || next === null) return [];
      const seen = (["everybody", "colourBlind"] as const).find((eyes) =>
        seenAs[eyes].some((see) => {
          const [one, other] = [parse(colour), parse(next)];
          return one !== undefined && other !== undefined && distance(see(one), see(other)) < LEAST_DISTANCE;
        }),
      );
      return seen ? [{ kind: "pair", party, other: party + 1 + step, seen }] : [];
    }),
  );
  return [...grounds, ...pairs];
}
