import fc from "fast-check";

/** A body for a write: `isValid` ones must be accepted, of the others nobody knows, and the API must say. */
export interface FuzzedBody {
  isValid: boolean;
  bytes: Uint8Array;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Values that have broken stores before: signs no database keeps, numbers it has no room for, dates that are none, deep nests. */
export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    '%s\'; DROP TABLE "Revision"; --',
    "__proto__",
    "constructor",
    -1,
    0,
    0.1,
    -0,
    2 ** 31,
    2 ** 53,
    1e308,
    -1e308,
    "2025-02-30",
    "-9999-01-01",
    "y20250000-01",
    "2025-XX",
    "../..",
    "9999-12-31",
    "0000",
    "javascript:alert(1)",
    [],
    {},
    [[]],
    "x".repeat(5000),
  ),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
  fc.nat(400).map((depth) => JSON.parse("[".repeat(depth + 1) + "]".repeat(depth + 1))),
);

type Path = (string | number)[];

/** Every place inside a JSON value at which something can be changed. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, part]) =>
      placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A JSON value changed at one place: replaced, left out, given twice, or with an unknown field beside it. */
function changeAt(
  value: unknown,
  path: Path,
  change: "replace" | "remove" | "repeat" | "add",
  by: unknown,
): unknown {
  const copy = structuredClone(value);
  let parent = copy as Record<string | number, unknown>; // paths only lead through objects and lists
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? 0;
  if (change === "replace") parent[last] = by;
  else if (change === "repeat" && Array.isArray(parent)) parent.push(parent[Number(last)]);
  else if (change === "remove" && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (change === "remove") delete parent[last];
  else if (!Array.isArray(parent)) parent[`${last}2`] = by;
  return copy;
}

/** A valid body that was changed at up to three places. */
export function broken(valid: unknown): fc.Arbitrary<unknown> {
  const inside = placesIn(valid);
  const places = inside.length > 0 ? inside : [["unknown"]];
  const oneChange = fc.tuple(
    fc.constantFrom(...places),
    fc.constantFrom("replace", "replace", "remove", "repeat", "add" as const),
    nasty,
  );
  // Only the first change is sure to find its place: what a later one does not find, it leaves.
  return fc.array(oneChange, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce((body: unknown, [path, change, by]) => {
      try {
        return changeAt(body, path, change, by);
      } catch {
        return body;
      }
    }, valid),
  );
}

/** Bodies of which about one in ten is valid; the rest are valid ones that were changed, other JSON, and what is no JSON. */
export const arbitraryBody = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<FuzzedBody> => {
  const asBody = (isValid: boolean) => (json: unknown) => ({
    isValid,
    bytes: encode(JSON.stringify(json) ?? ""),
  });
  return fc.oneof(
    { weight: 3, arbitrary: valid.map(asBody(true)) },
    { weight: 22, arbitrary: valid.chain(broken).map(asBody(false)) },
    { weight: 2, arbitrary: nasty.map(asBody(false)) },
    { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ isValid: false, bytes })) },
    {
      weight: 1,
      arbitrary: valid.map((json) => ({ isValid: false, bytes: encode(JSON.stringify(json)).slice(0, -1) })),
    },
  );
};

const names = fc.constantFrom(null, "короткий зміст", "a note", "x".repeat(300));
const place = fc.constantFrom("alder", "birch", "cedar").map((placeId) => ({ kind: "place", placeId }));
const region = fc.constantFrom("upper", "lower");
const square = {
  type: "Polygon",
  coordinates: [
    [
      [10, 50],
      [10.4, 50],
      [10.4, 50.3],
      [10, 50],
    ],
  ],
};
const target = fc.oneof(
  place,
  region.map((regionId) => ({ kind: "region", regionId })),
  region.map((regionId) => ({
    kind: "area",
    description: "north of Alder",
    regionIds: [regionId],
    geometry: square,
    bufferKm: null,
  })),
  fc.constant({ kind: "line", fromPlaceId: "alder", toPlaceId: null, description: null, geometry: null }),
  fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), region)
    .map(([count, regionId]) => ({ kind: "count", count, modifier: "about", regionIds: [regionId] })),
);
const date = fc.constantFrom(
  "2025-02-05",
  "2025-02",
  "[..2025-02-05]",
  "2025-01~",
  "2024-12/2025-02-01",
  "[2025-02-01..2025-02-05]",
);

/** A claim of the small theatre as it is entered. */
const claim = fc.record({
  assertion: fc.constant("control"),
  action: fc.constantFrom(null, "captured", "holds", "recaptured"),
  of: fc.constant(null),
  what: fc.constant(null),
  party: fc.constantFrom("north", "south"),
  target,
  quantity: fc.constantFrom(null, { unit: "km2", value: 12.5, modifier: "about" }),
  eventDate: date,
  note: names,
  answers: fc.constant([]),
});

/** A statement of the small theatre as it is entered. */
export const arbitraryStatement = fc.record({
  state: fc.constantFrom("draft", "published"),
  speakerId: fc.constantFrom("north-staff", "south-staff", "reporter"),
  relay: fc.constantFrom([], ["reporter"]),
  saidOn: date,
  publishedOn: fc.constantFrom(null, "2025-02-06"),
  url: fc.constantFrom(null, "https://example.org/a?b=c"),
  archivedUrl: fc.constant(null),
  language: fc.constantFrom(null, "uk"),
  excerpt: names,
  summary: fc.constantFrom("South's staff said that it had taken Alder.", "Сказано українською."),
  claims: fc.array(claim, { minLength: 1, maxLength: 3 }),
});
