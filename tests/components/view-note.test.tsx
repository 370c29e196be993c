import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ViewNote } from "@/components/areas/view-note";
import { noFilter } from "@/lib/domain/claim-filter";
import { languages } from "@/lib/domain/names";
import { type AtlasView, defaultView } from "@/lib/wire/view-url";

const SIDES = {
  theatre: { parties: [{ key: "north", names: { en: "North", uk: "Північ" }, colour: "#0072b2" }] },
  sources: [{ id: "herald", names: { en: "the Herald", uk: "«Геральд»" } }],
};
const render = (view: Partial<AtlasView>, language: (typeof languages)[number] = "en") =>
  renderToStaticMarkup(
    <ViewNote
      view={{ ...defaultView, ...view }}
      sides={SIDES}
      language={language}
      wholeHref="/regions/upper?from=2025-03-01&to=2025-03-09"
    />,
  );

describe("the note of the view", () => {
  it("is absent where everybody's word counts and all that is known", () => {
    for (const language of languages) expect(render({}, language)).toBe("");
  });

  it("names the side, the source, the filter and the moment that narrow the view, and leads back to the whole", () => {
    expect(render({ viewpoint: "party:north" })).toContain("Sources aligned with North");
    expect(render({ viewpoint: "source:herald", asKnown: "then" })).toMatch(/Herald · Only what was known/);
    const filtered = render({ filter: { ...noFilter, verdicts: ["verified"], sourceId: "herald" } });
    expect(filtered).toContain("the Herald");
    expect(filtered).toContain('href="/regions/upper?from=2025-03-01&amp;to=2025-03-09"');
    expect(render({ knownAsOf: "2025-03-09T12:00:00Z" })).toContain("9 March 2025");
  });
});
