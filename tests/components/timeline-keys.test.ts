import { describe, expect, it } from "vitest";
import { commandOf } from "@/components/timeline/timeline-keys";

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("the keys of the timeline", () => {
  it("go a day, with Shift a week", () => {
    expect(commandOf({ ...bare, key: "ArrowLeft" })).toEqual({ kind: "days", by: -1 });
    expect(commandOf({ ...bare, key: "ArrowRight", shiftKey: true })).toEqual({ kind: "days", by: 7 });
  });

  it("zoom with plus, shifted or not, and leave the browser's own zoom alone", () => {
    expect(commandOf({ ...bare, key: "=" })).toEqual({ kind: "zoom", factor: 0.5 });
    expect(commandOf({ ...bare, key: "+", shiftKey: true })).toEqual({ kind: "zoom", factor: 0.5 });
    expect(commandOf({ ...bare, key: "+", ctrlKey: true })).toBeNull();
    expect(commandOf({ ...bare, key: "ArrowLeft", altKey: true })).toBeNull();
  });

  it("leave other keys alone", () => {
    expect(commandOf({ ...bare, key: "Tab" })).toBeNull();
    expect(commandOf({ ...bare, key: "toString" })).toBeNull();
  });
});
