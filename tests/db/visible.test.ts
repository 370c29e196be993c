import { afterAll, beforeAll, expect, it } from "vitest";
import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { countClaims } from "@/lib/db/count-claims";
import { listStatementIds } from "@/lib/db/list-statement-ids";
import { loadWorld } from "@/lib/db/load-world";
import type { Outcome } from "@/lib/domain/outcome";
import { isPublicEvidence } from "@/lib/domain/visibility";
import { publicClaims } from "@/lib/domain/world";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { getPlace } from "@/lib/service/get-place";
import { getSource } from "@/lib/service/get-source";
import { getStatement } from "@/lib/service/get-statement";
import { wholeView } from "@/lib/service/open-view";
import { openAtlas } from "@/lib/service/read-atlas";
import { reviewStatement } from "@/lib/service/review-statement";
import { strikeStatement } from "@/lib/service/strike-statement";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

let opened: OpenDatabase;
const ids = new Map<string, string>();
const EVERY = { theatreId: "small", from: null, to: null, placeId: null, sourceId: null, text: null };
const VIEW = wholeView;

function demand<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

beforeAll(async () => {
  opened = await openSmallDatabase();
  const { db } = opened;
  // Every combination is reached as people reach it.
  for (const state of ["draft", "returned", "rejected", "published"] as const)
    for (const struck of [false, true])
      for (const claimStruck of [false, true]) {
        const name = `${state} ${struck} ${claimStruck}`;
        const entered = state === "published" ? state : "draft";
        const stored = demand(
          await createStatement(db, SYSTEM_ACTOR, "small", statementInput({ state: entered, summary: name })),
        );
        const { id, claimIds } = stored;
        ids.set(name, id);
        const decision = state === "returned" ? "return" : state === "rejected" ? "reject" : null;
        if (decision) {
          const input = { decision, comment: "not yet" };
          demand(await reviewStatement(db, SYSTEM_ACTOR, { id, basedOn: 1, input }));
        }
        const strike = async (input: object) =>
          demand(await strikeStatement(db, SYSTEM_ACTOR, { id, operation: "strike", basedOn: null, input }));
        if (claimStruck) await strike({ reason: "wrong village", claimIds });
        if (struck) await strike({ reason: "entered twice" });
      }
});
afterAll(() => opened.close());

it("shows only a published statement that is not struck, with a claim that is not struck, on every read path", async () => {
  const { db } = opened;
  const shown = ids.get("published false false") ?? "";
  const world = await loadWorld(db, "small", null);
  expect(world.statements.size).toBe(16);
  expect(publicClaims(world).map((one) => one.statementId)).toEqual([shown]);
  const atlas = await openAtlas(db, { slug: "small", chosen: null, ...VIEW });
  expect(atlas.ok && atlas.value.book.claims.map((claim) => claim.statementId)).toEqual([shown]);
  expect(atlas.ok && atlas.value.head.claims).toBe(1);
  const place = await getPlace(db, { id: "alder", date: null, lang: "en", ...VIEW });
  expect(place.ok && place.value.statements.map((row) => row.id)).toEqual([shown]);
  expect(await countClaims(db, ["alder", "birch"])).toEqual(new Map([["alder", 1]]));
  for (const id of ids.values()) expect((await getStatement(db, { id })).ok).toBe(id === shown);
});

it("holds the database's filter equal to the rule for statements", async () => {
  const { ids: listed } = await listStatementIds(opened.db, EVERY, null, 50);
  const wanted = [...ids].filter(([name]) => name.startsWith("published false")).map(([, id]) => id);
  expect(listed.sort()).toEqual(wanted.sort());
});

it("does not tell what a statement said while it was a draft", async () => {
  const { db } = opened;
  const stored = await createStatement(
    db,
    SYSTEM_ACTOR,
    "small",
    statementInput({ state: "draft", summary: "A name that must not leave." }),
  );
  const id = stored.ok ? stored.value.id : "";
  const draft = (await loadWorld(db, "small", null)).statements.get(id)?.value;
  if (!draft) throw new Error("The draft is not in the world.");
  const value = { ...draft, state: "published" as const, summary: "What may be said." };
  await appendRevisions(db, "small", [
    { noun: "statement", recordId: id, number: 2, operation: "publish", author: "test", reason: null, value },
  ]);
  const statement = await getStatement(db, { id });
  expect(JSON.stringify(statement)).not.toContain("must not leave");
  expect(statement.ok && statement.value.revisions.map((revision) => revision.number)).toEqual([2]);
});

