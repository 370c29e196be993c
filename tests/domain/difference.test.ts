import { describe, expect, it } from "vitest";
import { flipBetween } from "@/lib/domain/difference";

const held = (holder: string, status: "claimed" | "assessed" | "baseline" = "assessed") => ({
  status,
  holder,
});
const contested = { status: "contested", holder: null } as const;
const unknown = { status: "unknown", holder: null } as const;

describe("the flip between two statuses", () => {
  it.each([
    ["nothing", held("north"), held("north"), null],
    ["nothing, contested both times", contested, contested, null],
    ["gained by a party from another", held("north"), held("south"), "gained"],
    ["gained by a party from nobody known", unknown, held("south"), "gained"],
    ["lost to nobody known", held("north"), unknown, "lost"],
    ["a dispute begun", held("north"), contested, "becameContested"],
    ["a dispute begun over unknown land", unknown, contested, "becameContested"],
    ["a dispute settled for the former holder", contested, held("north"), "settled"],
    ["a dispute that ended without a holder", contested, unknown, "other"],
    ["the same holder by another rule", held("north", "baseline"), held("north", "claimed"), "other"],
  ])("is %s", (_, before, after, flip) => {
    expect(flipBetween(before, after)).toBe(flip);
  });
});
