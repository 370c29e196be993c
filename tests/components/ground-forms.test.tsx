// @vitest-environment happy-dom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { PlaceForm } from "@/components/admin/place-form";
import { RegionFile } from "@/components/admin/region-file";
import { fail, fieldError } from "@/lib/domain/outcome";
import { writeAnswer } from "@/lib/wire/http-answer";
import type { RegionReport } from "@/lib/wire/region-report";
import { openFormPage } from "@/tests/support/form-page";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {}, push: () => {} }) }));
// Maps need a browser; the forms do all without them.
vi.mock("@/components/admin/outline-map", () => ({ OutlineMap: () => null }));
vi.mock("@/components/admin/position-map", () => ({ PositionMap: () => null }));
vi.mock("@/components/admin/ground-note", () => ({ GroundNote: () => null }));

const page = openFormPage();
const { fetched, show, enter, submit, button, sent } = page;

describe("the form of a place", () => {
  it("with a position that cannot be read leads there instead of being sent", async () => {
    show(<PlaceForm slug="valley" parties={[]} regions={[]} place={null} around={null} />);
    const label = [...page.box.querySelectorAll("label")].find((one) => one.textContent === "Position");
    const position = document.getElementById(label?.htmlFor ?? "");
    await enter(position, "51,2");
    await submit();
    expect(document.activeElement).toBe(position);
    expect(page.box.textContent).toContain("This cannot be read as a position.");
    expect(fetched).not.toHaveBeenCalled();
    await enter(position, "51.2, 35.3");
    expect(page.box.textContent).not.toContain("This cannot be read as a position.");
  });
});

describe("a file of regions", () => {
  const report: RegionReport = {
    ...{ revision: 3, isDryRun: true, regions: [], kept: [] },
    places: { entering: 0, moving: 0, leaving: 0, examples: [] },
  };
  const feature = (name: string) => ({ type: "Feature", properties: { name }, geometry: null });
  const choose = async () => {
    const file = JSON.stringify({
      type: "FeatureCollection",
      features: [feature("Hills"), feature("Coast")],
    });
    const input = page.box.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("There is nothing to choose a file with.");
    Object.defineProperty(input, "files", { value: [new File([file], "regions.json")] });
    await act(async () => input.dispatchEvent(new Event("change", { bubbles: true })));
    await vi.waitFor(() => expect(button("Show what would change")).toBeDefined());
  };

  it("is told of anew, before it is saved, where somebody was faster", async () => {
    show(<RegionFile slug="valley" />);
    await choose();
    fetched.mockResolvedValueOnce(Response.json(report));
    await submit();
    expect(button("Save these regions")).toBeDefined();
    const { error } = fail("conflict", "Somebody changed these regions.");
    fetched.mockResolvedValueOnce(writeAnswer({ ok: false, error: { ...error, revision: 4, current: [] } }));
    await submit();
    expect(sent(1)).toMatchObject({ ifMatch: '"3"' });
    expect(page.box.textContent).not.toContain("What would change");
    expect(page.box.textContent).toContain("Somebody else saved this");
    expect(button("Show what would change")).toBeDefined();
  });

  it("has each of its features named where something is wrong", async () => {
    show(<RegionFile slug="valley" />);
    await choose();
    const wrong = [0, 1].map((number) => fieldError(`features.${number}.properties.country`, "country"));
    fetched.mockResolvedValueOnce(writeAnswer(fail("invalid", "Nothing was stored.", wrong)));
    await submit();
    for (const words of ["Feature 1 (“Hills”): ", "Feature 2 (“Coast”): "])
      expect(page.box.textContent).toContain(words);
  });
});
