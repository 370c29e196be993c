/** What a room of the house may import: other rooms, packages, and Node's own modules. */
export interface RoomRule {
  rooms: string[];
  /** `@turf/*` stands for every package of that scope. */
  packages: string[];
  node: boolean;
  /** Given the same arguments it returns the same: no clock, randomness, network or process. */
  pure: boolean;
}

const TOPOLOGY = [
  "topojson-client",
  "topojson-server",
  "topojson-simplify",
  "topojson-specification",
  "geojson",
];
const REACT = ["react", "react-dom", "next"];

/** The allow-list: a room not named in `rooms` and a package not named in `packages` is out of reach. */
export const ROOMS: Record<string, RoomRule> = {
  "lib/domain": {
    rooms: [],
    packages: ["zod", "edtf", "@internationalized/date", "transliteration", "unhomoglyph", "geojson"],
    node: false,
    pure: true,
  },
  "lib/geo": {
    rooms: ["lib/domain"],
    packages: ["@turf/*", "d3-delaunay", "flatbush", "geoflatbush", "geographiclib-geodesic", ...TOPOLOGY],
    node: false,
    pure: true,
  },
  "lib/wire": {
    rooms: ["lib/domain", "lib/geo"],
    packages: [
      "zod",
      "intl-messageformat",
      "@internationalized/date",
      "csv-parse",
      "csv-stringify",
      "pbf",
      "crc-32",
      "feedsmith",
      "fast-xml-builder",
      "schema-dts",
      "uqr",
      "@citation-js/*",
      "canonicalize",
      "d3-geo",
      ...TOPOLOGY,
    ],
    node: false,
    pure: true,
  },
  "lib/draft": {
    rooms: ["lib/domain"],
    packages: [
      "zod",
      "wink-nlp",
      "wink-eng-lite-web-model",
      "chrono-node",
      "tinyld",
      "i18n-nationality",
      "countries-list",
    ],
    node: false,
    pure: true,
  },
  "lib/db": {
    rooms: ["lib/domain"],
    packages: ["zod", "@prisma/client", "@prisma/adapter-pg", "pg", "better-auth"],
    node: true,
    pure: false,
  },
  "lib/service": {
    rooms: ["lib/domain", "lib/geo", "lib/wire", "lib/draft", "lib/db"],
    packages: [
      "zod",
      "nanoid",
      "pino",
      "geojson",
      "better-auth",
      "csv-parse",
      "file-type",
      "s3mini",
      "@resvg/resvg-js",
      "fontkit",
      ...TOPOLOGY,
    ],
    node: true,
    pure: false,
  },
  "lib/server": {
    rooms: ["lib/domain", "lib/geo", "lib/wire", "lib/db", "lib/service"],
    packages: [
      "zod",
      "pg",
      "next",
      "yauzl",
      "csv-parse",
      "csv-stringify",
      "@turf/*",
      "@playwright/test",
      "@sparticuz/chromium",
      "geographiclib-geodesic",
      ...TOPOLOGY,
    ],
    node: true,
    pure: false,
  },
  components: {
    rooms: ["lib/domain", "lib/geo", "lib/wire"],
    packages: [
      ...REACT,
      "react-aria-components",
      "culori",
      "geo-coordinates-parser",
      "zod",
      "@internationalized/date",
      "@observablehq/plot",
      "@tanstack/react-virtual",
      "maplibre-gl",
      "pmtiles",
      "earcut",
      "flatbush",
      "comlink",
      "react-hook-form",
      "html-to-text",
      "postal-mime",
      "@hookform/resolvers",
      "terra-draw",
      "terra-draw-maplibre-gl-adapter",
      "topojson-client",
      "topojson-specification",
      "geojson",
    ],
    node: false,
    pure: false,
  },
  app: {
    rooms: ["components", "lib/service", "lib/wire", "lib/domain"],
    packages: [...REACT, "@fontsource/*", "@fontsource-variable/*"],
    node: false,
    pure: false,
  },
  // Next insists on the place of this file.
  "proxy.ts": { rooms: ["lib/wire", "lib/domain"], packages: ["next"], node: false, pure: false },
};

/** Everything the top level may hold: the house, and what tools insist on. */
export const TOP_LEVEL = [
  ".ci",
  ".gitignore",
  ".npmrc",
  "LICENSE",
  "README.md",
  "app",
  "biome.json",
  "components",
  "knip.json",
  "lib",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "playwright.config.ts",
  "postcss.config.mjs",
  "prisma",
  "prisma.config.ts",
  "proxy.ts",
  "public",
  "tests",
  "tsconfig.json",
  "vitest.config.ts",
];

/** Made by tools and never committed. */
export const NOT_COMMITTED = [
  ".data",
  ".env",
  ".env.local",
  ".git",
  ".next",
  "next-env.d.ts",
  "node_modules",
  "playwright-report",
  "test-results",
  "tsconfig.tsbuildinfo",
];

/** Names that say nothing about what is inside. */
export const FORBIDDEN_FOLDERS = [
  "common",
  "data",
  "helpers",
  "hooks",
  "manager",
  "misc",
  "src",
  "types",
  "utils",
];
