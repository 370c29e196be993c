import { type Language, pickName } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { PictureWords } from "@/lib/wire/picture/picture-words";
import { dayInWords, instantInWords } from "@/lib/wire/words-of-dates";
import { figureInWords } from "@/lib/wire/words-of-figures";
import { legendEntries } from "./legend-entries";
import type { Takeout, TakeoutWitness } from "./takeout";

/** Keeps a source and its number of claims on one line. */
const NO_BREAK = "\u00a0";

const bareAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

/** Puts a view into the words that leave the atlas with it. */
export function takeoutWords(takeout: Takeout, witness: TakeoutWitness, language: Language): PictureWords {
  const t = translator(language);
  const { compared, filters } = takeout;
  const sources = [...witness.sources].sort(
    (one, other) => other.claims - one.claims || (one.name < other.name ? -1 : 1),
  );
  const claims = sources.reduce((sum, source) => sum + source.claims, 0);
  const date = dayInWords(takeout.day, language, true);
  const common =
    compared?.kind === "views" ? [t("compare.on", { date: dayInWords(takeout.day, language) })] : [];
  return {
    title: t("map.heading", { theatre: takeout.theatre }),
    subject: compared ? t("compare.heading", compared.names) : date,
    lens: [
      ...common,
      ...(takeout.viewpointName === null
        ? []
        : [t("export.viewpoint", { viewpoint: takeout.viewpointName })]),
      `${t(`map.asKnown.${takeout.asKnown}`)}.`,
      ...(filters.length > 0 ? [t("export.filters", { filters: filters.join("; ") })] : []),
    ],
    parties: takeout.parties.map(({ names, colour }) => ({ name: pickName(names, language), colour })),
    legend: legendEntries(takeout, language),
    area: t("map.legend.area"),
    count: [
      t("export.count", { claims, sources: sources.length }),
      ...(witness.left > 0 ? [t("export.count.left", { left: witness.left })] : []),
    ].join(" "),
    sources: sources.map(({ name, claims: own }) => `${name}${NO_BREAK}(${figureInWords(own, language)})`),
    policy: t("export.policy", { policy: takeout.policy, address: takeout.policyUrl }),
    known: `${t("map.knownAsOf", { instant: instantInWords(takeout.knownAsOf, language) })}.`,
    link: takeout.link,
    credits: [
      ...takeout.credits.map(({ credit, creditUrl }) => `${credit} (${bareAddress(creditUrl)})`),
      t("map.disputed"),
    ].join(" · "),
    maps: compared && compared.mode !== "difference" ? compared.names : null,
  };
}

/** All of a picture's words as one text, for those who cannot see it. */
export function pictureAlt(words: PictureWords, language: Language): string {
  const t = translator(language);
  const legend = words.legend.map(({ name, meaning }) => `${name}: ${meaning}`).join("; ");
  return [
    `${words.title}. ${words.subject}.`,
    ...words.lens,
    `${t("map.legend")}: ${legend}.`,
    words.count,
    words.sources.length > 0 ? `${words.sources.join(", ")}.` : "",
    words.policy,
    words.known,
    words.credits,
    words.link,
  ]
    .filter((part) => part !== "")
    .join(" ");
}
