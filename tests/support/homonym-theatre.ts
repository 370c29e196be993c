import type { Founding } from "@/lib/service/create-theatre";
import { smallTheatre } from "./small-theatre";

type FoundingPlace = Founding["places"][number];

const place = (
  id: string,
  regionId: string | null,
  position: [number, number] | null,
  names: [string, string | null][],
  change: Partial<FoundingPlace> = {},
): FoundingPlace => ({
  id,
  regionId,
  geonameId: null,
  kind: "village",
  population: null,
  position,
  positionSource: position && "made up",
  names: names.map(([text, lang]) => ({ text, lang, preferred: true })),
  baseline: null,
  ...change,
});

/** The small theatre's sides and sources with places that are hard to tell apart: three Zhuravka, two of them in one region. */
export const homonymTheatre: Founding = {
  ...smallTheatre,
  places: [
    place("alder", "upper", [10.2, 50.1], [["Alder", "en"]]),
    place(
      "zhuravka-far",
      "upper",
      [10.4, 50.4],
      [
        ["Zhuravka", "en"],
        ["Журавка", "uk"],
      ],
      { population: 315 },
    ),
    place(
      "zhuravka-near",
      "upper",
      [10.1, 50.1],
      [
        ["Zhuravka", "en"],
        ["Журавка", "uk"],
      ],
    ),
    place("zhuravka-south", "lower", [10.1, 49.6], [["Zhuravka", "en"]], { population: 20 }),
    place("kositsa", "lower", null, [
      ["Kositsa", "en"],
      ["Косиця", "uk"],
      ["Косица", "ru"],
    ]),
    place("malaya-loknya", "lower", [10.2, 49.7], [["Malaya Loknya", "en"]]),
    place(
      "bilovody",
      "upper",
      [10.3, 50.2],
      [
        ["Bilovody", "en"],
        ["Біловоди", "uk"],
      ],
    ),
    place("sumka", "upper", [10.12, 50.1], [["Sumka", "en"]], { kind: "town", population: 9000 }),
    place("novi-sumy", null, [20, 50], [["Novi Sumy", "en"]]),
    place("sumy", "upper", [10.45, 50.45], [["Sumy", "en"]], { kind: "city", population: 250_000 }),
  ],
};
