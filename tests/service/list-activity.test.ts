import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRevisions } from "@/lib/db/append-revisions";
import type { Outcome } from "@/lib/domain/outcome";
import type { Role } from "@/lib/domain/role";
import type { Actor } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { type ActivityQuery, listActivity } from "@/lib/service/list-activity";
import { reviewStatement } from "@/lib/service/review-statement";
import { strikeStatement } from "@/lib/service/strike-statement";
import { verifyClaim } from "@/lib/service/verify-claim";
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
});
