import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftReportSchema } from "@/lib/domain/draft";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

let opened: OpenDatabase;
let api: WriteApi;
beforeAll(async () => {
  opened = await openDemoDatabase();
  api = await openWriteApi(opened);
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const TEXT =
  "Russian forces captured Zhuravka in the Sumy region, Russia's defence ministry said on Friday. <script>alert(1)</script>";
const post = (body: unknown, by: string | undefined = "contributor") =>
  api.send("postReport", "sumy-kursk", { ...(by ? { by } : {}), body });

describe("POST /api/v1/theatres/{slug}/drafts", () => {
  it("answers with drafts in the shape of the schema, and stores nothing", async () => {
    const before = await opened.db.client.revision.count();
    const { status, body } = await post({ text: TEXT, publishedOn: "2025-05-30", outlet: "Reuters" });
    expect(status).toBe(200);
    expect(draftReportSchema.safeParse(body).error).toBeUndefined();
    expect(body.drafts).toMatchObject([
      {
        speaker: { name: "Russia's Ministry of Defence", alignment: "ru", sourceId: "ru-mod" },
        relay: [{ name: "Reuters", sourceId: "reuters" }],
        saidOn: "2025-05-30",
        claims: [
          {
            assertion: "control",
            action: "captured",
            holder: { name: "Russia", partyKey: "ru" },
            target: { kind: "place", name: "Zhuravka", placeId: "zhuravka-sumy" },
          },
        ],
      },
    ]);
    expect(await opened.db.client.revision.count()).toBe(before);
  });

  it("points into the text by offsets, so that nothing of it is ever markup", async () => {
    const { body } = await post({ text: TEXT, publishedOn: "2025-05-30" });
    const { target } = body.drafts[0].claims[0].spans;
    expect(TEXT.slice(target.start, target.end)).toBe("Zhuravka");
    expect(JSON.stringify(body)).not.toContain("<script");
  });

  it.each([
    ["nobody", "", 401],
    ["a viewer", "viewer", 403],
    ["a contributor", "contributor", 200],
    ["an editor", "editor", 200],
  ])("answers %s as their role allows", async (_, by, status) => {
    expect((await post({ text: TEXT, publishedOn: "2025-05-30" }, by)).status).toBe(status);
  });

  it.each([
    [
      "a text that is too long",
      { text: "é".repeat(102_401), publishedOn: "2025-05-30" },
      "text",
      "reportLong",
    ],
    ["an empty text", { text: " \n", publishedOn: "2025-05-30" }, "text", "missing"],
    ["a day that does not exist", { text: TEXT, publishedOn: "2025-02-30" }, "publishedOn", "day"],
    ["a field that is not known", { text: TEXT, publishedOn: "2025-05-30", mood: "good" }, "mood", "unknown"],
  ])("refuses %s and says where and why", async (_, body, path, key) => {
    const answer = await post(body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.error.fields).toMatchObject([{ path, key }]);
  });

  it("takes a text of exactly the greatest length", async () => {
    const text = TEXT.padEnd(200 * 1024, " ");
    expect((await post({ text, publishedOn: "2025-05-30" })).status).toBe(200);
  });

  it("leaves the list of stored drafts at the same address", async () => {
    expect((await api.send("getDrafts", "sumy-kursk", { by: "contributor" })).body).toMatchObject({
      items: expect.any(Array),
    });
  });

  it("knows no other theatre", async () => {
    expect(
      (
        await api.send("postReport", "nowhere", {
          by: "editor",
          body: { text: TEXT, publishedOn: "2025-05-30" },
        })
      ).status,
    ).toBe(404);
  });
});
