import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { strikeStatement } from "@/lib/service/strike-statement";
import { arbitraryStatement } from "@/tests/support/arbitrary-body";
import { type Fuzz, fuzzDoor, RUNS, TIME_PER_RUN_MS } from "@/tests/support/fuzz-door";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { onePixelPng } from "@/tests/support/sample-files";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { regionFeature, regionFile, squareOutline } from "@/tests/support/square-outline";
import { type Door, formWith, openWriteApi, type WriteApi } from "@/tests/support/write-api";

// Every door that takes JSON, and the one that takes a picture; files of claims are in import-fuzz.test.ts. How many bodies
// each gets is said in tests/support/fuzz-door.ts: PROPERTY_RUNS=10000 npx vitest run tests/app/write-fuzz.test.ts, with
// -t 'PATCH a place' for one door alone.

const FIRST_CLAIM = "the-first-claim";

let opened: OpenDatabase;
let api: WriteApi;
beforeAll(async () => {
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const entered = async (change: Parameters<typeof statementInput>[0] = {}) => {
  const { body } = await api.send("postStatement", "small", { by: "admin", body: statementInput(change) });
  return { id: String(body.id), claimIds: body.claimIds as string[] };
};

const fuzz = (door: Door, rules: Fuzz) => fuzzDoor(api, door, rules);

interface Spoilt {
  at: number;
  length: number;
  by: Uint8Array;
  type: string;
  header: string;
}

const door = (name: string, run: () => Promise<void>) =>
  it(
    `${name} accepts what is valid whole, refuses the rest with a reason, and stores nothing by halves`,
    run,
    RUNS * TIME_PER_RUN_MS,
  );

door("POST statements", () =>
  fuzz("postStatement", { valid: arbitraryStatement, aim: () => ({ of: "small" }) }),
);

door("POST previews", () =>
  fuzz("postPreview", { valid: arbitraryStatement, aim: () => ({ of: "small" }), appends: () => 0 }),
);

door("PATCH a statement", async () => {
  const enter = () => entered({ claims: [claimInput(), claimInput({ action: "holds" })] });
  let statement = await enter();
  let revision = 1;
  const claims = arbitraryStatement.map(({ claims: made }) => ({
    claims: [{ ...claimInput(), id: FIRST_CLAIM }, ...made],
  }));
  const fields = fc.record(
    {
      summary: fc.constantFrom("One.", "Two."),
      saidOn: fc.constant("2025-02-04"),
      reason: fc.constant("a slip"),
    },
    { requiredKeys: [] },
  );
  await fuzz("patchStatement", {
    valid: fc.oneof(fields, claims),
    fill: (text) => text.replaceAll(FIRST_CLAIM, statement.claimIds[0] ?? ""),
    aim: () => ({ of: statement.id, ifMatch: revision }),
    settle: async (body) => {
      revision = body.revision;
      // A body that left the first claim out has struck it; and a statement does not keep claims without end.
      if (revision < 40 && body.claims.some(({ id }) => id === statement.claimIds[0])) return;
      statement = await enter();
      revision = 1;
    },
  });
});

for (const operation of ["strike", "restore"] as const)
  door(`POST ${operation}`, async () => {
    const { id } = await entered();
    const undo = operation === "strike" ? "restore" : "strike";
    const turn = async (turned: "strike" | "restore") => {
      const input = { reason: "made ready" };
      const done = await strikeStatement(opened.db, SYSTEM_ACTOR, {
        id,
        operation: turned,
        basedOn: null,
        input,
      });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    };
    if (operation === "restore") await turn("strike");
    await fuzz(operation, {
      valid: fc.record({ reason: fc.constantFrom("entered twice", "хибний запис") }),
      aim: () => ({ of: id }),
      settle: () => turn(undo),
    });
  });

door("POST review", async () => {
  let draft = await entered({ state: "draft" });
  await fuzz("review", {
    valid: fc.oneof(
      fc.record({ decision: fc.constant("approve"), comment: fc.constantFrom(null, "Good.") }),
      fc.record({ decision: fc.constantFrom("return", "reject"), comment: fc.constant("Which day?") }),
    ),
    aim: () => ({ of: draft.id, ifMatch: 1 }),
    settle: async () => {
      draft = await entered({ state: "draft" });
    },
  });
});

door("POST verifications", async () => {
  const { claimIds } = await entered();
  await fuzz("postVerification", {
    valid: fc.record({
      verdict: fc.constantFrom("verified", "refuted", "unverifiable", "unverified"),
      credibility: fc.constantFrom(null, 1, 6),
      method: fc.constantFrom(null, "satellite"),
      note: fc.constantFrom(null, "seen"),
      assessorId: fc.constantFrom(null, "reporter"),
      madeOn: fc.constant("2025-02-10"),
      shownDay: fc.constantFrom(null, "2025-02-08"),
      evidence: fc.constantFrom(
        [],
        [{ url: "https://example.org/a" }, { url: "https://example.org/b", withheld: true }],
      ),
    }),
    aim: () => ({ of: claimIds[0] ?? "" }),
    appends: ({ evidenceIds = [] }) => 1 + evidenceIds.length,
  });
});

const arbitrarySource = {
  names: fc.constantFrom({ en: "Governor", uk: null }, { en: "Governor", uk: "Голова" }),
  kind: fc.constantFrom("official", "channel"),
  alignment: fc.constantFrom(null, "north"),
  reliability: fc.constantFrom(null, { grade: "B", reason: "Usually right." }),
  url: fc.constantFrom(null, "https://example.org"),
  note: fc.constantFrom(null, "Speaks daily."),
};

door("POST sources", () =>
  fuzz("postSource", { valid: fc.record(arbitrarySource), aim: () => ({ of: "small" }) }),
);

door("PATCH a source", async () => {
  let revision = 1;
  await fuzz("patchSource", {
    valid: fc.record(arbitrarySource, { requiredKeys: [] }),
    aim: () => ({ of: "reporter", ifMatch: revision }),
    settle: async (body) => {
      revision = body.revision;
    },
  });
});

/** Boxes of a hundredth of a degree in rows, far from one another: none covers another. */
const box = fc.nat(400).map((n) => {
  const [west, south] = [(n % 20) * 2, Math.floor(n / 20) * 2];
  return squareOutline(west, south, west + 1, south + 1);
});

const arbitraryPlace = {
  names: fc.constantFrom(
    [{ text: "Elm", lang: "en", preferred: true }],
    [
      { text: "В’яз", lang: "uk", preferred: true },
      { text: "Elm", lang: null, preferred: false },
    ],
  ),
  kind: fc.constantFrom("village", "town", "city"),
  population: fc.constantFrom(null, 0, 312),
  position: fc.constantFrom([10.1, 50.2], [10.4, 49.7], [60, 10]),
  positionSource: fc.constantFrom("a map", "imagery of 5 May"),
  baseline: fc.constantFrom(null, { party: null }, { party: "south" }),
};

door("POST places", () =>
  fuzz("postPlace", { valid: fc.record(arbitraryPlace), aim: () => ({ of: "small" }) }),
);

door("PATCH a place", async () => {
  let revision = 1;
  await fuzz("patchPlace", {
    valid: fc.record(arbitraryPlace, { requiredKeys: [] }),
    aim: () => ({ of: "alder", ifMatch: revision }),
    settle: async (body) => {
      revision = body.revision;
    },
  });
});

/** A region without places, far from the others; there once. */
async function addRegion(key: string, geometry: ReturnType<typeof squareOutline>): Promise<string> {
  const file = regionFile(regionFeature(key, geometry));
  const { body } = await api.send("postRegions", "small", { by: "admin", body: file });
  return body.regions[0].id;
}

/** A place that no claim names. */
async function addPlace(text: string): Promise<string> {
  const names = [{ text, lang: "en", preferred: true }];
  const { body } = await api.send("postPlace", "small", { by: "admin", body: { names } });
  return body.id;
}

for (const [noun, id] of [
  ["Place", "Unnamed"],
  ["Region", "empty"],
] as const)
  for (const operation of ["strike", "restore"] as const)
    door(`POST ${operation} of a ${noun.toLowerCase()}`, async () => {
      const of =
        noun === "Place" ? await addPlace(id) : await addRegion(id, squareOutline(-20, -20, -19, -19));
      const send = (turned: "strike" | "restore") =>
        api.send(`${turned}${noun}`, of, { by: "admin", body: { reason: "made ready" } });
      const undo = operation === "strike" ? "restore" : "strike";
      if (operation === "restore") await send("strike");
      await fuzz(`${operation}${noun}`, {
        valid: fc.record({ reason: fc.constantFrom("entered twice", "хибний запис") }),
        aim: () => ({ of }),
        settle: async () => {
          await send(undo);
        },
      });
    });

const assess = async () => {
  const { claimIds } = await entered();
  const body = {
    verdict: "verified",
    credibility: null,
    method: null,
    note: null,
    assessorId: null,
    madeOn: "2025-02-10",
    shownDay: null,
    evidence: [{ url: "https://example.org/a" }],
  };
  const made = await api.send("postVerification", claimIds[0] ?? "", { by: "admin", body });
  return { verification: String(made.body.id), evidence: String(made.body.evidenceIds[0]) };
};
const reason = fc.record({ reason: fc.constantFrom("a mistake", "помилка", "x".repeat(1000)) });

for (const [name, on, off, noun] of [
  ["a verification", "strikeVerification", "restoreVerification", "verification"],
  ["evidence", "withhold", "release", "evidence"],
] as const)
  for (const [mark, turnBack] of [
    [on, off],
    [off, on],
  ] as const)
    door(`POST ${mark} of ${name}`, async () => {
      const of = (await assess())[noun];
      const turn = (door: Door) => api.send(door, of, { by: "admin", body: { reason: "back" } });
      if (mark === off) await turn(on);
      await fuzz(mark, {
        valid: reason,
        aim: () => ({ of }),
        settle: async () => {
          await turn(turnBack);
        },
      });
    });

const arbitraryTheatre = {
  names: fc.constantFrom({ en: "Theatre", uk: null }, { en: "Theatre", uk: "Театр" }),
  startsOn: fc.constantFrom("2024-06-01", "2024-07-01"),
  parties: fc.constantFrom(
    [
      { key: "south", names: { en: "South", uk: null }, colour: "#d55e00" },
      { key: "north", names: { en: "North", uk: "Північ" }, colour: "#0072b2" },
    ],
    [
      { key: "north", names: { en: "North", uk: null }, colour: "#000000" },
      { key: "south", names: { en: "South", uk: null }, colour: "#FFFFFF" },
      { key: "third", names: { en: "Third", uk: null }, colour: "#d55e00" },
    ],
  ),
};

door("POST theatres", async () => {
  let count = 0;
  await fuzz("postTheatre", {
    valid: fc.record({ ...arbitraryTheatre, slug: fc.constant("a-new-one") }),
    fill: (text) => {
      count += 1;
      return text.replaceAll("a-new-one", `new-${count}`);
    },
    aim: () => ({ of: "" }),
  });
});

door("PATCH a theatre", async () => {
  let revision = 1;
  await fuzz("patchTheatre", {
    valid: fc.record(arbitraryTheatre, { requiredKeys: [] }),
    aim: () => ({ of: "small", ifMatch: revision }),
    settle: async (body) => {
      revision = body.revision;
    },
  });
});

const arbitraryRegion = {
  names: fc.constantFrom({ en: "Region", uk: null }, { en: "Region", uk: "Область" }),
  country: fc.constantFrom("UA", "XB"),
  admin1: fc.constantFrom(null, "UA.21"),
  baseline: fc.constantFrom(null, "north"),
};

door("POST regions", async () => {
  await api.send("postTheatre", "", {
    by: "admin",
    body: {
      ...{ slug: "grounds", names: { en: "Grounds", uk: null }, startsOn: "2025-01-01" },
      parties: ["north", "south"].map((key) => ({ key, names: { en: key, uk: null }, colour: "#0072b2" })),
    },
  });
  await fuzz("postRegions", {
    valid: fc
      .record({ properties: fc.record(arbitraryRegion), geometry: box })
      .map(({ properties, geometry: outline }) =>
        regionFile(regionFeature(`at-${outline.coordinates[0]?.[0]?.join("-")}`, outline, properties)),
      ),
    aim: () => ({ of: "grounds" }),
    appends: ({ regions = [] }) => regions.filter(({ change }) => change !== "same").length,
  });
});

door("PATCH a region", async () => {
  const of = await addRegion("far", squareOutline(-40, -40, -39, -39));
  let revision = 1;
  await fuzz("patchRegion", {
    valid: fc.record(
      {
        ...arbitraryRegion,
        geometry: fc.constantFrom(squareOutline(-40, -40, -39, -39), squareOutline(-40, -40, -38, -39)),
      },
      { requiredKeys: [] },
    ),
    aim: () => ({ of, ifMatch: revision }),
    settle: async (body) => {
      revision = body.revision;
    },
  });
});

it(
  "POST evidence takes a form with one picture, refuses the rest with a reason, and notes nothing by halves",
  async () => {
    process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "claim-atlas-evidence-"));
    const stored = () => readdirSync(join(process.env.DATA_DIR ?? "", "evidence"), { recursive: true });
    const form = await formWith(onePixelPng);
    expect((await api.send("postFile", "", { by: "admin", type: form.type, body: form.bytes })).status).toBe(
      201,
    );
    const whole = { at: 1, length: 0, by: new Uint8Array(), type: form.type, header: "" };
    const types = ["multipart/form-data; boundary=", 'multipart/form-data; a="b', `${form.type}x`];
    const spoilt = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(80),
      by: fc.uint8Array({ maxLength: 80 }),
      type: fc.constantFrom(form.type, form.type, form.type, ...types),
      header: fc.constantFrom(
        "",
        "",
        'filename="../../x"',
        "filename*=utf-8''%ff",
        'name="file"; name="file"',
      ),
    });
    const spoil: fc.Arbitrary<Spoilt> = fc.oneof(
      { weight: 1, arbitrary: fc.constant(whole) },
      { weight: 7, arbitrary: spoilt },
    );
    let accepted = 0;
    const knock = async ({ at, length, by, type, header }: Spoilt) => {
      const head = Buffer.from(form.bytes)
        .toString("latin1")
        .replace('filename="picture.png"', header || "$&");
      const bytes = Buffer.from(head, "latin1");
      const cut = Math.floor(at * bytes.byteLength);
      const body = Buffer.concat([bytes.subarray(0, cut), by, bytes.subarray(cut + length)]);
      const before = await api.countRevisions();
      const { status, body: answer } = await api.send("postFile", "", { by: "admin", type, body });
      expect(status).toBeOneOf([201, 400, 415, 422]);
      if (status === 201) accepted += 1;
      else expect(answer.error.message).toMatch(/\.$/);
      expect(await api.countRevisions()).toBe(before);
    };
    await fc.assert(fc.asyncProperty(spoil, knock), { numRuns: RUNS });
    expect(accepted).toBeGreaterThan(RUNS / 30);
    // Every file is whole and noted, under its digest; none half written, none outside.
    const files = stored().filter((name) => String(name).length > 2);
    expect(files).toHaveLength(await opened.db.client.evidenceFile.count());
    expect(files.every((name) => /^[0-9a-f]{2}.[0-9a-f]{64}$/.test(String(name)))).toBe(true);
    rmSync(process.env.DATA_DIR, { recursive: true, force: true });
    delete process.env.DATA_DIR;
  },
  RUNS * TIME_PER_RUN_MS,
);
