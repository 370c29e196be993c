import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepSnapshot } from "@/lib/db/snapshots";
import { freezeSchema } from "@/lib/domain/snapshot";
import { LONG_ID_LETTERS, SHORT_ID_LETTERS, snapshotIdOf } from "@/lib/domain/snapshot-id";
import { SYSTEM_ACTOR, VISITOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { freezeView } from "@/lib/service/freeze-view";
import { squeeze } from "@/lib/service/pack-payload";
import { pinView } from "@/lib/service/pin-view";
import { readSnapshot } from "@/lib/service/read-snapshot";
import { writeSnapshot } from "@/lib/wire/snapshot/snapshot-text";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { statementInput } from "@/tests/support/small-theatre";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
  const stored = await createStatement(opened.db, SYSTEM_ACTOR, "small", statementInput());
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
});
afterAll(() => opened.close());

const freeze = async (body: object) => {
  const made = await freezeView(opened.db, VISITOR, { slug: "small", body });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

/** What a view pins, with its text and digest, before it is frozen. */
async function pin(body: object) {
  const pinned = await pinView(opened.db, { slug: "small", freeze: freezeSchema.parse(body) });
  if (!pinned.ok) throw new Error(JSON.stringify(pinned.error));
  const text = writeSnapshot(pinned.value);
  return { content: pinned.value, text, digest: createHash("sha256").update(text).digest("hex") };
}

describe("freezing a view", () => {
  it("gives one snapshot to all who freeze one view at one time", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => freeze({ date: "2025-03-01" })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it("gives a longer id where the short one is another's already, and both stay what they are", async () => {
    const view = { date: "2025-03-02" };
    const { digest } = await pin(view);
    const short = snapshotIdOf(digest, SHORT_ID_LETTERS);
    // A digest that begins with the same 40 bits.
    const other = await pin({ ...view, title: "The other one" });
    const twin = `${digest.slice(0, 10)}${other.digest.slice(10)}`;
    expect(snapshotIdOf(twin, SHORT_ID_LETTERS)).toBe(short);
    const { content } = other;
    const isKept = await keepSnapshot(opened.db, {
      ...{ id: short, digest: twin, theatreId: "small", title: content.title, policy: content.policy },
      ...{ date: content.view.date, compareDate: null, viewpoint: "all", knownAsOf: content.knownAsOf },
      ...{ frozenBy: null, frozenById: null },
      content: new Uint8Array(await squeeze(Buffer.from(other.text, "utf8"), 5)),
      picture: new Uint8Array([1]),
    });
    expect(isKept).toBe(true);

    const made = await freeze(view);
    expect(made).toEqual({ id: snapshotIdOf(digest, LONG_ID_LETTERS), digest, isNew: true });
    expect(made.id).toHaveLength(LONG_ID_LETTERS);
    expect(await freeze(view)).toEqual({ ...made, isNew: false });
    const title = async (id: string) => {
      const read = await readSnapshot(opened.db, id);
      return read.ok ? read.value.content.title : read.error.code;
    };
    expect([await title(made.id), await title(short)]).toEqual([null, "The other one"]);
    expect(await title(made.id.toUpperCase().replace(/(.{4})/g, "$1-"))).toBeNull();
  });
});
