import { afterEach, describe, expect, it, vi } from "vitest";
import { failureKey, sendRecord } from "@/components/form/send-record";
import { languages } from "@/lib/domain/names";
import { fail } from "@/lib/domain/outcome";
import { brokenAnswer, outcomeAnswer } from "@/lib/wire/http-answer";
import { translator } from "@/lib/wire/messages/translate";

const answer = (response: Response) => vi.stubGlobal("fetch", async () => response);
const send = () => sendRecord({ method: "POST", path: "/api/v1/theatres", body: {} });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a change that is sent", () => {
  it("has words in every language where the server fails", async () => {
    answer(brokenAnswer("7f3a"));
    const sent = await send();
    expect(sent).toEqual({ ok: false, failure: null });
    for (const language of languages)
      expect(translator(language)(failureKey(sent.ok ? null : sent.failure))).not.toBe("");
  });

  it("says the same where there is no network, and where the answer is no JSON of the API", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await send()).toEqual({ ok: false, failure: null });
    answer(new Response("<html>Bad gateway</html>", { status: 502 }));
    expect(await send()).toEqual({ ok: false, failure: null });
  });

  it("keeps what the server refused and why", async () => {
    answer(outcomeAnswer(fail("conflict", "Taken.", [{ path: "slug", message: "Taken." }])));
    const sent = await send();
    expect(sent).toMatchObject({ failure: { code: "conflict", fields: [{ path: "slug" }] } });
    expect(failureKey(sent.ok ? null : sent.failure)).toBe("form.failed.conflict");
  });
});
