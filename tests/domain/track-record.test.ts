import { describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import type { Assessment, ResolvableClaim } from "@/lib/domain/resolve/claim-case";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import { judgeClaims, median } from "@/lib/domain/track-record";

const said = (id: string, fields: Partial<ResolvableClaim> = {}): ResolvableClaim => ({
  id,
  ordinal: 0,
  speakerId: "south-staff",
  speakerKind: "military",
  side: "south",
  assertion: "control",
  position: { kind: "holds", party: "south" },
  gains: "south",
  placeIds: ["alder"],
  regionId: null,
  from: toDay("2025-02-05"),
  to: null,
  saidOn: toDay("2025-02-05"),
  recordedAt: "2025-02-05T12:00:00Z",
  answers: [],
  assessments: [],
  ...fields,
});

const assessed = (verdict: Assessment["verdict"], madeOn: string): Assessment => ({
  id: verdict,
  assessor: "reporter",
  verdict,
  madeOn: toDay(madeOn),
  shownDay: null,
  recordedAt: `${madeOn}T12:00:00Z`,
});

const point = (day: string, fields: Partial<ChangePoint>): ChangePoint => ({
  day: toDay(day),
  status: "claimed",
  rule: 6,
  holder: "south",
  parties: [],
  because: [],
  ...fields,
});

/** What becomes of the claim "capture" among others, and after how many days. */
const judge = (others: ResolvableClaim[], points: ChangePoint[] = [], own: Partial<ResolvableClaim> = {}) => {
  const judged = judgeClaims("south-staff", [said("capture", own), ...others], () => [points]);
  const { fate, days } = judged.find((one) => one.claimId === "capture") ?? {};
  return [fate, days];
};

const answer = (kind: "confirms" | "corrects" | "retracts" | "denies") => [{ kind, claimId: "capture" }];

describe("what became of a claim to hold a place", () => {
  it("is open while nobody verifies, confirms or concedes it, denied or not", () => {
    expect(judge([])).toEqual(["open", null]);
    const denial = said("denial", { speakerId: "north-staff", side: "north", answers: answer("denies") });
    expect(judge([denial], [point("2025-02-05", { status: "contested", holder: null })])).toEqual([
      "open",
      null,
    ]);
  });

  it("is confirmed from the day its verification was made", () => {
    const assessments = [assessed("verified", "2025-02-12")];
    expect(judge([], [], { assessments })).toEqual(["confirmed", 7]);
  });

  it("is confirmed by an independent source, conceded by one of another party, and not by its own side", () => {
    const confirming = (speakerId: string, side: string | null) =>
      said("answer", { speakerId, side, saidOn: toDay("2025-02-08"), answers: answer("confirms") });
    expect(judge([confirming("reporter", null)])).toEqual(["confirmed", 3]);
    expect(judge([confirming("north-staff", "north")])).toEqual(["conceded", 3]);
    expect(judge([confirming("south-governor", "south")])).toEqual(["open", null]);
  });

  it("is conceded when the place comes to be shown as agreed, from the day the other side said so", () => {
    const admission = said("admission", {
      speakerId: "north-staff",
      side: "north",
      saidOn: toDay("2025-02-15"),
    });
    const points = [
      point("2025-02-05", { because: ["capture"] }),
      point("2025-02-14", { status: "agreed", rule: 3, because: ["admission", "capture"] }),
    ];
    expect(judge([admission], points)).toEqual(["conceded", 10]);
  });

  it("is not conceded by what is agreed after the place had passed to somebody else", () => {
    const points = [
      point("2025-02-05", { because: ["capture"] }),
      point("2025-03-01", { holder: "north" }),
      point("2025-04-01", { status: "agreed", rule: 3, because: ["admission"] }),
    ];
    expect(judge([], points)).toEqual(["open", null]);
  });

  it("is refuted by the verdict that counts, and taken back by its own speaker alone", () => {
    expect(judge([], [], { assessments: [assessed("refuted", "2025-02-12")] })).toEqual(["refuted", null]);
    const correction = said("correction", { answers: answer("corrects") });
    expect(judge([correction])).toEqual(["takenBack", null]);
    expect(judge([{ ...correction, speakerId: "south-governor" }])).toEqual(["open", null]);
  });

  it("stands again when its speaker retracts the retraction, and is taken back by what is itself corrected", () => {
    const later = { recordedAt: "2025-02-06T12:00:00Z" };
    const retraction = said("retraction", { ...later, position: null, answers: answer("retracts") });
    const undone = (kind: "retracts" | "corrects") =>
      said("undoing", {
        recordedAt: "2025-02-07T12:00:00Z",
        position: null,
        answers: [{ kind, claimId: "retraction" }],
      });
    expect(judge([retraction])).toEqual(["takenBack", null]);
    expect(judge([retraction, undone("retracts")])).toEqual(["open", null]);
    expect(judge([retraction, undone("corrects")])).toEqual(["takenBack", null]);
  });

  it("is not taken back by a claim that was said before, which closes a circle", () => {
    const earlier = said("earlier", { recordedAt: "2025-02-01T12:00:00Z", answers: answer("retracts") });
    const own = { answers: [{ kind: "retracts" as const, claimId: "earlier" }] };
    expect(judge([earlier], [], own)).toEqual(["open", null]);
  });

  it("is not confirmed by an answer that was taken back or refuted", () => {
    const confirming = said("answer", { speakerId: "reporter", side: null, answers: answer("confirms") });
    const takingBack = said("regret", {
      speakerId: "reporter",
      side: null,
      position: null,
      answers: [{ kind: "retracts", claimId: "answer" }],
      recordedAt: "2025-02-09T12:00:00Z",
    });
    expect(judge([confirming, takingBack])).toEqual(["open", null]);
    expect(judge([{ ...confirming, assessments: [assessed("refuted", "2025-02-12")] }])).toEqual([
      "open",
      null,
    ]);
  });

  it("is not asked of claims that name no holder, nor of other speakers", () => {
    const judged = judgeClaims(
      "south-staff",
      [
        said("contested", { position: { kind: "contested", party: null } }),
        said("plan", { position: null }),
        said("foreign", { speakerId: "north-staff" }),
      ],
      () => [],
    );
    expect(judged).toEqual([]);
  });
});

describe("the median", () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[9, 1, 2], 2],
  ])("of %j is %j", (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});
