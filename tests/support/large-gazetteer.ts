import type { GazetteerPlace, TheatreWords } from "@/lib/draft/theatre-words";

const SYLLABLES =
  "ka no vi bi lo zhu ra myr hrad ske pol ta sa de ko vo ri chi shev chen ky dub ne ves le iv ova yne ets".split(
    " ",
  );

/** A theatre with so many more places of made-up names, `spellings` of each: the same every time. */
export function enlargeTheatre(theatre: TheatreWords, count: number, spellings: number): TheatreWords {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647; // Lehmer, with the multiplier of "minimal standard"
    return seed % below;
  };
  const name = () => {
    const letters = Array.from({ length: 3 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join("");
    return letters.replace(/^./, (letter) => letter.toUpperCase());
  };
  const more: GazetteerPlace[] = Array.from({ length: count }, (_, index) => ({
    id: `made-${index}`,
    names: Array.from(
      { length: Math.floor(((index + 1) * spellings) / count) - Math.floor((index * spellings) / count) },
      () => ({
        text: name(),
        lang: "en",
        preferred: false,
      }),
    ),
    regionId: theatre.regions[index % theatre.regions.length]?.id ?? null,
    position: [34 + random(500) / 100, 50 + random(300) / 100],
    population: null,
  }));
  return { ...theatre, places: [...theatre.places, ...more] };
}
