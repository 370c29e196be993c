import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import type { Outcome } from "@/lib/domain/outcome";
import type { Role } from "@/lib/domain/role";
import type { Actor } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { type ActivityQuery, listActivity } from "@/lib/service/list-activity";
import { reviewStatement } from "@/lib/service/review-statement";
import { reviseStatement } from "@/lib/service/revise-statement";
import { strikeStatement } from "@/lib/service/strike-statement";
import { verifyClaim } from "@/lib/service/verify-claim";
import { withholdEvidence } from "@/lib/service/withhold-evidence";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { statementInput } from "@/tests/support/small-theatre";

const EVERYTHING: ActivityQuery = { author: null, noun: null, from: null, to: null, cursor: null };
const person = (name: string, role: Role): Actor => ({ id: `person:${name}`, name, role });
const ada = person("Ada", "contributor");
const olena = person("Olena", "contributor");
const edda = person("Edda", "editor");
const rita = person("Rita", "reviewer");

function demand<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
  const { db } = opened;
  const enter = async (actor: Actor, change: Parameters<typeof statementInput>[0]) =>
    demand(await createStatement(db, actor, "small", statementInput(change)));
  await enter(ada, { state: "draft", summary: "Ada's draft." });
  const olenas = await enter(olena, { state: "draft", summary: "Olena's draft." });
  const comment = "Which day?";
  const input = { decision: "return", comment };
  demand(await reviewStatement(db, edda, { id: olenas.id, basedOn: 1, input }));
  const shown = await enter(edda, { summary: "What all may know." });
  const assessment = {
    verdict: "refuted",
    credibility: 5,
    method: null,
    note: null,
    assessorId: null,
    madeOn: "2025-02-10",
    shownDay: null,
    evidence: [
      { url: "https://example.org/open" },
      { url: "https://example.org/courtyard", withheld: true, note: "courtyard" },
    ],
  };
  demand(await verifyClaim(db, rita, shown.claimIds[0] ?? "", assessment));
  const struck = await enter(edda, { summary: "Entered twice." });
  const strike = { id: struck.id, operation: "strike", basedOn: null, input: { reason: "twice" } } as const;
  demand(await strikeStatement(db, edda, strike));
});
afterAll(() => opened.close());

const read = async (actor: Actor, query: Partial<ActivityQuery> = {}) =>
  demand(await listActivity(opened.db, actor, { ...EVERYTHING, ...query }));
const rowsOf = async (actor: Actor, query: Partial<ActivityQuery> = {}) =>
  (await read(actor, query)).saves.flatMap((save) => save.rows);

