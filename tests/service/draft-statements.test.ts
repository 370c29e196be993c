import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DraftReport } from "@/lib/domain/draft";
import type { Actor } from "@/lib/service/actor";
import { draftStatements } from "@/lib/service/draft-statements";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

const CONTRIBUTOR: Actor = { id: "person:c", name: "Con", role: "contributor" };
const TEXT =
  "Russian forces captured Zhuravka in the Sumy region, DeepState said on Friday. Residents of Loknya spoke of soldiers in their streets.";
const BODY = { text: TEXT, publishedOn: "2025-05-30", outlet: "Border Post" };

/** A claim as a model would answer it. */
const modelClaim = (name: string, quote: string, change: object = {}) => ({
  assertion: "control",
  action: "captured",
  of: null,
  what: null,
  holder: "Russia",
  target: {
    kind: "place",
    name,
    quote: name,
    in: ["Sumy Oblast"],
    count: null,
    from: null,
    to: null,
    bufferKm: null,
  },
  eventDate: "[..2025-05-30]",
  quote,
  ...change,
});
const completion = (content: unknown, change: object = {}) => ({
  choices: [
    {
      finish_reason: "stop",
      message: {
        content: typeof content === "string" ? content : JSON.stringify(content),
        refusal: null,
        ...change,
      },
    },
  ],
});

describe("Drafting with a second opinion", () => {
  let opened: OpenDatabase;
  let server: Server | null = null;
  beforeAll(async () => {
    opened = await openDemoDatabase();
  });
  afterAll(() => opened.close());
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = null;
  });

  /** Drafts with a model behind a real server that answers so; `asked` are the bodies it got. */
  const draftWith = async (answer: { status?: number; body?: unknown; delayMs?: number }, seconds = 5) => {
    const asked: { authorization: string | undefined; body: { model: string } }[] = [];
    server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      asked.push({
        authorization: request.headers.authorization,
        body: JSON.parse(Buffer.concat(parts).toString("utf8")),
      });
      setTimeout(() => {
        response.writeHead(answer.status ?? 200, { "content-type": "application/json" });
        response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {}));
      }, answer.delayMs ?? 0);
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const { port } = listening.address() as AddressInfo; // a TCP server has an address of this kind
    const made = await draftStatements(
      opened.db,
      CONTRIBUTOR,
      { slug: "sumy-kursk", body: BODY },
      { url: `http://127.0.0.1:${port}/v1`, key: "secret", model: "small", seconds },
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return { report: made.value, asked };
  };
  const claims = ({ drafts }: DraftReport) =>
    drafts.flatMap((draft) => draft.claims.map((claim) => [claim.target.name, claim.origin]));

  const alone = async () => {
    const made = await draftStatements(opened.db, CONTRIBUTOR, { slug: "sumy-kursk", body: BODY }, null);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };

  it("marks what both found, adds what the model alone found, and drops what is not in the report", async () => {
    const speaker = { name: "DeepState", quote: "DeepState", party: "Ukraine" };
    const { report, asked } = await draftWith({
      body: completion({
        drafts: [
          {
            speaker,
            saidOn: "2025-05-30",
            claims: [
              modelClaim("Zhuravka", "Russian forces captured Zhuravka"),
              modelClaim("Loknya", "soldiers in their streets", {
                assertion: "contested",
                action: null,
                holder: null,
              }),
              modelClaim("Bilovody", "Russian forces captured Bilovody"),
            ],
          },
          {
            speaker: { name: "Nobody", quote: "Nobody said", party: null },
            saidOn: null,
            claims: [modelClaim("Zhuravka", "captured Zhuravka")],
          },
        ],
      }),
    });
    expect(claims(report)).toEqual([
      ["Zhuravka", "both"],
      ["Loknia", "model"],
    ]);
    expect(report.notices).toEqual([]);
    expect(asked).toMatchObject([{ authorization: "Bearer secret", body: { model: "small" } }]);
    const [, second] = report.drafts;
    const span = second?.claims[0]?.span;
    expect(TEXT.slice(span?.start, span?.end)).toBe("soldiers in their streets");
  });

  it.each([
    ["modelFailed", { status: 500 }],
    ["modelNonsense", { body: "<html>not json" }],
    ["modelNonsense", { body: completion("I cannot see any claims, but here is a poem.") }],
    ["modelNonsense", { body: completion({ drafts: [{ speaker: 7, claims: "all" }] }) }],
    ["modelNonsense", { body: { choices: [] } }],
    ["modelRefused", { body: completion("", { refusal: "I will not." }) }],
    ["modelFailed", { body: "x".repeat(3_000_000) }],
  ])("says %s and changes nothing else", async (notice, answer) => {
    const { report } = await draftWith(answer);
    expect(report).toEqual({ ...(await alone()), notices: [notice] });
  });

  it("waits no longer than told", async () => {
    const { report } = await draftWith({ body: completion({ drafts: [] }), delayMs: 5000 }, 0.2);
    expect(report).toEqual({ ...(await alone()), notices: ["modelTimeout"] });
  });

  it("says so where nobody listens", async () => {
    const made = await draftStatements(
      opened.db,
      CONTRIBUTOR,
      { slug: "sumy-kursk", body: BODY },
      { url: "http://127.0.0.1:9/v1", key: null, model: "m", seconds: 5 },
    );
    expect(made).toMatchObject({ ok: true, value: { notices: ["modelFailed"] } });
  });

  it("links a denial to the stored claim that it denies", async () => {
    const body = {
      ...BODY,
      text: "Ukraine's General Staff denied on Friday that Russian forces had retaken Kositsa in the Kursk region.",
    };
    const made = await draftStatements(opened.db, CONTRIBUTOR, { slug: "sumy-kursk", body }, null);
    expect(made).toMatchObject({
      ok: true,
      value: {
        drafts: [
          { claims: [{ assertion: "denial", answers: { kind: "denies", claimId: expect.any(String) } }] },
        ],
      },
    });
  });
});
