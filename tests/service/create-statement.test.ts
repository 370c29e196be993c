import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import { roles } from "@/lib/domain/role";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { getStatement } from "@/lib/service/get-statement";
import { verifyClaim } from "@/lib/service/verify-claim";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
});
afterAll(() => opened.close());

const create = (input: unknown) => createStatement(opened.db, SYSTEM_ACTOR, "small", input);

describe("a statement that is entered", () => {
  it("is stored with claims of every assertion and every kind of target, and reads back as it was entered", async () => {
    const earlier = await create(statementInput());
    if (!earlier.ok) throw new Error(JSON.stringify(earlier.error));
    const answered = earlier.value.claimIds[0];
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
    const claims = [
      claimInput({
        action: "holds",
        target: { kind: "region", regionId: "upper" },
        quantity: { unit: "km2", value: 82, modifier: "about" },
      }),
      claimInput({
        assertion: "contested",
        action: null,
        party: null,
        target: {
          kind: "area",
          description: "north of Alder",
          regionIds: ["upper"],
          geometry: square,
          bufferKm: null,
        },
      }),
      claimInput({
        assertion: "advance",
        action: null,
        target: { kind: "line", fromPlaceId: "alder", toPlaceId: "birch", description: null, geometry: null },
      }),
      claimInput({ assertion: "withdrawal", action: null, eventDate: "[2025-02-01..2025-02-05]" }),
      claimInput({
        target: { kind: "count", count: 4, modifier: "exact", regionIds: ["upper", "lower"] },
        eventDate: "[..2025-02-05~]",
      }),
      claimInput({
        assertion: "denial",
        action: null,
        of: "control",
        answers: [{ kind: "denies", claimId: answered, note: "not a metre" }],
        quantity: { unit: "share", value: 0.667, modifier: "about", of: "lost" },
      }),
      claimInput({
        assertion: "intent",
        action: null,
        what: "a buffer zone",
        target: { kind: "area", description: "the border", regionIds: [], geometry: null, bufferKm: 10 },
        eventDate: "2025-02~",
      }),
    ];
    const stored = await create(statementInput({ claims, saidOn: "[2025-02-05..2025-02-07]" }));
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
    const read = await getStatement(opened.db, { id: stored.value.id });
    expect(read.ok && read.value.record).toMatchObject({
      ...statementInput(),
      saidOn: "[2025-02-05..2025-02-07]",
      claims,
    });
    const row = await opened.db.client.claim.findUnique({ where: { id: stored.value.claimIds[4] ?? "" } });
    expect(row).toMatchObject({
      earliest: null,
      latest: "2025-02-05",
      countsFrom: "2025-02-05",
      countsTo: null,
    });
  });

  it("gets an error at each wrong field that names the cure", async () => {
    const refused = await create({
      ...statementInput({
        saidOn: "yesterday",
        claims: [claimInput({ party: null }), claimInput({ target: { kind: "place", placeId: "nowhere" } })],
      }),
      colour: "red",
    });
    expect(refused.ok).toBe(false);
    const fields = refused.ok ? [] : (refused.error.fields ?? []);
    expect(fields.map((field) => field.path).sort()).toEqual(["claims.0.party", "colour", "saidOn"]);
    for (const { message } of fields) expect(message).toMatch(/\.$/);
  });

  it("gets the same kind of error for what it points at and is not there", async () => {
    const refused = await create(
      statementInput({
        speakerId: "nobody",
        relay: ["reporter", "ghost"],
        claims: [
          claimInput({
            party: "west",
            target: { kind: "place", placeId: "nowhere" },
            answers: [{ kind: "denies", claimId: "none", note: null }],
          }),
        ],
      }),
    );
    expect(refused.ok ? [] : refused.error.fields?.map((field) => field.path)).toEqual([
      "speakerId",
      "relay.1",
      "claims.0.party",
      "claims.0.target.placeId",
      "claims.0.answers.0.claimId",
    ]);
  });

  it("leaves nothing behind when it is refused", async () => {
    const before = (await loadWorld(opened.db, "small", null)).head;
    await create(statementInput({ claims: [claimInput(), claimInput({ party: "west" })] }));
    expect((await loadWorld(opened.db, "small", null)).head).toBe(before);
  });

  it.each(roles)("is drafted from contributor and published from editor upwards: %s", async (role) => {
    const actor = { name: "somebody", role };
    const draft = await createStatement(opened.db, actor, "small", statementInput({ state: "draft" }));
    const published = await createStatement(opened.db, actor, "small", statementInput());
    expect(draft.ok).toBe(role !== "viewer");
    expect(published.ok).toBe(["editor", "reviewer", "admin"].includes(role));
  });
});

describe("a verification", () => {
  const verdict = {
    verdict: "verified",
    credibility: 2,
    method: "satellite",
    note: null,
    assessorId: null,
    madeOn: "2025-02-10",
    shownDay: "2025-02-08",
  };

  it("makes the status verified, needs a reviewer, and needs a claim and an assessor that are there", async () => {
    const stored = await create(statementInput());
    const claimId = stored.ok ? (stored.value.claimIds[0] ?? "") : "";
    const { db } = opened;
    expect((await verifyClaim(db, { name: "e", role: "editor" }, claimId, verdict)).ok).toBe(false);
    const unknown = await verifyClaim(db, SYSTEM_ACTOR, claimId, {
      ...verdict,
      assessorId: "ghost",
    });
    expect(unknown.ok ? null : unknown.error.fields?.[0]?.path).toBe("assessorId");
    const nothing = await verifyClaim(db, SYSTEM_ACTOR, "none", verdict);
    expect(nothing.ok ? null : nothing.error.code).toBe("notFound");
    expect((await verifyClaim(db, SYSTEM_ACTOR, claimId, verdict)).ok).toBe(true);
    const read = await getStatement(db, { id: stored.ok ? stored.value.id : "" });
    expect(read.ok && read.value.claims[0]?.verdict).toBe("verified");
    expect(read.ok && read.value.verifications[0]).toMatchObject({
      method: "satellite",
      shownDay: "2025-02-08",
      assessor: null,
    });
  });
});
