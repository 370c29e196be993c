import { describe, expect, it } from "vitest";
import { areaInWords, figureInWords } from "@/lib/wire/words-of-figures";

describe("figures in words", () => {
  it("have a thin space between thousands in both languages", () => {
    expect(figureInWords(1300, "en")).toBe("1\u202f300");
    expect(figureInWords(1234567, "uk")).toBe("1\u202f234\u202f567");
  });

  it("give areas one decimal below 100 km2 and none above, with the language's decimal mark", () => {
    expect(areaInWords(82.04, "en")).toBe("82");
    expect(areaInWords(82.26, "en")).toBe("82.3");
    expect(areaInWords(82.26, "uk")).toBe("82,3");
    expect(areaInWords(100.4, "en")).toBe("100");
  });
});
