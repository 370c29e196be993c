import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { findStatement } from "@/lib/service/find-statement";
import { wholeView } from "@/lib/service/open-view";
import { previewStatement } from "@/lib/service/preview-statement";
import { readMap } from "@/lib/service/read-map";
import type { StatementPreview } from "@/lib/wire/preview-views";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

const CONTRIBUTOR: Actor = { id: "person:c", name: "Con", role: "contributor" };
const OTHER: Actor = { id: "person:o", name: "Other", role: "contributor" };
const EDITOR: Actor = { id: "person:e", name: "Ed", role: "editor" };

describe("the preview of a statement", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openSmallDatabase();
  });
  afterAll(() => opened.close());

  const preview = async (
    body: unknown,
    actor: Actor = EDITOR,
    lang: "en" | "uk" = "en",
  ): Promise<StatementPreview> => {
    const told = await previewStatement(opened.db, actor, { slug: "small", body, lang });
    if (!told.ok) throw new Error(JSON.stringify(told.error));
    return told.value;
  };
  const store = async (change: Parameters<typeof statementInput>[0] = {}, actor: Actor = SYSTEM_ACTOR) => {
    const made = await createStatement(opened.db, actor, "small", statementInput(change));
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };
  const countRevisions = () => opened.db.client.revision.count();

  it("tells which places would look otherwise, from which day, and stores nothing", async () => {
    const before = await countRevisions();
    const told = await preview(statementInput());
    expect(told).toMatchObject({ newestDay: "2025-02-05", touched: 1, leftOut: 0, newest: null });
    expect(told.changes).toEqual([
      {
        kind: "place",
        id: "alder",
        name: "Alder",
        region: "Upper",
        position: [10.2, 50.1],
        from: "2025-02-05",
        on: "2025-02-05",
        before: { status: "baseline", holder: "north", parties: [] },
        after: { status: "claimed", holder: "south", parties: [] },
      },
    ]);
    expect(told.sentences).toEqual([
      expect.stringMatching(/^South-staff said on 5 February 2025 that South had captured Alder/),
    ]);
    expect(await countRevisions()).toBe(before);
  });

  it("speaks the language that is asked for", async () => {
    expect((await preview(statementInput(), EDITOR, "uk")).sentences[0]).toMatch(/5 лютого 2025 року/);
  });

  it("counts what is whole and leaves aside what is not", async () => {
    const body = {
      ...statementInput(),
      claims: [{ assertion: "control" }, claimInput(), null, { ...claimInput(), party: "west" }],
    };
    const told = await preview(body);
    expect(told.sentences).toEqual([null, expect.any(String), null, null]);
    expect(told.changes.map(({ id }) => id)).toEqual(["alder"]);
    expect(await preview({})).toMatchObject({ changes: [], sentences: [], twins: [] });
    expect(await preview({ ...statementInput(), speakerId: "nobody" })).toMatchObject({ changes: [] });
  });

  it("is no statement where the body is none", async () => {
    for (const body of [null, 7, "text", [statementInput()]]) {
      const told = await previewStatement(opened.db, EDITOR, { slug: "small", body, lang: "en" });
      expect(told).toMatchObject({ ok: false, error: { code: "invalid" } });
    }
  });

  it("is not for viewers, nor for theatres that are not there", async () => {
    const ask = (actor: Actor, slug: string) =>
      previewStatement(opened.db, actor, { slug, body: statementInput(), lang: "en" });
    expect(await ask({ name: "V", role: "viewer" }, "small")).toMatchObject({ error: { code: "forbidden" } });
    expect(await ask(EDITOR, "nowhere")).toMatchObject({ error: { code: "notFound" } });
  });

  it("tells of the places of a region that a claim about the whole region would change", async () => {
    const claims = [claimInput({ target: { kind: "region", regionId: "upper" }, action: "captured" })];
    const told = await preview(statementInput({ claims }));
    expect(told.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "region upper",
      "place alder",
      "place cedar",
    ]);
  });

  it("tells of the places inside a drawn area", async () => {
    const ring = [
      [10.1, 50],
      [10.3, 50],
      [10.3, 50.2],
      [10.1, 50.2],
      [10.1, 50],
    ];
    const geometry = { type: "Polygon", coordinates: [ring] };
    const target = { kind: "area", description: "north", regionIds: [], geometry, bufferKm: null };
    const told = await preview(statementInput({ claims: [claimInput({ target })] }));
    expect(told.changes.map(({ id }) => id)).toEqual(["alder"]);
  });

  describe("beside a statement that is there", () => {
    let stored: Awaited<ReturnType<typeof store>>;
    beforeAll(async () => {
      stored = await store({ url: "https://example.org/report?id=7" });
    });

    it("foretells the very statuses that the map has once the statement is published", async () => {
      const body = statementInput({
        saidOn: "2025-03-01",
        speakerId: "north-staff",
        claims: [claimInput({ party: "north", action: "recaptured", eventDate: "2025-03-01" })],
      });
      const told = await preview(body);
      const published = await store({ ...body, url: null } as never);
      const map = await readMap(opened.db, { slug: "small", date: null, lang: "en", ...wholeView });
      if (!map.ok) throw new Error("no map");
      const alder = map.value.features.find(({ id }) => id === "alder")?.properties;
      expect(told.changes[0]?.after).toEqual({
        status: alder?.status,
        holder: alder?.holder,
        parties: alder?.parties,
      });
      expect(published.revision).toBe(1);
    });

    it("a denial changes the place of the claim that it answers, wherever it says it is", async () => {
      const denial = claimInput({
        assertion: "denial",
        action: null,
        of: "control",
        target: {
          kind: "area",
          description: "all of it",
          regionIds: ["upper"],
          geometry: null,
          bufferKm: null,
        },
        answers: [{ kind: "denies", claimId: stored.claimIds[0], note: null }],
        eventDate: "2025-02-06",
      });
      const told = await preview(
        statementInput({ speakerId: "north-staff", saidOn: "2025-02-06", claims: [denial] }),
      );
      expect(told.changes.map(({ id, from, after }) => [id, from, after.status])).toEqual([
        ["alder", "2025-02-06", "contested"],
      ]);
    });

    it("names the twin: the same target from the same address, or by the same speaker within three days", async () => {
      const twins = async (change: Parameters<typeof statementInput>[0]) =>
        (await preview(statementInput({ url: null, ...change }))).twins.map(
          ({ statementId, because, claim }) => [statementId, because, claim],
        );
      expect(await twins({ saidOn: "2025-02-07" })).toEqual([[stored.id, "speaker", 0]]);
      expect(await twins({ saidOn: "2025-02-09" })).toEqual([]);
      expect(await twins({ saidOn: "2025-02-07", speakerId: "reporter" })).toEqual([]);
      expect(
        await twins({
          saidOn: "2025-02-20",
          speakerId: "reporter",
          url: "http://www.example.org/report/?utm_source=x&id=7#top",
        }),
      ).toEqual([[stored.id, "url", 0]]);
      expect(await twins({ claims: [claimInput({ target: { kind: "place", placeId: "birch" } })] })).toEqual(
        [],
      );
      const second = [claimInput({ target: { kind: "place", placeId: "birch" } }), claimInput()];
      expect(await twins({ claims: second })).toEqual([[stored.id, "speaker", 1]]);
    });

    it("names the statement from the same address, before anything else is entered", async () => {
      const told = await preview({ url: "https://example.org/report?id=7" });
      expect(told.sameAddress).toEqual([
        {
          id: stored.id,
          state: "published",
          speaker: "south-staff",
          saidOn: "2025-02-05",
          summary: "South's staff said that it had taken Alder.",
        },
      ]);
      expect((await preview({ url: "https://example.org/report?id=8" })).sameAddress).toEqual([]);
      expect((await preview({ url: "javascript:alert(1)" })).sameAddress).toEqual([]);
    });

    it("takes a revised claim for what it was: only the difference shows, and it is no twin of itself", async () => {
      const ask = (change: object) => preview({ ...statementInput(), ...change, id: stored.id });
      const unchanged = await ask({ claims: [{ ...claimInput(), id: stored.claimIds[0] }] });
      expect(unchanged).toMatchObject({ changes: [], twins: [], sameAddress: [] });
      expect(unchanged.newest).toMatchObject({ revision: 1, author: "Claim Atlas" });
      const moved = await ask({
        claims: [{ ...claimInput({ target: { kind: "place", placeId: "birch" } }), id: stored.claimIds[0] }],
      });
      expect(moved.changes.map(({ id }) => id)).toContain("alder");
    });
  });

  it("shows a draft to editors and to whoever entered it, and to no other contributor", async () => {
    const draft = await store({ state: "draft", url: "https://example.org/secret" }, CONTRIBUTOR);
    const seen = async (actor: Actor) => {
      const told = await preview(
        statementInput({ url: "https://example.org/secret", saidOn: "2025-02-05" }),
        actor,
      );
      return [
        told.sameAddress.some(({ id }) => id === draft.id),
        told.twins.some(({ statementId }) => statementId === draft.id),
      ];
    };
    expect(await seen(EDITOR)).toEqual([true, true]);
    expect(await seen(CONTRIBUTOR)).toEqual([true, true]);
    expect(await seen(OTHER)).toEqual([false, false]);
    // Nor is a draft that one may not see revised by its id.
    expect((await preview({ ...statementInput(), id: draft.id }, OTHER)).newest).toBeNull();
    expect((await preview({ ...statementInput(), id: draft.id }, CONTRIBUTOR)).newest).toMatchObject({
      author: "Con",
    });
    expect((await findStatement(opened.db, OTHER, draft.id)).ok).toBe(false);
  });
});
