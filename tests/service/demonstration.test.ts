import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadWorld } from "@/lib/db/load-world";
import { toDay } from "@/lib/domain/day";
import { publicClaims } from "@/lib/domain/world";
import { readUnmapped } from "@/lib/service/list-unmapped";
import { isDemonstrationDue, loadDemonstration } from "@/lib/service/load-demonstration";
import { wholeView } from "@/lib/service/open-view";
import { readAtlas } from "@/lib/service/read-atlas";
import { readMap } from "@/lib/service/read-map";
import { searchPlaces } from "@/lib/service/search-places";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

const VIEW = { slug: "sumy-kursk", ...wholeView };

describe("the demonstration theatre", () => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openDemoDatabase();
  });
  afterAll(() => opened.close());

  const statusesOn = async (date: string, asKnown: "hindsight" | "then" = "hindsight") => {
    const map = await readMap(opened.db, { ...VIEW, asKnown, date: toDay(date), lang: "en" });
    if (!map.ok) throw new Error(map.error.message);
    return new Map(map.value.features.map(({ id, properties }) => [id, properties]));
  };

  it("holds 28 statements with 41 claims of five reports", async () => {
    const world = await loadWorld(opened.db, "sumy-kursk", null);
    expect(world.statements.size).toBe(28);
    expect(publicClaims(world)).toHaveLength(41);
  });

  it("shows Zhuravka contested on 30 May 2025, on the governor's word", async () => {
    const zhuravka = (await statusesOn("2025-05-30")).get("zhuravka-sumy");
    expect(zhuravka).toMatchObject({
      status: "contested",
      holder: null,
      parties: ["ru", "ua"],
      since: "2025-05-27",
      because: ["report-000-4-1"],
    });
  });

  it("shows Novenke claimed by ru on 10 March 2025", async () => {
    expect((await statusesOn("2025-03-10")).get("novenke-sumy")).toMatchObject({
      status: "claimed",
      holder: "ru",
    });
  });

  it("shows Sudzha assessed ua before the withdrawal and assessed ru after it, in hindsight", async () => {
    expect((await statusesOn("2025-03-01")).get("sudzha-kursk")).toMatchObject({
      status: "assessed",
      holder: "ua",
    });
    expect((await statusesOn("2025-03-15")).get("sudzha-kursk")).toMatchObject({
      status: "assessed",
      holder: "ru",
    });
  });

  it("leaves Sudzha at the baseline on 1 March 2025 as the world could know it then", async () => {
    expect((await statusesOn("2025-03-01", "then")).has("sudzha-kursk")).toBe(false);
  });

  it("contests Kursk Oblast itself by a claim and its denial, while villages far from the front stay baseline", async () => {
    const map = await statusesOn("2025-04-27");
    expect(map.get("kursk")).toMatchObject({ kind: "region", status: "contested", parties: ["ru", "ua"] });
    expect(map.get("kursk")?.because).toEqual(expect.arrayContaining(["report-004-1-1", "report-004-2-1"]));
    expect(
      [...map.keys()].filter((id) => String(id).endsWith("-kursk") && id !== "sudzha-kursk").sort(),
    ).toEqual(["cherkasskoye-porechnoye-kursk", "kositsa-kursk", "lebedevka-kursk", "malaya-loknya-kursk"]);
  });

  it("keeps Kositsa, whose position nobody knows: found by name, on the map without geometry, listed beside it", async () => {
    const found = await searchPlaces(opened.db, {
      slug: "sumy-kursk",
      q: "Косица",
      cursor: null,
      limit: 5,
      lang: "en",
    });
    expect(found.ok && found.value.items[0]).toMatchObject({ id: "kositsa-kursk", position: null });
    const map = await readMap(opened.db, { ...VIEW, date: toDay("2025-03-10"), lang: "en" });
    expect(
      map.ok && map.value.features.find((feature) => feature.id === "kositsa-kursk")?.geometry,
    ).toBeNull();
    const unmapped = await readUnmapped(opened.db, {
      slug: "sumy-kursk",
      knownAsOf: null,
      cursor: null,
      limit: 100,
    });
    expect(unmapped.ok && unmapped.value.items.map((claim) => claim.id)).toContain("report-001-1-3");
    const atlas = await readAtlas(opened.db, VIEW);
    expect(atlas.ok && atlas.value.unmapped).toBe(unmapped.ok && unmapped.value.items.length);
  });

  it.each(["Zhuravka", "zhuravka", "Журавка", "Žuravka", "ZHURAVKA "])("finds Zhuravka by %s", async (q) => {
    const found = await searchPlaces(opened.db, {
      slug: "sumy-kursk",
      q,
      cursor: null,
      limit: 5,
      lang: "uk",
    });
    expect(found.ok && found.value.items[0]).toMatchObject({ id: "zhuravka-sumy", name: "Журавка" });
  });

  it("opens on the last day that has claims", async () => {
    const atlas = await readAtlas(opened.db, VIEW);
    expect(atlas.ok && atlas.value.lastDay).toBe("2025-05-30");
  });

  it("is not loaded twice, and a load cut short is completed at the next start", async () => {
    const { db } = opened;
    expect(await isDemonstrationDue(db)).toBe(false);
    await loadDemonstration(db, () => undefined);
    expect((await loadWorld(db, "sumy-kursk", null)).statements.size).toBe(28);
    // As if the process had been killed before its last verification was stored.
    await db.client.$executeRawUnsafe(`ALTER TABLE "Revision" DISABLE TRIGGER revision_append_only`);
    await db.client.$executeRawUnsafe(`DELETE FROM "Revision" WHERE "recordId" = 'verification-3'`);
    await db.client.$executeRawUnsafe(`DELETE FROM "Verification" WHERE "id" = 'verification-3'`);
    await db.client.$executeRawUnsafe(`ALTER TABLE "Revision" ENABLE TRIGGER revision_append_only`);
    const { connect } = await import("@/lib/db/connect");
    const restarted = connect(opened.url);
    expect(await isDemonstrationDue(restarted)).toBe(true);
    await loadDemonstration(restarted, () => undefined);
    expect(await isDemonstrationDue(restarted)).toBe(false);
    await restarted.close();
  });
});
