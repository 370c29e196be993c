import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { languages } from "@/lib/domain/names";
import { catalogue, type MessageKey } from "@/lib/wire/messages/catalogue";
import { translator } from "@/lib/wire/messages/translate";

// The catalogue's own type makes sure that these are its keys.
const keys = Object.keys(catalogue.en) as MessageKey[];

/** Placeholders that only carry grammar: a language that does not decline or count has no use for them. */
const GRAMMAR = new Set(["case", "many", "count"]);

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

function placeholders(ast: Ast): string[] {
  return ast.flatMap((element) => {
    const inner =
      "options" in element
        ? Object.values(element.options).flatMap((option) => placeholders(option.value))
        : [];
    // Element type 0 is plain text and 7 the number sign of a plural; all others name a placeholder.
    return element.type === 0 || element.type === 7 ? inner : [element.value, ...inner];
  });
}

const placeholdersOf = (text: string, language: string) =>
  new Set(placeholders(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()));

describe("the catalogue", () => {
  it("has every key in every language and no other", () => {
    for (const language of languages)
      expect(Object.keys(catalogue[language]).sort()).toEqual([...keys].sort());
  });

  it("asks for the same values in every language, grammar aside", () => {
    for (const key of keys) {
      const [expected, ...others] = languages.map((language) =>
        [...placeholdersOf(catalogue[language][key], language)].filter((name) => !GRAMMAR.has(name)).sort(),
      );
      for (const other of others) expect({ key, asks: other }).toEqual({ key, asks: expected });
    }
  });

  it("has words in Cyrillic for every Ukrainian message that has words at all", () => {
    const untranslated = keys.filter(
      (key) =>
        /[a-z]{4}/i.test(catalogue.en[key].replace(/\{[^}]*\}/g, "")) &&
        !/\p{Script=Cyrillic}/u.test(catalogue.uk[key]),
    );
    expect(untranslated).toEqual(["shell.language.en"]);
  });

  it("pads no text, and leaves none empty in one language only", () => {
    for (const key of keys) {
      for (const language of languages)
        expect(catalogue[language][key].trim()).toBe(catalogue[language][key]);
      expect({ key, empty: catalogue.uk[key] === "" }).toEqual({ key, empty: catalogue.en[key] === "" });
    }
  });

  it("refuses to leave out a value that a message asks for", () => {
    expect(() => translator("en")("sentence.said", { speaker: "Reuters" })).toThrow(/saidOn/);
  });
});
