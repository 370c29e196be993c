import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFile } from "@/tests/support/check-rooms";
import { FORBIDDEN_FOLDERS, NOT_COMMITTED, ROOMS, TOP_LEVEL } from "@/tests/support/rooms";

const root = join(import.meta.dirname, "..");
const GENERATED = "lib/db/generated";

/** Every file and folder of the house, from the root, with forward slashes. */
function listTree(folder: string): { path: string; name: string; isFolder: boolean }[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (path === GENERATED) return [];
    const here = { path, name: entry.name, isFolder: entry.isDirectory() };
    return entry.isDirectory() ? [here, ...listTree(path)] : [here];
  });
}

const topLevel = readdirSync(root);
const tree = ["app", "components", "lib", "prisma", "public", "tests"]
  .filter((folder) => topLevel.includes(folder))
  .flatMap(listTree);
const sources = [...tree.filter((entry) => !entry.isFolder).map((entry) => entry.path), ...topLevel].filter(
  (path) => /\.(ts|tsx|mts|mjs)$/.test(path),
);

describe("The house", () => {
  it("keeps every import inside the rooms and packages that its room may use, and has no barrels", {
    timeout: 60_000,
  }, () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((path) => checkFile(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  it("has only the fixed top level", () => {
    const strangers = topLevel.filter((name) => !TOP_LEVEL.includes(name) && !NOT_COMMITTED.includes(name));
    expect(strangers).toEqual([]);
  });

  it("has no room beside those of the design", () => {
    const rooms = readdirSync(join(root, "lib")).map((name) => `lib/${name}`);
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it("mirrors the rooms in its tests", () => {
    const mirrored = Object.keys(ROOMS).map((room) => room.replace("lib/", ""));
    const folders = readdirSync(join(root, "tests"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(
      folders.filter((name) => !mirrored.concat("bench", "e2e", "fixtures", "support").includes(name)),
    ).toEqual([]);
  });

  it("has no folder whose name says nothing", () => {
    expect(tree.filter((entry) => entry.isFolder && FORBIDDEN_FOLDERS.includes(entry.name))).toEqual([]);
  });

  it("names its source files in kebab-case", () => {
    const odd = tree.filter(
      (entry) => /\.(ts|tsx|mjs)$/.test(entry.name) && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(entry.name),
    );
    expect(odd.map((entry) => entry.path)).toEqual([]);
  });
});

describe("The check of the house", () => {
  it.each([
    [
      "lib/domain/a.ts",
      'import { connect } from "@/lib/db/connect";',
      "lib/db/connect, which lib/domain may not use",
    ],
    ["lib/domain/a.ts", 'import type { Row } from "../db/row";', "lib/db/row, which lib/domain may not use"],
    ["lib/domain/a.ts", 'import area from "@turf/area";', "@turf/area, which lib/domain may not use"],
    ["lib/domain/a.ts", 'import { join } from "node:path";', "node:path, and lib/domain may not use Node"],
    [
      "lib/geo/a.ts",
      'export { area } from "@/lib/wire/area";\nexport const b = 1;',
      "lib/wire/area, which lib/geo",
    ],
    ["lib/wire/a.ts", 'type T = import("react").ReactNode;', "react, which lib/wire may not use"],
    [
      "lib/service/a.ts",
      'const page = await import("@/components/map");',
      "components/map, which lib/service",
    ],
    [
      "lib/service/a.ts",
      'import { PrismaClient } from "@prisma/client";',
      "@prisma/client, which lib/service",
    ],
    [
      "components/a.tsx",
      'import { load } from "@/lib/service/load";',
      "lib/service/load, which components may not",
    ],
    ["app/page.tsx", 'import { connect } from "@/lib/db/connect";', "lib/db/connect, which app may not use"],
    ["app/page.tsx", 'const pg = require("pg");', "pg, which app may not use"],
    [
      "lib/domain/a.ts",
      'import { x } from "@/tests/support/x";',
      "tests/support/x, which lib/domain may not use",
    ],
  ])("refuses in %s: %s", (path, text, complaint) => {
    expect(checkFile(path, text)).toEqual([expect.stringContaining(complaint)]);
  });

  it.each([
    ["lib/domain/index.ts", "export const a = 1;"],
    ["lib/geo/all.ts", 'export { a } from "@/lib/geo/a";\nexport { b } from "@/lib/geo/b";'],
    ["lib/geo/all.ts", 'export * from "@/lib/geo/a";\nexport const c = 1;'],
  ])("refuses a barrel: %s with %s", (path, text) => {
    expect(checkFile(path, text)).toEqual([expect.stringContaining("is a barrel")]);
  });

  it.each(["Date.now()", "new Date()", "Math.random()", 'fetch("/x")', "process.env.PORT"])(
    "refuses %s in a pure room",
    (expression) => {
      expect(checkFile("lib/domain/a.ts", `export const a = ${expression};`)).toEqual([
        expect.stringContaining("is pure"),
      ]);
    },
  );

  it("accepts what a room may use, and does not take text for an import", () => {
    const text = `import { z } from "zod";
      import { day } from "@/lib/domain/day";
      // import { PrismaClient } from "@prisma/client";
      export const a = [z, day, "import x from 'react'", new Date("2025-05-30")];`;
    expect(checkFile("lib/domain/a.ts", text)).toEqual([]);
    expect(checkFile("app/page.tsx", 'import { Map } from "@/components/map/map";')).toEqual([]);
    expect(checkFile("lib/geo/a.ts", 'import { area } from "@turf/turf";')).toEqual([]);
  });
});
