import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createImport } from "@/lib/db/import-jobs";
import { broken, nasty } from "@/tests/support/arbitrary-body";
import { fuzzDoor, RUNS, TIME_PER_RUN_MS } from "@/tests/support/fuzz-door";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

// Files of claims, and what is done to imports. How many bodies each door gets is said in tests/support/fuzz-door.ts:
// PROPERTY_RUNS=10000 npm test -- unit tests/app/import-fuzz.test.ts

/** A file that came in takes longer than a statement: it is staged and published. */
const TIME_PER_FILE_MS = 1500;
const HEADER = ["speaker", "saidOn", "summary", "party", "target", "eventDate", "claim", "answers"];

let opened: OpenDatabase;
let api: WriteApi;
beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

/** A file as a form sends it; the parts that are JSON may be anything. */
interface SentForm {
  cells: string[][];
  mapping: unknown;
  choices: unknown;
}

const row = fc
  .record({
    speaker: fc.constantFrom("north-staff", "South Staff", "reporter"),
    saidOn: fc.constantFrom("2025-02-05", "5.2.2025", "2025-02~"),
    summary: fc.constantFrom("Said.", 'Said, "so".', "Сказано\nдва рядки."),
    party: fc.constantFrom("north", "South"),
    target: fc.constantFrom("Alder", "birch", "Cedar"),
    eventDate: fc.constantFrom("", "[..2025-02-05]"),
  })
  .map(({ speaker, saidOn, summary, party, target, eventDate }) => [
    ...[speaker, saidOn, summary, party, target, eventDate],
    ...["", ""],
  ]);
const rows = fc.array(row, { minLength: 1, maxLength: 3 });
const choices = fc.record(
  { duplicates: fc.constant("import"), problems: fc.constantFrom("refuse", "leaveOut") },
  { requiredKeys: ["duplicates"] },
);
const mapping = fc.constantFrom<unknown>(null, { version: 1 }, { version: 1, constants: { language: "uk" } });
const valid: fc.Arbitrary<SentForm> = fc.record({
  cells: rows.map((made) => [HEADER, ...made]),
  mapping,
  choices,
});

/** A cell, a header or a whole row of the file that is something else. */
const spoiltCells = fc
  .tuple(
    valid,
    fc.nat(9),
    fc.nat(9),
    nasty.map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))),
    fc.constantFrom("cell", "cell", "cell", "short", "long", "again"),
  )
  .map(([form, line, column, text, change]): SentForm => {
    const cells = form.cells.map((one) => [...one]);
    const one = cells[line % cells.length] ?? [];
    if (change === "cell") one[column % one.length] = text;
    else if (change === "short") one.length = column % one.length;
    else if (change === "long") one.push(text);
    else cells.push(HEADER, one);
    return { ...form, cells };
  });
const spoiltParts = valid.chain((form) =>
  fc.oneof(
    broken(form.choices).map((made): SentForm => ({ ...form, choices: made })),
    broken({ version: 1, columns: { speaker: "speaker" }, dates: { saidOn: "d.M.yyyy" } }).map(
      (made): SentForm => ({ ...form, mapping: made }),
    ),
  ),
);

const asCell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function asBytes({ cells, mapping: columns, choices: chosen }: SentForm) {
  const form = new FormData();
  const text = cells.map((line) => line.map(asCell).join(",")).join("\n");
  form.set("file", new File([text], "file.csv", { type: "text/csv" }));
  if (columns !== null) form.set("mapping", JSON.stringify(columns) ?? "");
  form.set("choices", JSON.stringify(chosen) ?? "");
  const sent = new Response(form);
  const bytes = Buffer.from(await sent.arrayBuffer());
  return { type: sent.headers.get("content-type") ?? "", bytes };
}

/** What is sent, whether it has to be accepted, and where its bytes were changed. */
interface FuzzedFile {
  form: SentForm;
  isValid: boolean;
  cut: { at: number; length: number; by: Uint8Array } | null;
}

const sent: fc.Arbitrary<FuzzedFile> = fc.oneof(
  { weight: 3, arbitrary: valid.map((form) => ({ form, isValid: true, cut: null })) },
  {
    weight: 22,
    arbitrary: fc
      .oneof({ weight: 3, arbitrary: spoiltCells }, { weight: 1, arbitrary: spoiltParts })
      .map((form) => ({ form, isValid: false, cut: null })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        form: valid,
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        by: fc.uint8Array({ maxLength: 40 }),
      })
      .map(({ form, ...cut }) => ({ form, isValid: false, cut })),
  },
);