it("shows evidence that is neither struck nor withheld, in the database's filter as in the rule", async () => {
  const { db } = opened;
  const statementId = ids.get("published false false") ?? "";
  const expected: string[] = [];
  for (const struck of [false, true])
    for (const withheld of [false, true]) {
      const id = `evidence-${struck}-${withheld}`;
      const value = {
        theatreId: "small",
        statementId,
        verificationId: null,
        url: "https://example.org/photo",
        archivedUrl: null,
        sha256: null,
        mediaType: null,
        capturedAt: null,
        note: id,
        withheld,
        struck,
      };
      await appendRevisions(db, "small", [
        {
          noun: "evidence",
          recordId: id,
          number: 1,
          operation: "create",
          author: "test",
          reason: null,
          value,
        },
      ]);
      if (isPublicEvidence(value)) expected.push(id);
    }
  const statement = await getStatement(db, { id: statementId });
  expect(statement.ok && statement.value.evidence.map((one) => one.id)).toEqual(expected);
  expect(expected).toEqual(["evidence-false-false"]);
});

it("keeps a struck claim out of the history even where the claims have changed places", async () => {
  const { db } = opened;
  const claims = [claimInput({ note: "must not leave" }), claimInput({ note: "may be said" })];
  const stored = await createStatement(db, SYSTEM_ACTOR, "small", statementInput({ claims }));
  const id = stored.ok ? stored.value.id : "";
  const value = (await loadWorld(db, "small", null)).statements.get(id)?.value;
  const [secret, said] = value?.claims ?? [];
  if (!value || !secret || !said) throw new Error("The statement is not in the world.");
  const turned = { ...value, claims: [said, { ...secret, struck: true }] };
  await appendRevisions(db, "small", [
    {
      noun: "statement",
      recordId: id,
      number: 2,
      operation: "strike",
      author: "test",
      reason: null,
      value: turned,
    },
  ]);
  const text = JSON.stringify(await getStatement(db, { id }));
  expect(text).toContain("may be said");
  expect(text).not.toContain("must not leave");
});

it("gives no revision that is newer than the fields beside it, though one is written while it reads", async () => {
  const { db } = opened;
  const stored = demand(
    await createStatement(db, SYSTEM_ACTOR, "small", statementInput({ summary: "Before." })),
  );
  const sources = [...(await loadWorld(db, "small", null)).sources];
  const [sourceId, source] = sources[0] ?? [];
  const value = (await loadWorld(db, "small", null)).statements.get(stored.id)?.value;
  if (!value || !source || !sourceId) throw new Error("The records are not in the world.");
  const head = { number: 2, operation: "revise", author: "test", reason: null } as const;
  const racing = (write: () => Promise<unknown>): Db => {
    const client = db.client.$extends({
      query: {
        revision: {
          findMany: async ({ args, query }) => {
            if (args.where?.recordId !== undefined) await write();
            return query(args);
          },
        },
      },
    });
    return { ...db, client: client as unknown as Db["client"] }; // reads as the client it extends
  };
  const meanwhile = racing(() =>
    appendRevisions(db, "small", [
      { ...head, noun: "statement", recordId: stored.id, value: { ...value, summary: "After." } },
      { ...head, noun: "source", recordId: sourceId, value: { ...source, note: "After." } },
    ]),
  );
  const statement = demand(await getStatement(meanwhile, { id: stored.id }));
  expect(statement).toMatchObject({ summary: "Before.", revision: 1, revisions: [{ number: 1 }] });
  expect(demand(await getStatement(db, { id: stored.id }))).toMatchObject({ summary: "After.", revision: 2 });
  const again = racing(() =>
    appendRevisions(db, "small", [
      { ...head, number: 3, noun: "source", recordId: sourceId, value: { ...source, note: "Later." } },
    ]),
  );
  const shown = demand(await getSource(again, { id: sourceId }));
  expect(shown.note).toBe("After.");
  expect(shown.revisions.at(-1)?.number).toBe(2);
});
