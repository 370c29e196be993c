import { describe, expect, it } from "vitest";
import { pictureLettering } from "@/lib/service/picture-lettering";

const style = (weight: 400 | 600 | 700) => ({ sizePx: 100, weight });
const write = (text: string, weight: 400 | 600 | 700 = 400) =>
  pictureLettering.write({
    text,
    x: 0,
    y: 100,
    anchor: "start",
    style: style(weight),
    colour: "#000",
    halo: null,
  });
const shape = (text: string) => / d="([^"]*)"/.exec(write(text))?.[1] ?? "";

describe("the letters of a picture", () => {
  it("has every letter of Ukrainian, Russian and English as its own shape, none as the empty box", () => {
    const box = shape("\u{10ffff}");
    expect(box).not.toBe("");
    const letters =
      "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯыэёъЫЭЁЪ’—–“”…№²éłœűΩ€";
    for (const letter of letters) {
      expect({ letter, isBox: shape(letter) === box, isEmpty: shape(letter) === "" }).toEqual({
        letter,
        isBox: false,
        isEmpty: false,
      });
    }
    // what looks alike in both scripts is left out
    const own = [..."бгґджзиїйклнптуфцчшщьюя"].map(shape);
    expect(new Set(own).size).toBe(own.length);
  });

  it("measures what it draws, in words of two scripts too", () => {
    for (const weight of [400, 600, 700] as const) {
      const path = write("Суми – Sumy", weight);
      const xs = [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
      const width = pictureLettering.measure("Суми – Sumy", style(weight));
      expect(Math.max(...xs)).toBeLessThanOrEqual(width + 5);
      expect(Math.max(...xs)).toBeGreaterThan(width - 15);
    }
  });

  it("keeps narrow spaces and joins that only steer the breaking of lines invisible", () => {
    for (const text of ["\u202f", "\u00a0", "\u2009", "\u2060", "\u200b"]) expect(shape(text)).toBe("");
  });
});
