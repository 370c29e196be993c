import { describe, expect, it } from "vitest";
import { toSearchKey } from "@/lib/domain/search-key";

describe("the search key of a name", () => {
  it.each([
    ["Zhuravka", ["Журавка", "Žuravka", "zhuravka", " ZHURAVKA "]],
    ["Sudzha", ["Суджа", "Sudža"]],
    ["Cherkasskoye Porechnoye", ["Черкасское Поречное", "Cherkasskoe Porechnoe"]],
    ["Malaya Loknya", ["Малая Локня", "Malaja Loknja", "Malaia Loknia"]],
    ["Bilovody", ["Біловоди", "Bilovodi"]],
    ["Novenke", ["Новеньке", "Noven'ke", "Novenʹke"]],
    ["Kharkiv", ["Харків", "Harkiv"]],
    ["Shchastia", ["Щастя", "Ščastja"]],
    ["Yunakivka", ["Юнаківка", "Iunakivka", "Junakivka"]],
  ])("is one for the Cyrillic, Latin and scholarly spellings of %s", (name, spellings) => {
    expect(spellings.map(toSearchKey)).toEqual(spellings.map(() => toSearchKey(name)));
  });

  it("lets Ukrainian and Russian spellings of one village meet", () => {
    expect(toSearchKey("Горналь")).toBe(toSearchKey("Hornal"));
    expect(toSearchKey("Gornal")).toBe(toSearchKey("Горналь"));
  });

  it("keeps different villages apart", () => {
    const names = [
      "Zhuravka",
      "Bilovody",
      "Loknya",
      "Novenke",
      "Sudzha",
      "Kositsa",
      "Lebedevka",
      "Basivka",
      "Yunakivka",
    ];
    expect(new Set(names.map(toSearchKey)).size).toBe(names.length);
  });

  it("has no marks, no double letters and no space at its ends", () => {
    for (const name of ["  Velyka-Pysarivka ", "Sukhodil’", "Rossosh", "Šaŝki", "м. Київ"])
      expect(toSearchKey(name)).toMatch(/^(?:(\w)(?!\1))+(?: (?:(\w)(?!\2))+)*$/);
  });

  it("is stable: the key of a key is the key", () => {
    for (const name of ["Журавка", "Kharkiv", "Юнаківка", "Щастя", "Malaya Loknya", "Xutir"])
      expect(toSearchKey(toSearchKey(name))).toBe(toSearchKey(name));
  });
});
