import { type Language, type Names, pickName } from "@/lib/domain/names";
import type { PayloadClaim, PayloadTarget } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import { locales } from "@/lib/wire/words-of-dates";
import { areaInWords, figureInWords } from "@/lib/wire/words-of-figures";

/** The case that a sentence needs. English has one form for all; Ukrainian declines the generic noun before the name. */
export type GrammarCase = "nom" | "acc" | "gen" | "loc";

function listNames(names: readonly Names[], language: Language): string {
  return new Intl.ListFormat(locales[language]).format(names.map((one) => pickName(one, language)));
}

/** A claim's target as a noun phrase: "Kositsa (Kursk Oblast)", "4 unnamed places in Sumy Oblast". */
export function targetInWords(
  target: PayloadTarget,
  language: Language,
  grammarCase: GrammarCase = "nom",
): string {
  const t = translator(language);
  const name = (names: Names | null) => (names ? pickName(names, language) : "");
  switch (target.kind) {
    case "place":
      return t("sentence.target.place", {
        case: grammarCase,
        name: name(target.names),
        hasRegion: target.region ? "yes" : "no",
        region: name(target.region),
      });
    case "region":
      return t("sentence.target.region", { case: grammarCase, name: name(target.names) });
    case "area":
      return t("sentence.target.area", {
        case: grammarCase,
        name: target.description,
        // Where the description says how deep already, it is not said twice.
        hasDepth: target.bufferKm !== null && !target.description.includes("km") ? "yes" : "no",
        depth: target.bufferKm === null ? "" : figureInWords(target.bufferKm, language, 1),
      });
    case "line":
      return t("sentence.target.line", {
        ends: target.from && target.to ? "both" : target.from ? "from" : target.to ? "to" : "none",
        from: name(target.from),
        to: name(target.to),
        description: target.description ?? "",
      });
    case "count":
      return t("sentence.target.count", {
        case: grammarCase,
        count: target.count,
        figure: t("sentence.figure", {
          modifier: target.modifier,
          value: figureInWords(target.count, language),
        }),
        regions: listNames(target.regions, language),
      });
  }
}

/** The figure of a claim in words: "about 82", "at least 90"; a share in percent, all without the unit. */
export function quantityInWords(quantity: NonNullable<PayloadClaim["quantity"]>, language: Language): string {
  const value =
    quantity.unit === "km2"
      ? areaInWords(quantity.value, language)
      : figureInWords(quantity.unit === "share" ? quantity.value * 100 : quantity.value, language);
  return translator(language)("sentence.figure", { modifier: quantity.modifier, value });
}

/** What a claim is about, with its figure: "about 82 km² of Sumy Oblast". */
export function objectInWords(
  claim: PayloadClaim,
  language: Language,
  grammarCase: GrammarCase = "nom",
): string {
  const { quantity, target } = claim;
  if (!quantity) return targetInWords(target, language, grammarCase);
  const figure = quantityInWords(quantity, language);
  const t = translator(language);
  if (quantity.unit === "km2") {
    return t("sentence.amount.km2", { figure, target: targetInWords(target, language, "loc") });
  }
  if (quantity.unit === "count") {
    return t("sentence.amount.count", {
      figure,
      count: quantity.value,
      target: targetInWords(target, language, "loc"),
    });
  }
  return quantity.of === "lost"
    ? t("sentence.amount.lost", { figure, target: targetInWords(target, language, "loc") })
    : t("sentence.amount.share", { figure, target: targetInWords(target, language, "gen") });
}

/** Where something moves: "near Loknya (Sumy Oblast)", "from Zhuravka towards Bilovody". */
export function whereInWords(claim: PayloadClaim, language: Language): string {
  const { target } = claim;
  const cases = { place: "gen", region: "loc", area: "loc", count: "loc", line: "gen" } as const;
  const words = claim.quantity
    ? objectInWords(claim, language, "loc")
    : targetInWords(target, language, cases[target.kind]);
  return translator(language)(
    `sentence.where.${claim.quantity && target.kind === "line" ? "count" : target.kind}`,
    { target: words },
  );
}
