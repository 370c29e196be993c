import { describe, expect, it } from "vitest";
import { windowPictureSize } from "@/components/export/export-picture";
import { legendEntries } from "@/components/export/legend-entries";
import { frameCamera } from "@/components/export/map-frame";
import { printGroups } from "@/components/export/print-list";
import { countMaps, type Takeout, takeoutFileName } from "@/components/export/takeout";
import { pictureAlt, takeoutWords } from "@/components/export/takeout-words";
import type { AtlasRow } from "@/components/table/atlas-row";
import { toDay } from "@/lib/domain/day";
import { scaleBar } from "@/lib/geo/web-mercator";
import { translator } from "@/lib/wire/messages/translate";
import { type Box, layOutPicture } from "@/lib/wire/picture/lay-out-picture";
import { type PictureItem, pictureFonts } from "@/lib/wire/picture/picture-column";
import { fitNames, wrapText } from "@/lib/wire/picture/wrap-text";

/** Every letter 7 pixels wide. */
const measure = (text: string) => text.length * 7;

const row = (id: string, status: AtlasRow["status"], rest: Partial<AtlasRow> = {}): AtlasRow => ({
  kind: "place",
  id,
  name: id,
  otherName: null,
  region: "Sumy Oblast",
  status,
  holder: status === "contested" || status === "unknown" ? null : "ua",
  parties: status === "contested" ? ["ru", "ua"] : [],
  since: "2025-03-01",
  stale: false,
  ...rest,
});

const takeout: Takeout = {
  slug: "sumy-kursk",
  theatre: "Sumy and Kursk",
  parties: [
    { key: "ua", names: { en: "Ukraine", uk: "Україна" }, colour: "#0072b2" },
    { key: "ru", names: { en: "Russia", uk: "Росія" }, colour: "#d55e00" },
  ],
  startsOn: "2024-08-05",
  day: toDay("2025-05-30"),
  rows: [row("quiet", "baseline"), row("disputed", "contested"), row("taken", "claimed", { holder: "ru" })],
  compared: null,
  viewpoint: "party:ru",
  viewpointName: "Sources aligned with Russia",
  asKnown: "hindsight",
  filters: ["news agencies", "verified claims"],
  policy: 1,
  policyUrl: "https://atlas.example/method",
  knownAsOf: "2025-06-01T00:00:00Z",
  credits: [{ credit: "© OpenStreetMap contributors", creditUrl: "https://www.openstreetmap.org/copyright" }],
  link: `https://atlas.example/?date=2025-05-30&viewpoint=party:ru&map=9.12/51.2345/35.1234&place=${"a".repeat(60)}`,
};
const flip = {
  kind: "place",
  name: "Taken",
  before: row("a", "baseline"),
  after: row("a", "claimed"),
} as const;
const compared: NonNullable<Takeout["compared"]> = {
  kind: "days",
  mode: "difference",
  names: { before: "1 March 2025", after: "30 May 2025" },
  days: [toDay("2025-03-01"), toDay("2025-05-30")],
  rowsBefore: [row("taken", "verified")],
  flips: [{ ...flip, id: "taken", flip: "gained" }],
};
const witness = {
  sources: Array.from({ length: 200 }, (_, index) => ({
    name: `Source ${index}`,
    claims: index < 5 ? 3 : 1,
  })),
  sentences: new Map([["place:taken", "Russia's ministry said so."]]),
  left: 0,
};

describe("text on a picture", () => {
  it("is broken between words, and nothing of it is lost", () => {
    const text = "Only what was known on the day, by the rules of policy 1";
    const lines = wrapText(text, 100, measure);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(100);
  });

  it("breaks a long address at its joints, and inside a name that is longer than a line", () => {
    const lines = wrapText(takeout.link, 200, measure);
    expect(lines.join("")).toBe(takeout.link);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(200);
    expect(lines[0]).toMatch(/[/?&=]$/);
  });

  it("names as many sources as fit and counts the others", () => {
    const names = witness.sources.map(({ name }) => name);
    const more = (count: number) => `and ${count} more`;
    const lines = fitNames(names, more, 300, 3, measure);
    const told = lines.join(" ");
    const left = Number(/and (\d+) more\.$/.exec(told)?.[1]);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(told.match(/Source/g)?.length).toBe(names.length - left);
    expect(fitNames(names.slice(0, 2), more, 300, 3, measure)).toEqual(["Source 0, Source 1."]);
    expect(fitNames([], more, 300, 3, measure)).toEqual([]);
  });
});

