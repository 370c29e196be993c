import { describe, expect, it } from "vitest";
import { dateInWords, dayInWords } from "@/lib/wire/words-of-dates";

const cases: [edtf: string, en: string, uk: string][] = [
  ["2025-03-09", "on 9 March 2025", "9 березня 2025 року"],
  ["2025-03-09~", "on or about 9 March 2025", "приблизно 9 березня 2025 року"],
  ["2025-03-09?", "on 9 March 2025 (the date is uncertain)", "9 березня 2025 року (дата непевна)"],
  [
    "2025-03-09%",
    "on or about 9 March 2025 (the date is uncertain)",
    "приблизно 9 березня 2025 року (дата непевна)",
  ],
  ["2025-05", "in May 2025", "у травні 2025 року"],
  ["2025-03-XX", "in March 2025", "у березні 2025 року"],
  ["2025-05~", "in about May 2025", "приблизно у травні 2025 року"],
  ["2024", "in 2024", "у 2024 році"],
  ["[..2025-03-09]", "by 9 March 2025", "не пізніше 9 березня 2025 року"],
  ["[..2025-04-26~]", "by about 26 April 2025", "не пізніше ніж приблизно 26 квітня 2025 року"],
  ["[..2025-02]", "by the end of February 2025", "до кінця лютого 2025 року"],
  ["[2025-05..]", "in May 2025 or later", "не раніше початку травня 2025 року"],
  ["[2025-05-23..2025-05-30]", "between 23 and 30 May 2025", "між 23 і 30 травня 2025 року"],
  ["[2025-05-28..2025-06-03]", "between 28 May and 3 June 2025", "між 28 травня і 3 червня 2025 року"],
  [
    "[2024-12-28..2025-01-03]",
    "between 28 December 2024 and 3 January 2025",
    "між 28 грудня 2024 року і 3 січня 2025 року",
  ],
  [
    "[2025-03-09,2025-03-11]",
    "on 9 March 2025 or 11 March 2025",
    "9 березня 2025 року або 11 березня 2025 року",
  ],
  ["2024-08/2025-03-12", "from August 2024 to 12 March 2025", "з серпня 2024 року до 12 березня 2025 року"],
  ["2024-08/..", "since August 2024", "з серпня 2024 року"],
  ["../2025-03-12", "until 12 March 2025", "до 12 березня 2025 року"],
  ["2025-21", "between 1 March and 31 May 2025", "між 1 березня і 31 травня 2025 року"],
];

describe("dates in words", () => {
  it.each(cases)("%s reads well in both languages", (edtf, en, uk) => {
    expect(dateInWords(edtf, "en")).toBe(en);
    expect(dateInWords(edtf, "uk")).toBe(uk);
  });

  it("puts every month after «у» into the locative", () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      dateInWords(`2025-${String(index + 1).padStart(2, "0")}`, "uk"),
    );
    expect(new Set(months).size).toBe(12);
    for (const month of months) expect(month).toMatch(/^у \p{Ll}+(ні|ді|му) 2025 року$/u);
  });

  it("names the weekday where it is asked for", () => {
    expect(dayInWords("2025-05-30", "en", true)).toBe("Friday, 30 May 2025");
    expect(dayInWords("2025-05-30", "uk", true)).toBe("пʼятниця, 30 травня 2025 року");
  });

  it("does not depend on the time zone of the machine", () => {
    const before = process.env.TZ;
    try {
      for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
        process.env.TZ = zone;
        expect(dayInWords("2025-01-01", "en")).toBe("1 January 2025");
      }
    } finally {
      process.env.TZ = before;
    }
  });

  it("refuses what is no date", () => {
    expect(() => dateInWords("yesterday", "en")).toThrow(/not a date/);
  });
});