/** The import, once it is over. */
async function overOf(id: string) {
  for (;;) {
    const { status, body } = await api.send("getImport", id, { by: "admin" });
    expect(status).toBe(200);
    if (!["staging", "publishing"].includes(body.state)) return body;
    await new Promise((next) => setTimeout(next, 10));
  }
}

const stagedRows = async () =>
  (await opened.db.client.importStatement.count()) + (await opened.db.client.importClaim.count());

for (const door of ["tryImport", "postImport"] as const)
  it(
    `POST imports ${door === "tryImport" ? "dry " : ""}takes a file whole or not at all, and says why`,
    async () => {
      let accepted = 0;
      const knock = async ({ form, isValid, cut }: FuzzedFile) => {
        const { type, bytes } = await asBytes(form);
        const at = cut ? Math.floor(cut.at * bytes.byteLength) : 0;
        const body = cut
          ? Buffer.concat([bytes.subarray(0, at), cut.by, bytes.subarray(at + cut.length)])
          : bytes;
        const before = await api.countRevisions();
        const answer = await api.send(door, "small", { by: "admin", type, body });
        expect(answer.status).toBeOneOf([door === "tryImport" ? 200 : 202, 400, 422]);
        const isTaken = answer.status < 300;
        if (!isTaken) {
          expect(isValid).toBe(false);
          expect(answer.body.error.message).toMatch(/\.$/);
          for (const field of answer.body.error.fields ?? []) expect(field.message).toMatch(/[.?]$/);
        }
        const job = isTaken && door === "postImport" ? await overOf(answer.body.id) : null;
        if (job) {
          expect(job.state).toBeOneOf(["done", "failed"]);
          expect(job.failure ?? "").not.toMatch(/went wrong/);
        }
        const isIn = job?.state === "done";
        if (isValid && job) expect([job.state, job.failure]).toEqual(["done", null]);
        if (isValid && !job) expect(answer.body.counts.statements).toBe(form.cells.length - 1);
        expect(await api.countRevisions()).toBe(before + (isIn ? job.statements : 0));
        if (isIn || (isTaken && !job && answer.body.problems.total === 0)) accepted += 1;
      };
      await fc.assert(fc.asyncProperty(sent, knock), { numRuns: RUNS });
      expect(accepted).toBeGreaterThan(RUNS / 30);
      // The last one clears up after it is over.
      await expect.poll(stagedRows).toBe(0);
    },
    RUNS * TIME_PER_FILE_MS,
  );

async function importOne(): Promise<string> {
  const bytes = Buffer.from(`${HEADER.join()}\nnorth-staff,2025-02-05,Said.,north,Alder,,,\n`);
  const chosen = { duplicates: "import" };
  const form = await asBytes({ cells: [], mapping: null, choices: chosen });
  const text = form.bytes.toString("latin1").replace(/(text\/csv\r\n\r\n)/, `$1${bytes.toString("latin1")}`);
  const { body } = await api.send("postImport", "small", {
    by: "admin",
    type: form.type,
    body: Buffer.from(text, "latin1"),
  });
  expect((await overOf(body.id)).state).toBe("done");
  return body.id;
}

for (const [door, back] of [
  ["revertImport", "restoreImport"],
  ["restoreImport", "revertImport"],
] as const)
  it(
    `POST ${door === "revertImport" ? "revert" : "restore"} of an import takes a reason, and changes nothing without one`,
    async () => {
      const of = await importOne();
      const turn = async () => {
        const { status } = await api.send(back, of, { by: "admin", body: { reason: "made ready" } });
        expect(status).toBe(200);
      };
      if (door === "restoreImport") await turn();
      await fuzzDoor(api, door, {
        valid: fc.record({ reason: fc.constantFrom("another file was meant", "хибний файл") }),
        aim: () => ({ of }),
        appends: ({ changed = 0 }) => changed,
        settle: turn,
      });
    },
    RUNS * TIME_PER_RUN_MS,
  );

it(
  "DELETE of an import cancels it whatever JSON comes along, and refuses what is none",
  async () => {
    let of = "";
    const begin = async () => {
      of = `running-${randomUUID()}`;
      const job = {
        id: of,
        theatreId: "small",
        fileName: "a.csv",
        digest: "",
        author: "test",
        authorId: null,
      };
      await createImport(opened.db.client, job, "staging");
    };
    await begin();
    await fuzzDoor(api, "cancelImport", {
      valid: fc.constantFrom({}, { reason: "the wrong file" }),
      aim: () => ({ of }),
      appends: () => 0,
      settle: begin,
    });
  },
  RUNS * TIME_PER_RUN_MS,
);