describe("the words of a picture", () => {
  const words = takeoutWords(takeout, witness, "en");

  it("say theatre, day, viewpoint, what was known, filters, policy, moment of knowledge, link and credits", () => {
    const alt = pictureAlt(words, "en");
    for (const part of [
      "Sumy and Kursk",
      "30 May 2025",
      "Sources aligned with Russia",
      "All that is known today",
      "news agencies; verified claims",
      "policy 1: https://atlas.example/method",
      "As this atlas knew it on 1 June 2025",
      takeout.link,
      "© OpenStreetMap contributors (openstreetmap.org/copyright)",
    ])
      expect(alt).toContain(part);
    expect(words.count).toBe(
      `What is shown rests on ${witness.sources.reduce((sum, { claims }) => sum + claims, 0)} claims of 200 sources`,
    );
    expect(words.sources[0]).toBe("Source 0\u00a0(3)");
  });

  it("explain the patterns that occur and no others", () => {
    expect(words.legend.map(({ name }) => name)).toEqual(["Contested", "Claimed", "Bare", "Dot"]);
    expect(
      legendEntries({ ...takeout, rows: [row("old", "claimed", { stale: true })] }, "en").map(
        ({ name }) => name,
      ),
    ).toEqual(["Claimed", "Paler", "Dot"]);
    const region = row("sumy", "contested", { kind: "region" });
    expect(legendEntries({ ...takeout, rows: [region] }, "en").map(({ name }) => name)).toEqual(["Dashed"]);
  });

  it("of a comparison name both sides, and explain what differs or what either map has", () => {
    const difference = takeoutWords({ ...takeout, compared }, witness, "en");
    expect(difference.subject).toBe("1 March 2025 against 30 May 2025");
    expect(difference.legend.map(({ name }) => name)).toEqual(["Gained", "Bare", "Dot"]);
    expect(difference.maps).toBeNull();
    const side = takeoutWords({ ...takeout, compared: { ...compared, mode: "side" } }, witness, "en");
    expect(side.maps).toEqual(compared.names);
    expect(side.legend.map(({ name }) => name)).toContain("Verified");
  });

  it("of two viewpoints say on which day both are", () => {
    const names = { before: "All sources", after: "Only Reuters" };
    const views = {
      ...takeout,
      viewpointName: null,
      compared: { ...compared, kind: "views", names } as const,
    };
    expect(takeoutWords(views, witness, "en").lens[0]).toBe("Both on 30 May 2025");
  });

  it("give the file a name with theatre, days and viewpoint", () => {
    expect(takeoutFileName(takeout)).toBe("sumy-kursk_2025-05-30_party-ru");
    expect(takeoutFileName({ ...takeout, compared, asKnown: "then" })).toBe(
      "sumy-kursk_2025-03-01_2025-05-30_party-ru_then",
    );
    expect(countMaps({ compared })).toBe(1);
    expect(countMaps({ compared: { ...compared, mode: "swipe" } })).toBe(2);
  });
});

