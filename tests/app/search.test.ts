import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getSearch } from "@/app/api/v1/theatres/[slug]/search/route";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openDemoDatabase();
  process.env.DATABASE_URL = opened.url;
});
afterAll(async () => {
  const { database } = await import("@/lib/service/database");
  await database().close();
  await opened.close();
});

async function ask(query: Record<string, string>, slug = "sumy-kursk") {
  const address = `http://localhost/api?${new URLSearchParams(query)}`;
  const answer = await getSearch(new Request(address), { params: Promise.resolve({ slug }) });
  // biome-ignore lint/suspicious/noExplicitAny: reads JSON whose shape the expectations state
  return { status: answer.status, body: (await answer.json()) as any }; // any JSON
}

describe("GET /api/v1/theatres/{slug}/search", () => {
  it("gives places, sources and statements in the language asked for", async () => {
    const { status, body } = await ask({ q: "Косиця", lang: "uk" });
    expect(status).toBe(200);
    expect(body.places[0]).toMatchObject({
      id: "kositsa-kursk",
      name: "Косиця",
      kind: "village",
      region: { id: "kursk", name: "Курська область" },
      claims: 1,
    });
    expect(body.statements).toMatchObject([
      { id: "report-001-1", saidOn: "2025-03-09", speaker: { id: "ru-mod", name: expect.any(String) } },
    ]);
    const reuters = (await ask({ q: "reuters" })).body;
    expect(reuters.sources).toEqual([
      { id: "reuters", name: "Reuters", kind: "newsAgency", alignment: null, statements: 6 },
    ]);
  });

  it("gives as many of each as was asked for, and where one group goes on", async () => {
    const { body } = await ask({ q: "reuters", limit: "2" });
    expect(body.statements).toHaveLength(2);
    const { statements: cursor, places } = body.nextCursors;
    expect(places).toBeNull();
    const next = (await ask({ q: "reuters", limit: "2", only: "statements", cursor })).body;
    expect(next.sources).toEqual([]);
    const met = [...body.statements, ...next.statements].map(({ id }: { id: string }) => id);
    expect(new Set(met).size).toBe(4);
  });

  it("names every parameter that is bad, missing or unknown, and knows no other theatre", async () => {
    const bad = await ask({ limit: "0", lang: "xx", only: "people", page: "2" });
    expect(bad.status).toBe(400);
    expect(bad.body.error.fields.map(({ path }: { path: string }) => path).sort()).toEqual([
      "lang",
      "limit",
      "only",
      "page",
      "q",
    ]);
    for (const q of ["", "  ", "a".repeat(201), "a\u0000b"])
      expect((await ask({ q })).body.error).toMatchObject({ code: "invalid", fields: [{ path: "q" }] });
    expect((await ask({ q: "a", cursor: "x" })).body.error.fields).toMatchObject([{ path: "cursor" }]);
    expect((await ask({ q: "a" }, "nowhere")).status).toBe(404);
  });
});
