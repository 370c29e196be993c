import { describe, expect, it } from "vitest";
import { daySchema } from "@/lib/domain/day";
import { languages } from "@/lib/domain/names";
import { statuses } from "@/lib/domain/resolve/status";
import { summariseSnapshot } from "@/lib/wire/snapshot/summarise-snapshot";
import { pinnedStatus, snapshotContent } from "@/tests/support/snapshot-content";

const day = (text: string) => daySchema.parse(text);
const content = snapshotContent();
const on = (items: ReturnType<typeof pinnedStatus>[], date = "2025-05-30") => ({ date: day(date), items });

describe("A snapshot's summary", () => {
  it("names what is contested first, then what is claimed, then what is settled", () => {
    expect(summariseSnapshot(content).sentences).toEqual([
      "Contested on 30 May 2025: Alder.",
      "Claimed by South alone, and verified by nobody: Birch.",
      "Held by South, and verified: Cedar.",
    ]);
    expect(summariseSnapshot(content, "uk").sentences).toEqual([
      "Спірне, 30 травня 2025 року: Вільха.",
      "Заявляє лише сторона «Південь», ніхто не перевірив: Береза.",
      "Контроль має сторона «Південь», це перевірено: Кедр.",
    ]);
  });

  it("names what changed last, counts the rest, and tells a region from its places", () => {
    const places = ["alder", "birch", "cedar", "dale"].map((id, index) =>
      pinnedStatus({ id, since: `2025-05-1${index}`, status: "contested", holder: null }),
    );
    const region = pinnedStatus({
      kind: "region",
      id: "upper",
      since: "2025-05-20",
      status: "contested",
      holder: null,
    });
    const many = snapshotContent({ statuses: [on([...places, region])] });
    expect(summariseSnapshot(many, "en", 2).sentences).toEqual([
      "Contested on 30 May 2025: Upper as a whole, Dale and 3 more.",
    ]);
    expect(summariseSnapshot(many, "uk", 2).sentences[0]).toContain("Верхня загалом, Долина і ще 3");
  });

  it("has a sentence for every status that is told, in both languages", () => {
    for (const language of languages)
      for (const status of statuses.filter((one) => one !== "baseline")) {
        const one = snapshotContent({ statuses: [on([pinnedStatus({ status })])] });
        expect(summariseSnapshot(one, language).sentences.at(-1)).toMatch(/(Birch|Береза)\.$/);
      }
  });

  it("says so when nothing is contested, and when nobody said anything", () => {
    const calm = snapshotContent({ statuses: [on([pinnedStatus()])] });
    expect(summariseSnapshot(calm).sentences[0]).toBe("Nothing is contested on 30 May 2025.");
    const silent = snapshotContent({
      statuses: [on([pinnedStatus({ kind: "region", id: "upper", status: "baseline" })])],
    });
    expect(summariseSnapshot(silent).sentences).toEqual([
      "On 30 May 2025 nobody has said anything other than that all stayed as on the first day of the atlas, 1 January 2025.",
    ]);
  });

  it("says what differs from the day it is compared with", () => {
    const view = { ...content.view, compareDate: day("2025-05-15") };
    const before = on(
      [pinnedStatus({ id: "cedar", status: "verified" }), pinnedStatus({ id: "dale", since: "2025-05-12" })],
      "2025-05-15",
    );
    const compared = snapshotContent({ view, statuses: [before, ...content.statuses] });
    // Dale was claimed then and is as on the first day now; Alder and Birch are new; Cedar is the same.
    expect(summariseSnapshot(compared).sentences.at(-1)).toBe(
      "Against 15 May 2025, 3 places and regions are shown otherwise: Alder, Birch and Dale.",
    );
    const same = snapshotContent({
      view,
      statuses: [{ ...on([], "2025-05-15"), items: content.statuses[0]?.items ?? [] }, ...content.statuses],
    });
    expect(summariseSnapshot(same).sentences.at(-1)).toBe("Against 15 May 2025, nothing is shown otherwise.");
  });

  it("says whose word counts where it is not everybody's", () => {
    const view = { ...content.view, viewpoint: "party:south", asKnown: "then" as const };
    const filters = { ...view.filters, assertions: ["control" as const] };
    expect(summariseSnapshot(snapshotContent({ view: { ...view, filters } })).sentences.slice(-3)).toEqual([
      "Viewpoint: Sources aligned with South.",
      "Only what was known on the day.",
      "Only claims that fit the filters of this view are heard.",
    ]);
    const source = { ...content.view, viewpoint: "source:south-staff" };
    expect(summariseSnapshot(snapshotContent({ view: source }), "uk").sentences.at(-1)).toBe(
      "Точка зору: Лише Штаб Півдня.",
    );
  });
});

describe("A snapshot's figures", () => {
  const { rows } = summariseSnapshot(content);

  it("count places and km2 by party and status, contested first", () => {
    expect(rows).toEqual([
      { party: null, status: "contested", label: "Contested", places: 1, km2: 12.345 },
      { party: "south", status: "claimed", label: "Claimed: South", places: 1, km2: 8.5 },
      { party: "south", status: "verified", label: "Verified: South", places: 1, km2: 20 },
      { party: "north", status: "baseline", label: "As on the first day: North", places: null, km2: 40 },
      {
        party: null,
        status: "unattributed",
        label: "In no settlement's catchment",
        places: null,
        km2: 19.155,
      },
    ]);
  });

  it("add up to all regions of the theatre", () => {
    const sum = rows.reduce((total, { km2 }) => total + (km2 ?? 0), 0);
    expect(sum).toBeCloseTo(
      content.areas.regions.reduce((total, { km2 }) => total + km2, 0),
      6,
    );
  });

  it("leave out other days, and parts of no size", () => {
    const other = { date: "2025-05-29", region: "upper", party: "north", status: "claimed" as const, km2: 5 };
    const empty = { ...other, date: "2025-05-30", km2: 0 };
    const areas = { ...content.areas, series: [other, ...content.areas.series, empty] };
    expect(summariseSnapshot(snapshotContent({ areas })).rows).toEqual(rows);
  });
});