describe("activity", () => {
  it("is newest first, with who, which record, what changed from the first value on, and why", async () => {
    const { saves, authors } = await read(rita);
    expect(saves.map((save) => save.author).slice(0, 6)).toEqual([
      "Edda",
      "Edda",
      "Rita",
      "Edda",
      "Edda",
      "Olena",
    ]);
    const [strike, , verified, , returned] = saves;
    expect(strike?.rows).toMatchObject([
      { noun: "statement", operation: "strike", reason: "twice", title: { en: "Entered twice." } },
    ]);
    expect(strike?.rows[0]?.changes).toEqual([{ path: "struck", before: "false", after: "true" }]);
    expect(verified?.rows.map((row) => row.noun)).toEqual(["evidence", "evidence", "verification"]);
    expect(verified?.rows.at(-1)).toMatchObject({
      verdict: "refuted",
      href: expect.stringMatching(/^\/statements\/[a-z0-9]+#/),
    });
    expect(returned?.rows[0]).toMatchObject({ operation: "return", reason: "Which day?" });
    expect(authors).toEqual(["Ada", "Claim Atlas", "Edda", "Olena", "Rita"]);
  });

  it("tells each what they may see: a contributor their own drafts, an editor all, a reviewer what is withheld", async () => {
    const tells = async (actor: Actor, word: string) => JSON.stringify(await read(actor)).includes(word);
    const table: [string, Actor[]][] = [
      ["What all may know.", [ada, olena, edda, rita]],
      ["https://example.org/open", [ada, olena, edda, rita]],
      ["Ada's draft.", [ada, edda, rita]],
      ["Olena's draft.", [olena, edda, rita]],
      ["Which day?", [olena, edda, rita]],
      ["Entered twice.", [edda, rita]],
      ["courtyard", [rita]],
    ];
    for (const [word, readers] of table)
      for (const actor of [ada, olena, edda, rita])
        expect(await tells(actor, word), `${actor.name}: ${word}`).toBe(readers.includes(actor));
    const visitor = await listActivity(opened.db, { name: "", role: "viewer" }, EVERYTHING);
    expect(visitor.ok || visitor.error.code).toBe("forbidden");
  });

  it("is narrowed by who, by kind and by days", async () => {
    expect(new Set((await rowsOf(rita, { author: "Rita" })).map((row) => row.noun))).toEqual(
      new Set(["verification", "evidence"]),
    );
    expect((await rowsOf(rita, { noun: "verification" })).map((row) => row.verdict)).toEqual(["refuted"]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await rowsOf(rita, { from: today as ActivityQuery["from"] })).length).toBeGreaterThan(0);
    expect(await rowsOf(rita, { to: "2020-01-01" as ActivityQuery["to"] })).toEqual([]);
  });

  it("shows the first of a large save and counts the rest, and goes on behind it", async () => {
    const names = { en: "A source", uk: null };
    const source = {
      theatreId: "small",
      names,
      kind: "channel",
      alignment: null,
      reliability: null,
      url: null,
    };
    demand(
      await appendRevisions(
        opened.db,
        "small",
        Array.from({ length: 200 }, (_, index) => ({
          noun: "source" as const,
          recordId: `many-${index}`,
          number: 1,
          operation: "create" as const,
          author: "Import",
          reason: null,
          value: { ...source, kind: "channel" as const, note: null },
        })),
      ),
    );
    for (let number = 0; number < 60; number += 1)
      demand(
        await createStatement(opened.db, edda, "small", statementInput({ summary: `Number ${number}.` })),
      );
    const seen: string[] = [];
    let cursor: string | null = null;
    let large: { rows: number; more: number | null } | null = null;
    do {
      const page = await read(edda, { cursor });
      for (const save of page.saves) {
        seen.push(save.recordedAt);
        if (save.author === "Import") large = { rows: save.rows.length, more: save.more };
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(large).toEqual({ rows: 6, more: 194 });
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen.length).toBeGreaterThan(66);
    expect((await read(ada, { author: "Import" })).saves[0]?.more).toBeNull();
    const bad = await listActivity(opened.db, edda, { ...EVERYTHING, cursor: "nonsense" });
    expect(bad.ok || bad.error.fields?.[0]?.path).toBe("cursor");
  });

  it("does not tell those who may not withhold that anything was withheld or released", async () => {
    const shown = demand(await createStatement(opened.db, edda, "small", statementInput()));
    const assessment = {
      ...{ verdict: "verified", credibility: 2, method: null, note: null, assessorId: null },
      ...{ madeOn: "2025-02-10", shownDay: null },
      evidence: [{ url: "https://example.org/seen" }, { url: "https://example.org/hid", withheld: true }],
    };
    const made = demand(await verifyClaim(opened.db, rita, shown.claimIds[0] ?? "", assessment));
    const mark = async (id: string, operation: "withhold" | "release") =>
      demand(
        await withholdEvidence(opened.db, rita, {
          ...{ id, operation, basedOn: null, input: { reason: `about the courtyard's ${operation}` } },
        }),
      );
    const [seen = "", hid = ""] = made.evidenceIds;
    for (const operation of ["withhold", "release"] as const) await mark(seen, operation);
    await mark(hid, "release");
    const told = async (actor: Actor) =>
      (await rowsOf(actor, { noun: "evidence" }))
        .filter(({ recordId }) => made.evidenceIds.includes(recordId))
        .map(({ recordId, operation, number }) => [recordId === seen ? "seen" : "hid", operation, number]);
    expect(await told(edda)).toEqual([["seen", "create", 1]]);
    expect(await told(rita)).toEqual([
      ["hid", "release", 2],
      ["seen", "release", 3],
      ["seen", "withhold", 2],
      ["hid", "create", 1],
      ["seen", "create", 1],
    ]);
    expect(JSON.stringify(await read(edda))).not.toContain("courtyard's");
  });

  it("compares with the newest value before that shows to the reader, however many between do not", async () => {
    const draft = statementInput({ state: "draft", summary: "First words." });
    const { id } = demand(await createStatement(opened.db, edda, "small", draft));
    const patch = (revision: number, fields: object) =>
      reviseStatement(opened.db, edda, { id, basedOn: revision, patch: fields });
    for (const revision of [1, 2, 3, 4, 5])
      demand(await patch(revision, { summary: `Words of draft ${revision}.` }));
    demand(await patch(6, { state: "published" }));
    for (const [basedOn, operation] of [
      [7, "strike"],
      [8, "restore"],
    ] as const)
      demand(await strikeStatement(opened.db, edda, { id, operation, basedOn, input: { reason: "twice" } }));
    const told = async (actor: Actor) =>
      (await rowsOf(actor, { noun: "statement" })).filter((row) => row.recordId === id);
    const [restored, published, ...before] = await told(ada);
    expect(restored).toMatchObject({ operation: "restore", changes: [] });
    expect(published?.changes).toContainEqual({
      ...{ path: "summary", before: null },
      after: '"Words of draft 5."',
    });
    expect(before).toEqual([]);
    const all = await told(edda);
    expect(all.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(all[0]?.changes).toEqual([{ path: "struck", before: "true", after: "false" }]);
    expect(all[3]?.changes).toEqual([
      { path: "summary", before: '"Words of draft 4."', after: '"Words of draft 5."' },
    ]);
  });

  it("reads no more of the ledger for records with a long history, and asks no more for many assessments", async () => {
    const measure = async (noun: ActivityQuery["noun"]) => {
      const read = { queries: 0, values: 0 };
      const client = opened.db.client.$extends({
        query: {
          $allOperations: async ({ args, query }) => {
            const found: unknown = await query(args);
            read.queries += 1;
            for (const row of Array.isArray(found) ? found : [])
              if (Object.hasOwn(row, "value")) read.values += 1;
            return found;
          },
        },
      });
      const db = { ...opened.db, client: client as unknown as Db["client"] }; // reads as the client it extends
      const { saves } = demand(await listActivity(db, rita, { ...EVERYTHING, noun }));
      return { ...read, saves: saves.length };
    };
    const value = (await loadWorld(opened.db, "small", null)).sources.get("reporter");
    if (!value) throw new Error("There is no reporter.");
    for (let number = 2; number <= 120; number += 1)
      demand(
        await appendRevisions(opened.db, "small", [
          {
            ...{ noun: "source", recordId: "reporter", number, operation: "revise", author: "Rita" },
            ...{ reason: null, value: { ...value, note: `Note ${number}.` } },
          },
        ]),
      );
    const long = await measure("source");
    expect(long.saves).toBeGreaterThanOrEqual(40);
    // Each with the one before it, and the newest.
    expect(long.values).toBeLessThanOrEqual(long.saves + 10);

    const assess = async () => {
      const { claimIds } = demand(await createStatement(opened.db, edda, "small", statementInput()));
      const assessment = {
        ...{ verdict: "unverified", credibility: null, method: null, note: null, assessorId: null },
        ...{ madeOn: "2025-02-10", shownDay: null, evidence: [] },
      };
      demand(await verifyClaim(opened.db, rita, claimIds[0] ?? "", assessment));
    };
    const few = await measure("verification");
    for (let number = 0; number < 5; number += 1) await assess();
    const many = await measure("verification");
    expect([many.saves, many.queries]).toEqual([few.saves + 5, few.queries]);
  });
});
