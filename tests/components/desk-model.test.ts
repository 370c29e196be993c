import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptItem,
  beginItem,
  mergeItem,
  rejectItem,
  settleMissing,
  splitItem,
} from "@/components/draft-desk/arrange-items";
import { cutText, listMarks } from "@/components/draft-desk/cut-text";
import { isWholeDesk, VERSION } from "@/components/draft-desk/desk-shelf";
import { layOut } from "@/components/draft-desk/draft-to-entry";
import { orderItems, settleAnswers } from "@/components/draft-desk/order-items";
import { draftedReport } from "@/tests/support/drafted-report";

const desk = () => layOut(draftedReport.report, draftedReport.drafts);
const keysOf = (state: ReturnType<typeof desk>) =>
  state.items.map(({ values }) => values.claims.map(({ id }) => id));

describe("The desk of a report", () => {
  it("fills the form of each statement as far as the report goes, the outlet last in the chain", () => {
    const [first, second] = desk().items;
    expect(first?.values).toMatchObject({
      ...{ speakerId: "governor", relay: ["outlet"], saidOn: "2025-05-27", publishedOn: "2025-05-30" },
      ...{ url: draftedReport.report.url, language: "en" },
    });
    expect(second?.values.speakerId).toBe("");
    expect(second?.missing).toEqual([{ who: "speaker", name: "the ministry", role: "of defence" }]);
    expect(second?.values.claims[0]).toMatchObject({ says: "denial control", party: "ua" });
  });

  it("keeps every claim once, and its place in the text, however statements are split and merged", () => {
    const split = splitItem(desk(), "draft-0");
    expect(keysOf(split)).toEqual([["drafted-0-0"], ["drafted-0-1"], ["drafted-1-0"]]);
    const merged = mergeItem(split, "draft-2");
    expect(keysOf(merged)).toEqual([["drafted-0-0", "drafted-0-1"], ["drafted-1-0"]]);
    expect(mergeItem(merged, "draft-0")).toBe(merged); // nothing stands before it
    expect(splitItem(merged, "draft-1")).toBe(merged); // one claim is not split
    expect(keysOf(splitItem(merged, "draft-0", 1))).toEqual([
      ["drafted-0-0"],
      ["drafted-0-1"],
      ["drafted-1-0"],
    ]);
  });

  it("takes a source that was made for everyone whom the report calls so", () => {
    const settled = settleMissing(desk(), "the ministry", "ministry");
    expect(settled.items[1]?.values.speakerId).toBe("ministry");
    expect(settled.items[1]?.missing).toEqual([]);
  });

  it("rejects and takes back, but leaves what is stored as it is", () => {
    const rejected = rejectItem(desk(), "draft-0");
    expect(rejected.items[0]?.mode).toBe("rejected");
    expect(rejectItem(rejected, "draft-0").items[0]?.mode).toBe("open");
    const stored = acceptItem(desk(), "draft-0", { id: "s", state: "draft", claimIds: {} });
    expect(rejectItem(stored, "draft-0").items[0]?.mode).toBe("accepted");
  });

  it("begins a statement from words that were not understood, and leaves those aside", () => {
    const begun = beginItem(desk(), "end-0");
    expect(begun.openEnds[0]?.isLeft).toBe(true);
    expect(begun.items.at(-1)?.values.claims).toHaveLength(1);
    expect(new Set(begun.items.map(({ key }) => key)).size).toBe(3);
  });

  it("stores what is answered first, and names it in the answer once it is stored", () => {
    const state = desk();
    const [first, second] = state.items;
    if (!first || !second) throw new Error("Two were drafted.");
    expect(orderItems([second, first])).toEqual([first, second]);
    expect(settleAnswers(state, second, "wait").problems).toEqual([
      { path: "claims.0.answers", message: "wait" },
    ]);
    const stored = acceptItem(state, first.key, {
      ...{ id: "s-1", state: "draft" },
      claimIds: { "drafted-0-0": "claim-1" },
    });
    const settled = settleAnswers(stored, second, "wait");
    expect(settled.problems).toEqual([]);
    expect(settled.values.claims[0]?.answers).toEqual([{ kind: "denies", claimId: "claim-1", note: null }]);
  });

  it("is taken up from what the browser kept, and not from what is damaged", () => {
    const kept = {
      ...{ savedAt: "2025-05-30T10:00:00Z", version: VERSION, desk: desk() },
      typed: { text: "t", publishedOn: "", outletId: "", url: "" },
      lexicon: { places: {}, sources: {}, claims: {} },
    };
    const back = (change: object) => isWholeDesk(JSON.parse(JSON.stringify({ ...kept, ...change })));
    expect(back({})).toBe(true);
    expect(back({ desk: null })).toBe(true);
    expect(back({ version: 0 })).toBe(false);
    expect(back({ desk: { ...desk(), items: [{ key: "draft-0" }] } })).toBe(false);
    expect(back({ desk: { ...desk(), report: null } })).toBe(false);
  });
});

describe("The text of a report, cut at its marks", () => {
  it("is the text again when the stretches are put together, whatever is marked", () => {
    const mark = fc.record({
      start: fc.integer({ min: -3, max: 40 }),
      end: fc.integer({ min: -3, max: 45 }),
      owner: fc.constantFrom("a", "b"),
      kind: fc.constantFrom("clause", "end", "target"),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(mark, { maxLength: 12 }), (text, marks) => {
        const stretches = cutText(text, marks);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { kind, start, end, owner } of marks)
          if (kind === "clause" && start >= 0 && start < end && end <= text.length)
            for (const stretch of stretches)
              expect(stretch.items.includes(owner) || stretch.end <= start || stretch.start >= end).toBe(
                true,
              );
      }),
    );
  });

  it("marks no words of a statement that was rejected", () => {
    const owners = (state: ReturnType<typeof desk>) => new Set(listMarks(state).map(({ owner }) => owner));
    expect(owners(desk())).toEqual(new Set(["draft-0", "draft-1", "end-0"]));
    expect(owners(rejectItem(desk(), "draft-0"))).toEqual(new Set(["draft-1", "end-0"]));
  });
});
