import { describe, expect, it } from "vitest";
import { chooseLanguage } from "@/lib/wire/choose-language";

const wishes = { query: null, cookie: null, acceptLanguage: null };

describe("the language of a page", () => {
  it("is the one in the address before the cookie before the browser's", () => {
    expect(chooseLanguage({ query: "uk", cookie: "en", acceptLanguage: "en" })).toBe("uk");
    expect(chooseLanguage({ query: null, cookie: "uk", acceptLanguage: "en" })).toBe("uk");
    expect(chooseLanguage({ ...wishes, acceptLanguage: "uk-UA,uk;q=0.9,en;q=0.8" })).toBe("uk");
  });

  it("follows the browser's weights, not its order, and skips what it refuses", () => {
    expect(chooseLanguage({ ...wishes, acceptLanguage: "en;q=0.3, uk;q=0.7" })).toBe("uk");
    expect(chooseLanguage({ ...wishes, acceptLanguage: "uk;q=0, en;q=0.1" })).toBe("en");
  });

  it("is English where nothing fits", () => {
    expect(chooseLanguage(wishes)).toBe("en");
    expect(chooseLanguage({ query: "xx", cookie: "", acceptLanguage: "de-DE,*;q=0.5" })).toBe("en");
  });
});
