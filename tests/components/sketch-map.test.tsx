// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { SketchMap } from "@/components/form/sketch-map";
import { mount, unmountAll, wait } from "@/tests/support/mount";

const place = { id: "a", name: "A", detail: "", position: [34, 51] as never, regionId: null }; // a position is a pair
const ring = [
  [33, 50],
  [35, 50],
  [35, 52],
  [33, 50],
];

describe("the sketch of where places lie", () => {
  afterEach(async () => {
    await unmountAll();
    vi.unstubAllGlobals();
  });

  it("asks for the regions' lines again after a request that failed, and once only after one that did not", async () => {
    const answers = [
      () => Response.json({ error: {} }, { status: 500 }),
      () => Response.json({ features: [{ geometry: { type: "Polygon", coordinates: [ring] } }] }),
    ];
    const fetched = vi.fn(async () => answers.shift()?.());
    vi.stubGlobal("fetch", fetched);
    const lines: (string | null | undefined)[] = [];
    for (const _ of [1, 2, 3]) {
      await mount(<SketchMap slug="small" options={[place]} near={[]} label="Sketch" />);
      await wait(10);
      lines.push(document.querySelector("path")?.getAttribute("d"));
      await unmountAll();
    }
    expect(lines).toEqual(["", expect.stringMatching(/^M/), lines[1]]);
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
