import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enteredStatement } from "@/lib/wire/statement-body";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";
import { statementInput } from "@/tests/support/small-theatre";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

describe("a statement of the demonstration", () => {
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

  /** As the issue of this API says it: what GET gives, without ids. */
  const withoutIds = ({ id: _, ...statement }: { id: string; claims: { id: string }[] }) => ({
    ...statement,
    claims: statement.claims.map(({ id: __, ...claim }) => claim),
  });

  it("can be sent as it was given, every one of them, and is given again as it was sent", async () => {
    const ids = (await opened.db.client.statement.findMany({ select: { id: true } })).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      const given = await api.send("getStatement", id);
      const sent = await api.send("postStatement", "sumy-kursk", {
        by: "editor",
        body: withoutIds(given.body),
      });
      expect(sent.status, JSON.stringify(sent.body)).toBe(201);
      expect(sent.body.claimIds).toHaveLength(given.body.claims.length);
      const again = await api.send("getStatement", sent.body.id);
      expect(enteredStatement(again.body)).toEqual(enteredStatement(given.body));
      // The fields alone do as well, and nothing but the fields is entered.
      expect(Object.keys(enteredStatement(given.body) as object).sort()).toEqual(
        Object.keys(statementInput()).sort(),
      );
    }
  }, 60_000);
});
