// Origin: written for this project from English reporting verbs (Quirk et al., verbs of communication) and news agencies' usage.
import { formsOf } from "./english-verbs";

/** How a speaker stands to what is said. */
export type Force = "says" | "denies" | "confirms" | "weak" | "quotes";

const VERBS: Record<Force, string> = {
  says: "say:said tell:told claim announce report state declare insist argue add note write:wrote,written,writing post indicate estimate assess stress emphasise emphasize maintain allege explain describe show:showed,shown inform assert comment reveal signal recount conclude propose order contend boast repeat describe tweet document record find:found",
  denies: "deny reject dismiss refute rebut:rebutted,rebutting dispute debunk contradict",
  confirms: "confirm acknowledge admit:admitted,admitting concede recognise recognize corroborate verify",
  weak: "suggest warn fear believe expect predict think:thought speculate hope threaten urge promise vow pledge accuse",
  quotes: "quote cite",
};

/** Forms of verbs of speech with their force. */
export const speechVerbs: ReadonlyMap<string, { base: string; force: Force }> = new Map(
  (Object.entries(VERBS) as [Force, string][]).flatMap(([force, list]) =>
    list.split(" ").flatMap((entry) => {
      const [base, forms] = formsOf(entry);
      return forms.map((form) => [form, { base, force }] as const);
    }),
  ),
);

/** Verbs of speech that are often something else: they need "that" or a clause after them. */
export const doubtful: ReadonlySet<string> = new Set([
  "show",
  "see",
  "find",
  "record",
  "maintain",
  "describe",
  "publish",
  "indicate",
  "note",
  "state",
  "post",
  "repeat",
  "document",
  "signal",
  "reveal",
  "verify",
  "recognise",
  "recognize",
]);

/** Nouns for what somebody said before: "the claim", "this report". */
export const sayings: ReadonlySet<string> = new Set([
  "claim",
  "claims",
  "report",
  "reports",
  "statement",
  "statements",
  "assertion",
  "assertions",
  "allegation",
  "allegations",
  "announcement",
  "account",
  "this",
  "that",
  "it",
  "accusations",
  "information",
  "news",
]);

/** Words by which a clause calls something false. */
export const falsehoods: ReadonlySet<string> = new Set([
  "untrue",
  "false",
  "fake",
  "incorrect",
  "disinformation",
  "wrong",
  "baseless",
  "unfounded",
  "lies",
  "lie",
  "fabricated",
  "propaganda",
]);

/** Words of an office or of a way of speaking, after which a name stands. */
export const titles: ReadonlySet<string> = new Set(
  "president prime minister governor mayor spokesman spokeswoman spokesperson general gen. gen colonel col. col lieutenant lt. lt major maj. captain capt. commander chief leader head deputy analyst expert correspondent reporter blogger official secretary ambassador envoy adviser advisor colonel-general brigadier marshal admiral sergeant activist researcher professor dr dr. mr mr. mrs ms ms. sheikh king senator chancellor defence defense foreign interior military police director former acting top senior state regional army rebel junta vice junior war military's commander-in-chief brig. brig president's colonel-general warlord preacher".split(
    " ",
  ),
);

/** News agencies and outlets that carry others' words; sources of the theatre come first. */
export const carriers: readonly string[] = [
  "Reuters",
  "AFP",
  "Agence France-Presse",
  "AP",
  "The Associated Press",
  "Associated Press",
  "dpa",
  "TASS",
  "RIA",
  "RIA Novosti",
  "Interfax",
  "Interfax-Ukraine",
  "Ukrinform",
  "Ukrainska Pravda",
  "Suspilne",
  "RBC-Ukraine",
  "UNIAN",
  "BBC",
  "CNN",
  "Al Jazeera",
  "Al Arabiya",
  "Sputnik",
  "SANA",
  "Anadolu",
  "Anadolu Agency",
  "Xinhua",
  "Kyodo",
  "Bloomberg",
  "The Guardian",
  "The New York Times",
  "The Washington Post",
  "The Times",
  "Sky News",
  "Deutsche Welle",
  "DW",
  "Radio Free Asia",
  "RFA",
  "Radio Free Europe",
  "RFE/RL",
  "Voice of America",
  "VOA",
  "The Irrawaddy",
  "Myanmar Now",
  "Sudan Tribune",
  "Radio Dabanga",
  "Radio Okapi",
  "Actualite.cd",
  "EBC",
  "Fana",
  "Addis Standard",
  "Armenpress",
  "Azertac",
  "APA",
  "NPR",
  "The Moscow Times",
  "Meduza",
  "Novaya Gazeta",
  "Kommersant",
  "Izvestia",
  "Rossiya-1",
  "Rossiya 24",
  "Euronews",
  "The Independent",
  "France 24",
  "RFI",
  "Le Monde",
  "Politico",
  "Axios",
  "The Kyiv Independent",
  "Kyiv Post",
  "TSN",
  "Al-Masirah",
  "Saba",
  "Al Mayadeen",
];
