import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "@/lib/server/environment";
import { StartFailure } from "@/lib/server/start-failure";

describe("readEnvironment", () => {
  it("needs no variable at all", () => {
    const environment = readEnvironment({});
    expect(environment).toMatchObject({ port: 3000, host: null, databaseUrl: null, publicUrl: null });
    expect(isAbsolute(environment.dataDir)).toBe(true);
    expect(environment.dataDir).toMatch(/\.data$/);
  });

  it("takes an empty variable for an absent one", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: "", LOG_LEVEL: "" })).toEqual(readEnvironment({}));
  });

  it("reads what is set", () => {
    expect(
      readEnvironment({
        PORT: "8080",
        DATABASE_URL: "postgres://u:p@db/atlas",
        MAP_PMTILES_URL: "/tiles/w.pmtiles",
      }),
    ).toMatchObject({
      port: 8080,
      databaseUrl: "postgres://u:p@db/atlas",
      mapPmtilesUrl: "/tiles/w.pmtiles",
    });
  });

  it.each([
    [{ PORT: "http" }, "The environment cannot be used: PORT must be a whole number from 0 to 65535."],
    [{ PORT: "70000" }, "The environment cannot be used: PORT must be a whole number from 0 to 65535."],
    [
      { DATABASE_URL: "mysql://db/atlas" },
      "The environment cannot be used: DATABASE_URL must look like postgresql://user:password@host:5432/name.",
    ],
    [
      { PUBLIC_URL: "atlas.example" },
      "The environment cannot be used: PUBLIC_URL must be an address that begins with http:// or https://.",
    ],
  ])("says in one sentence what is wrong with %j", (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(new StartFailure(sentence));
  });

  it("names every fault at once and never repeats a password", () => {
    expect(() => readEnvironment({ PORT: "-1", DATABASE_URL: "secret" })).toThrow(
      /PORT must.*; DATABASE_URL must/,
    );
    expect(() => readEnvironment({ DATABASE_URL: "secret" })).not.toThrow(/secret/);
  });
});
