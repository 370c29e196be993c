import fc from "fast-check";

/** Pieces of reports, markup, direction marks, halves of pairs, patterns that make bad readers go round in circles. */
const PIECES = [
  "Russian forces captured ",
  "Zhuravka",
  " and ",
  ", ",
  "said",
  " on Friday",
  "“",
  "”",
  '"',
  "(",
  ")",
  "the village of ",
  "the ",
  " of ",
  " in ",
  "from ",
  "to ",
  "toward ",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "&lt;",
  "\0",
  "\u202e",
  "\ud800",
  "\udfff",
  "🪖",
  "1,000,000,000,000",
  "9".repeat(400),
  "km2",
  " sq km",
  "ё",
  "ї",
  "село ",
  "захопили ",
  "заявив",
  "a".repeat(300),
  "A.".repeat(200),
  "a1-".repeat(100),
  "-".repeat(300),
  " ".repeat(300),
  "\n",
  "\r\n",
  "\u2028",
  "2025-13-45",
  "February 30",
  "in 0000",
  "99 years ago",
  "buffer zone ",
  "four villages, including ",
  "grey zone ",
  "denied the claim",
  "not ",
  "X, ",
  "__proto__",
  "constructor",
  "toString",
  "%s%n",
  "../../etc",
  "{{7*7}}",
  "$" + "{7*7}",
  "'; DROP TABLE",
  "١٢٣",
  "二",
  "\u0301".repeat(80),
] as const;

/** Texts of anybody's making: scrambled reports, plain noise, one piece over and over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
      .map((pieces) => pieces.join("")),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 })
      .map((pieces) => pieces.join(" ")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 400 }) },
);

/** The longest texts that are accepted, each of one thing only. */
export const longTexts: readonly [string, string][] = PIECES.filter((piece) => piece.trim() !== "").map(
  (piece) => [piece.slice(0, 20), piece.repeat(Math.floor(200_000 / Buffer.byteLength(piece, "utf8")))],
);