describe("the layout of a picture", () => {
  const heightOf = (item: PictureItem) =>
    item.kind === "text" ? pictureFonts[item.font].linePx : item.kind === "sample" ? 20 : 1;
  const meets = (box: Box, item: PictureItem) =>
    item.x < box.x + box.width &&
    item.x >= box.x &&
    item.y + heightOf(item) > box.y + 1 &&
    item.y < box.y + box.height - 1;
  const t = translator("en");
  const terms = {
    more: (count: number) => t("export.sources.more", { count }),
    link: t("export.link"),
    legend: t("map.legend"),
  };
  const many = takeout.parties.flatMap(({ key }) =>
    (["claimed", "assessed", "agreed", "verified", "baseline"] as const).map((status) =>
      row(`${key} ${status}`, status, { holder: key }),
    ),
  );
  const crowded = [
    ...many,
    row("c", "contested"),
    row("u", "unknown"),
    row("s", "claimed", { stale: true }),
    row("r", "claimed", { kind: "region" }),
  ];
  const sizes = [
    { width: 1600, height: 1000 },
    { width: 1080, height: 1350 },
    windowPictureSize(1280, 720),
    windowPictureSize(1024, 640),
    windowPictureSize(360, 740),
  ];

  it.each(sizes)("keeps everything on a picture of $width x $height, and nothing lies on the map", (size) => {
    for (const mode of [null, "difference", "side"] as const) {
      const view = { ...takeout, rows: crowded, compared: mode && { ...compared, mode } };
      const layout = layOutPicture(takeoutWords(view, witness, "en"), terms, size, measure);
      expect(layout.maps).toHaveLength(mode === "side" ? 2 : 1);
      for (const box of layout.maps) expect(Math.min(box.width, box.height)).toBeGreaterThan(size.height / 5);
      for (const item of layout.items) {
        const end = item.kind === "text" ? item.x + measure(item.text) : item.x;
        expect(end).toBeLessThanOrEqual(size.width - 20);
        expect(item.y + heightOf(item)).toBeLessThanOrEqual(size.height - 10);
        expect(layout.maps.filter((box) => meets(box, item))).toEqual([]);
      }
      const texts = layout.items.flatMap((item) => (item.kind === "text" ? item.text : [])).join("");
      expect(texts).toContain(takeout.link);
      expect(texts).toMatch(/and \d+ more\./);
    }
  });

  it("makes a picture of the window's shape, with room for the words", () => {
    expect(windowPictureSize(1440, 900)).toEqual({ width: 1440, height: 900 });
    const phone = windowPictureSize(360, 740);
    expect(phone.width).toBeGreaterThanOrEqual(800);
    expect(phone.height / phone.width).toBeCloseTo(740 / 360, 2);
  });
});

describe("the map of a picture", () => {
  it("shows all that the window shows, in another size", () => {
    const camera = { lng: 35, lat: 51, zoom: 8 };
    expect(frameCamera({ camera, widthPx: 1000, heightPx: 800 }, 500, 800, 0)).toEqual({
      ...camera,
      zoom: 7,
    });
    const bounds = [34, 50, 36, 52] as const;
    const fitted = frameCamera({ camera: null, bounds }, 1000, 1000, 40);
    expect(fitted.lng).toBe(35);
    expect(fitted.lat).toBeGreaterThan(51); // Mercator's middle lies north of the mean
    const pxPerDegree = (512 * 2 ** fitted.zoom) / 360;
    expect(2 * pxPerDegree).toBeLessThanOrEqual(920);
  });

  it("has a scale of a round length", () => {
    for (const zoom of [4, 6.5, 8.2, 11]) {
      const { metres, px } = scaleBar(zoom, 51, 110);
      expect(px).toBeLessThanOrEqual(110);
      expect(px).toBeGreaterThan(40);
      expect(String(metres)).toMatch(/^[125]0*$/);
    }
    // One pixel of zoom 0 on the equator is 78,271.5 m: the circumference over 512.
    expect(scaleBar(0, 0, 100).px).toBeCloseTo(5_000_000 / 78_271.517, 3);
  });
});

describe("the list on paper", () => {
  it("groups places by status, the most disputed first, and leaves out what is as on the first day", () => {
    const groups = printGroups(
      { ...takeout, rows: [...takeout.rows, row("b", "claimed"), row("Another", "claimed")] },
      "en",
    );
    expect(groups.map(({ title, lines }) => [title, lines.map(({ name }) => name)])).toEqual([
      ["Contested", ["disputed"]],
      ["Claimed", ["Another", "b", "taken"]],
    ]);
  });

  it("of a comparison lists what differs, from what to what", () => {
    expect(printGroups({ ...takeout, compared }, "en")).toEqual([
      {
        title: "Gained",
        lines: [
          { key: "place:taken", name: "Taken", words: "As on the first day: Ukraine → Claimed: Ukraine" },
        ],
      },
    ]);
  });
});
