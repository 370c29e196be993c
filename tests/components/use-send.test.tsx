// @vitest-environment happy-dom
import { act } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { onceKeys } from "@/components/form/once-key";
import { ProblemList } from "@/components/form/problem-list";
import { type Sender, useSend } from "@/components/form/use-send";
import { fail, fieldError } from "@/lib/domain/outcome";
import { writeAnswer } from "@/lib/wire/http-answer";
import { openFormPage } from "@/tests/support/form-page";

let sender: Sender;
const page = openFormPage("uk");
const { fetched } = page;

function Form() {
  sender = useSend();
  return (
    <form ref={sender.form}>
      <input name="url" aria-invalid={sender.errorAt("evidence.0") ? true : undefined} />
      <ProblemList problems={sender.problems.map(({ words }) => words)} />
    </form>
  );
}

const change = (reason: string) => ({ method: "POST" as const, path: "/api/v1/x", body: { reason } });
const send = (reason: string) => act(() => sender.send(change(reason)));
const keyOf = (call: number) => new Headers(fetched.mock.calls[call]?.[1]?.headers).get("Idempotency-Key");

beforeEach(() => page.show(<Form />));

describe("a form that is sent", () => {
  it("says in the reader's language what is wrong, leads to the field, and says the same only once", async () => {
    const wrong = [0, 1].map((number) => fieldError(`evidence.${number}.url`, "colour"));
    fetched.mockResolvedValue(writeAnswer(fail("invalid", "Nothing was stored.", wrong)));
    await send("why");
    expect(sender.problems.map(({ path }) => path)).toEqual(["", "evidence.0.url", "evidence.1.url"]);
    expect(page.box.textContent).not.toMatch(/[a-z]{3}/);
    expect(page.box.querySelectorAll("p")).toHaveLength(2);
    expect(document.activeElement).toBe(page.box.querySelector("input"));
  });

  it("says what the server refused, where no field is wrong and nobody was faster", async () => {
    fetched.mockResolvedValue(writeAnswer(fail("invalid", "This region has 3 places.")));
    await send("why");
    expect(page.box.textContent).toBe("This region has 3 places.");
    expect(sender.newer).toBeNull();
  });

  it("tells what somebody else saved, until that is taken back", async () => {
    const { error } = fail("conflict", "Based on revision 1, but it is at 4.");
    const newer = { revision: 4, current: { note: "theirs" } };
    fetched.mockResolvedValue(writeAnswer({ ok: false, error: { ...error, ...newer } }));
    await send("why");
    expect(sender.newer).toEqual(newer);
    act(() => sender.forget());
    expect(sender.newer).toBeNull();
    expect(sender.problems).toEqual([]);
  });

  it("goes out under the same key until its text changes or it is done", async () => {
    fetched.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    fetched.mockResolvedValueOnce(writeAnswer(fail("invalid", "No.")));
    fetched.mockImplementation(async () => Response.json({}));
    for (const reason of ["one", "one", "other", "other"]) await send(reason);
    expect(keyOf(0)).toBe(keyOf(1));
    expect(keyOf(1)).not.toBe(keyOf(2));
    expect(keyOf(2)).not.toBe(keyOf(3));
  });

  it("is not sent a second time while it is under way", async () => {
    let arrive: (answer: Response) => void = () => {};
    fetched.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    await act(async () => {
      const first = sender.send(change("one"));
      expect(await sender.send(change("one"))).toEqual({ ok: false, failure: null });
      arrive(Response.json({}));
      expect((await first).ok).toBe(true);
    });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

describe("the key of a request", () => {
  it("can be made where the site is reached without TLS", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(onceKeys().keyOf("text")).not.toBe(onceKeys().keyOf("text"));
  });
});
