// Origin: written for this project: numerals of English, Ukrainian and Russian grammar; 1 square mile is 2.589988 km2 (NIST SP 811).
import type { Quantity } from "@/lib/domain/claim";

/** Numbers in words, small letters. */
export const numberWords: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
  forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, "a hundred": 100, hundred: 100, "a dozen": 12, dozen: 12,
  "two dozen": 24, "three dozen": 36,
  два: 2, дві: 2, две: 2, двох: 2, двух: 2, три: 3, трьох: 3, трех: 3, трёх: 3, чотири: 4, чотирьох: 4, четыре: 4, четырех: 4,
  четырёх: 4, "п'ять": 5, "п’ять": 5, "пʼять": 5, пять: 5, пяти: 5, шість: 6, шесть: 6, сім: 7, семь: 7, вісім: 8, восемь: 8,
  "дев'ять": 9, "дев’ять": 9, девять: 9, десять: 10,
};

/** Words before a figure and what they make of it. */
export const modifierWords: Record<string, Quantity["modifier"]> = {
  about: "about", around: "about", roughly: "about", approximately: "about", some: "about", nearly: "about", almost: "about",
  circa: "about", "an estimated": "about", "close to": "about", "at least": "atLeast", "more than": "atLeast", over: "atLeast",
  "no less than": "atLeast", "no fewer than": "atLeast", "as many as": "atMost", "up to": "atMost", "at most": "atMost",
  "less than": "atMost", "fewer than": "atMost", under: "atMost", близько: "about", приблизно: "about", майже: "about",
  около: "about", почти: "about", порядка: "about", понад: "atLeast", "більше ніж": "atLeast", "щонайменше": "atLeast",
  более: "atLeast", свыше: "atLeast", "не менее": "atLeast", environ: "about", "plus de": "atLeast",
};

/** Units of area in km2. */
export const unitWords: Record<string, number> = {
  km2: 1, "km²": 1, "sq km": 1, "sq. km": 1, "sq.km": 1, "square km": 1, "square kilometre": 1, "square kilometres": 1,
  "square kilometer": 1, "square kilometers": 1, "square-kilometre": 1, "square-kilometer": 1, "sq kms": 1, "sq mi": 2.589988,
  "sq. mi": 2.589988, "square mile": 2.589988, "square miles": 2.589988, "кв. км": 1, "кв км": 1, "кв.км": 1, "км²": 1, км2: 1,
  "квадратних кілометрів": 1, "квадратного кілометра": 1, "квадратні кілометри": 1, "квадратных километров": 1,
  "квадратных километра": 1, "квадратного километра": 1,
};

/** Parts of a whole in words. */
export const fractionWords: Record<string, number> = {
  "two-thirds": 2 / 3, "two thirds": 2 / 3, "one-third": 1 / 3, "one third": 1 / 3, "a third": 1 / 3, "three-quarters": 0.75,
  "three quarters": 0.75, "a quarter": 0.25, "one quarter": 0.25, "one-quarter": 0.25, half: 0.5, "one-half": 0.5,
  "one-fifth": 0.2, "a fifth": 0.2, "four-fifths": 0.8, "nine-tenths": 0.9, "дві третини": 2 / 3, "две трети": 2 / 3,
  половину: 0.5, половина: 0.5, третину: 1 / 3, треть: 1 / 3,
};

/** What a figure of places counts, as a pattern. */
export const countWords =
  "villages|towns|cities|settlements|localities|hamlets|communities|townships|municipalities|districts|village|settlement|town|" +
  "neighbou?rhoods|сіл|села|сёл|сел|селищ|селища|населених пунктів|населені пункти|населенных пунктов|населённых пунктов|" +
  "населенных пункта|населённых пункта|міст|городов|посёлков|поселков|localités|villages";
