import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActivityFilters } from "@/components/review/activity-filters";
import { DraftFilters } from "@/components/review/draft-filters";
import { activityQuerySchema } from "@/lib/wire/activity-query";

const activity = (query: object) =>
  renderToStaticMarkup(
    <ActivityFilters query={activityQuerySchema.parse(query)} authors={["Ann"]} language="en" />,
  );
const queue = (...states: ("draft" | "returned")[]) =>
  renderToStaticMarkup(
    <DraftFilters
      query={{ states, author: null, text: null }}
      counts={{ draft: 3, returned: 2, rejected: 1 }}
      authors={[]}
      language="en"
    />,
  );

describe("a form that narrows a list", () => {
  it("leads back to everything where something is narrowed, and not for being further down the list", () => {
    expect(activity({ cursor: "further" })).not.toContain("Clear all fields");
    expect(activity({ cursor: "further", author: "Ann" })).toContain("Clear all fields");
  });

  it("shows the states that an address asks for, also several at once", () => {
    expect(queue("draft")).not.toContain("draft,returned");
    expect(queue("draft", "returned")).toMatch(
      /<option value="draft,returned" selected="">[^<]*\(3\), [^<]*\(2\)/,
    );
    expect(queue("draft", "returned")).toContain('href="/editor/review"');
  });
});
