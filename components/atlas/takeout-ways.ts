import type { Comparison } from "@/components/compare/use-comparison";
import type { Pane, Panes } from "@/components/compare/use-panes";
import { drawMap } from "@/components/export/draw-map";
import { frameCamera } from "@/components/export/map-frame";
import type { DrawMaps, Takeout, TakeoutWitness } from "@/components/export/takeout";
import type { MapGround } from "@/components/map/map-view";
import { type AtlasRow, rowKey } from "@/components/table/atlas-row";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { csvAddress } from "@/lib/wire/span-query";
import { statusSentence } from "@/lib/wire/status-sentence";
import { type AtlasView, serializeView } from "@/lib/wire/view-url";
import { viewpointName } from "./list-viewpoints";
import { type AtlasIndex, type Subject, statusOn } from "./status-on-day";

/** Every place and region on a day, as the table and what leaves the atlas list them. */
export function atlasRows(index: AtlasIndex, day: Day, language: Language): AtlasRow[] {
  const row = (subject: Subject): AtlasRow[] => {
    const status = statusOn(index, subject, day);
    if (!status) return [];
    const { id, names } = subject.record;
    const name = pickName(names, language);
    const other = language === "en" ? names.uk : names.en;
    const regionId = "regionId" in subject.record ? subject.record.regionId : null;
    const region = regionId === null ? undefined : index.regions.get(regionId);
    return [
      {
        kind: subject.kind,
        id,
        name,
        otherName: other === name ? null : other,
        region: region ? pickName(region.record.names, language) : null,
        ...{ status: status.status, holder: status.holder, parties: status.parties },
        since: status.since,
        stale: status.stale,
      },
    ];
  };
  return [...index.places.values(), ...index.regions.values()].flatMap(row);
}

interface TakeoutInput {
  index: AtlasIndex;
  day: Day;
  view: AtlasView;
  comparison: Comparison | null;
  panes: Panes;
  ground: MapGround;
  bounds: [number, number, number, number];
  language: Language;
}

/** Room for names of regions along the frame of a picture's map. */
const PADDING_PX = 44;

/** What the takeout's desk asks for, from the payload in memory. */
export function takeoutWays(input: TakeoutInput) {
  const { index, day, view, comparison, panes, ground, language } = input;
  const { payload } = index;
  const pair = comparison?.pair ?? null;
  const second = pair ? pair.after : { index, day, viewpoint: payload.viewpoint };
  const getTakeout = (): Takeout => ({
    slug: payload.theatre.slug,
    theatre: pickName(payload.theatre.names, language),
    parties: payload.theatre.parties,
    startsOn: payload.theatre.startsOn,
    day,
    rows: atlasRows(second.index, second.day, language),
    compared: pair &&
      comparison && {
        kind: comparison.kind,
        mode: comparison.mode,
        names: comparison.names,
        days: [pair.before.day, pair.after.day],
        rowsBefore: atlasRows(pair.before.index, pair.before.day, language),
        flips: [...pair.places, ...pair.regions].map(({ subject, flip, before, after }) => ({
          kind: subject.kind,
          id: subject.record.id,
          name: pickName(subject.record.names, language),
          ...{ flip, before, after },
        })),
      },
    viewpoint:
      pair && comparison && comparison.kind !== "days"
        ? `${pair.before.viewpoint}-${pair.after.viewpoint}`
        : payload.viewpoint,
    viewpointName:
      comparison && comparison.kind !== "days" ? null : viewpointName(payload, payload.viewpoint, language),
    asKnown: payload.asKnown,
    filters: [],
    policy: payload.policy,
    policyUrl: new URL("/method", window.location.href).href,
    knownAsOf: payload.knownAsOf,
    credits: ground.credits,
    link: new URL(`/${serializeView({ ...view, date: view.date ?? day })}`, window.location.href).href,
  });
  const gather = async (): Promise<TakeoutWitness> => {
    const claims = new Set<string>();
    const sentences = new Map<string, string>();
    for (const side of pair ? [pair.before, pair.after] : [second])
      for (const subject of [...side.index.places.values(), ...side.index.regions.values()]) {
        const status = statusOn(side.index, subject, side.day);
        if (!status || status.status === "baseline") continue;
        for (const id of status.because) claims.add(id);
        const { id, names } = subject.record;
        const because = status.because.flatMap((claim) => side.index.claims.get(claim) ?? []);
        const sentence = statusSentence(
          { name: names, date: side.day, status, claims: because, parties: payload.theatre.parties },
          language,
        );
        sentences.set(rowKey({ kind: subject.kind, id }), sentence);
      }
    const counts = new Map<string, number>();
    for (const id of claims) {
      const claim = second.index.claims.get(id) ?? pair?.before.index.claims.get(id);
      if (!claim) continue;
      const name = pickName(claim.speaker.names, language);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return { sources: [...counts].map(([name, count]) => ({ name, claims: count })), sentences };
  };
  const drawMaps: DrawMaps = async (widthPx, heightPx, scale, signal) => {
    const live = document.querySelector("[data-map]");
    const frame = view.camera
      ? {
          camera: view.camera,
          widthPx: live?.clientWidth ?? widthPx,
          heightPx: live?.clientHeight ?? heightPx,
        }
      : { camera: null, bounds: input.bounds };
    const camera = frameCamera(frame, widthPx, heightPx, PADDING_PX);
    const shown: Pane[] = panes.beside ? [panes.beside, panes.main] : [panes.main];
    const canvases: HTMLCanvasElement[] = [];
    // one after another: two maps at once need twice the graphics memory
    for (const pane of shown)
      canvases.push(
        await drawMap({
          ...{ ground, language, camera, widthPx, heightPx, scale, signal },
          paddingPx: PADDING_PX,
          show: (map) => {
            map.setScene(pane.scene);
            map.setDay(pane.day, pane.marks, pane.paint);
          },
        }),
      );
    return { canvases, zoom: camera.zoom, lat: camera.lat };
  };
  const { slug } = payload.theatre;
  const { viewpoint, asKnown, knownAsOf } = payload;
  const csv = {
    map: csvAddress(slug, "map", { date: day, viewpoint, asKnown, knownAsOf, lang: language }),
    statements: csvAddress(slug, "statements", { lang: language }),
  };
  return { getTakeout, gather, drawMaps, csv };
}
