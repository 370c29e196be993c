// @vitest-environment happy-dom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { DecisionForm } from "@/components/review/decision-form";
import { GradeForm } from "@/components/review/grade-form";
import { fail } from "@/lib/domain/outcome";
import { writeAnswer } from "@/lib/wire/http-answer";
import { openFormPage } from "@/tests/support/form-page";

const router = { refresh: vi.fn(), push: vi.fn() };
vi.mock("next/navigation", () => ({ useRouter: () => router }));

const page = openFormPage();
const { fetched, show, enter, submit, button, sent } = page;

describe("the form of a grade", () => {
  it("keeps what was typed while the page loads what is newer, and is then based on that", async () => {
    show(<GradeForm sourceId="herald" basedOn={3} />);
    page.box.querySelector("details")?.setAttribute("open", "");
    await enter(page.box.querySelector("select"), "C");
    await enter(page.box.querySelector("textarea"), "Right about half of the time.");
    const { error } = fail("conflict", "Based on revision 3, but it is at 4.");
    fetched.mockResolvedValueOnce(writeAnswer({ ok: false, error: { ...error, revision: 4, current: {} } }));
    await submit();
    expect(page.box.textContent).toContain("It is at revision 4 now.");
    await act(async () => button("Load what it is now")?.click());
    expect(router.refresh).toHaveBeenCalled();
    show(<GradeForm sourceId="herald" basedOn={4} />);
    expect(page.box.textContent).not.toContain("It is at revision 4 now.");

    fetched.mockResolvedValueOnce(Response.json({ revision: 5 }));
    await submit();
    const reliability = { grade: "C", reason: "Right about half of the time." };
    expect(sent(1)).toEqual({ reliability, ifMatch: '"4"' });
    expect(page.box.querySelector("details")?.open).toBe(false);
    expect(page.box.querySelector("textarea")?.value).toBe("");
  });
});

describe("the form of a decision", () => {
  it("decides once, also where Ctrl and Enter are pressed again", async () => {
    show(<DecisionForm statementId="one" basedOn={1} decided={null} next="/editor/review" />);
    fetched.mockImplementation(async () => Response.json({ revision: 2 }));
    const press = () =>
      act(async () => {
        const keys = { key: "Enter", ctrlKey: true, bubbles: true };
        page.box.querySelector("textarea")?.dispatchEvent(new KeyboardEvent("keydown", keys));
      });
    await press();
    await press();
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(router.push).toHaveBeenCalledWith("/editor/review");
  });
});
