// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useAtlasView } from "@/components/atlas/use-atlas-view";
import { toDay } from "@/lib/domain/day";
import { defaultView } from "@/lib/wire/view-url";
import { mount, unmountAll, wait } from "@/tests/support/mount";

let change: ReturnType<typeof useAtlasView>["change"];
function Atlas() {
  ({ change } = useAtlasView(defaultView, toDay("2025-03-10")));
  return null;
}

describe("the address of a map", () => {
  afterEach(async () => {
    await unmountAll();
    vi.restoreAllMocks();
  });

  it("is written with a mark that nobody wrote into before, so that the router takes it in", async () => {
    const seen: object[] = [];
    vi.spyOn(window.history, "replaceState").mockImplementation((state) => {
      seen.push({ ...state });
      Object.assign(state, { __NA: true, tree: seen.length }); // as the router does
    });
    await mount(<Atlas />);
    for (const day of ["2025-03-11", "2025-03-12"]) {
      await act(async () => change({ date: toDay(day) }));
      await wait(300);
    }
    expect(seen).toEqual([{ isViewChosen: true }, { isViewChosen: true }]);
  });
});
