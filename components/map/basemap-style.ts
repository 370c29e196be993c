import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import type { BasemapData } from "./basemap-data";
import { REGION_NAMES_MIN_ZOOM } from "./claim-layers";
import { FONT } from "./map-fonts";
import type { MapPalette } from "./palette";

/** The ground of the map from our own files: land, water, borders, lines of regions, names. Needs no network. */
export function builtInStyle(data: BasemapData, palette: MapPalette, language: Language): StyleSpecification {
  const sources = Object.fromEntries(
    Object.entries(data).map(([name, collection]) => [
      name,
      { type: "geojson" as const, data: collection, tolerance: 0.2 },
    ]),
  );
  return {
    version: 8,
    sources,
    layers: [
      { id: "sea", type: "background", paint: { "background-color": palette.water } },
      land("world", palette),
      land("countries", palette),
      {
        id: "disputed-land",
        type: "fill",
        source: "disputed",
        paint: { "fill-color": palette.border, "fill-opacity": 0.06 },
      },
      ...[1, 2, 3].map((rank) => lakes(rank, palette)),
      ...regionLines(palette),
      ...borderLines("worldBorders", palette),
      ...borderLines("borders", palette),
      ...groundLabels(palette, language),
    ],
  };
}

const land = (source: string, palette: MapPalette): LayerSpecification => ({
  id: source,
  type: "fill",
  source,
  paint: { "fill-color": palette.land, "fill-antialias": true },
});

/** Small waters come in as one comes near. */
const lakes = (rank: number, palette: MapPalette): LayerSpecification => ({
  id: `water-${rank}`,
  type: "fill",
  source: "water",
  minzoom: [0, 0, 6.5, 8][rank] ?? 0,
  filter: ["==", ["get", "rank"], rank],
  paint: { "fill-color": palette.water },
});

function regionLines(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: "region-lines",
      type: "line",
      source: "regions",
      minzoom: 4.5,
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.region,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.5, 10, 1.1],
        "line-dasharray": [5, 2, 1, 2],
      },
    },
  ];
}

/** A border one can follow: a soft band under a thin line. Disputed ones are dashed. */
function borderLines(source: "borders" | "worldBorders", palette: MapPalette): LayerSpecification[] {
  const width: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 4, 0.8, 10, 1.7];
  const band: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 4, 3, 10, 8];
  return [
    {
      id: `${source}-band`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: { "line-color": palette.border, "line-width": band, "line-opacity": 0.12 },
    },
    {
      id: `${source}-line`,
      type: "line",
      source,
      filter: ["!", ["get", "disputed"]],
      layout: { "line-join": "round" },
      paint: { "line-color": palette.border, "line-width": width },
    },
    {
      id: `${source}-disputed`,
      type: "line",
      source,
      filter: ["get", "disputed"],
      paint: { "line-color": palette.border, "line-width": width, "line-dasharray": [3, 2] },
    },
  ];
}

/** Names of the ground, quieter than those of places with claims. Countries and regions in both scripts. */
function groundLabels(palette: MapPalette, language: Language): LayerSpecification[] {
  const own: ExpressionSpecification = ["coalesce", ["get", `name_${language}`], ["get", "name_en"]];
  const other: ExpressionSpecification =
    language === "en" ? ["coalesce", ["get", "name_local"], ""] : ["coalesce", ["get", "name_en"], ""];
  const both: ExpressionSpecification = [
    "case",
    ["==", own, other],
    ["format", own, {}],
    ["format", own, {}, "\n", {}, other, { "font-scale": 0.85 }],
  ];
  const paint = { "text-color": palette.dot, "text-halo-color": palette.halo, "text-halo-width": 1.4 };
  const kind = (name: string): ExpressionSpecification => ["==", ["get", "kind"], name];
  const city = (rank: number, minzoom: number): LayerSpecification => ({
    id: `city-${rank}`,
    type: "symbol",
    source: "labels",
    minzoom,
    filter: ["all", kind("city"), ["==", ["get", "rank"], rank]],
    layout: {
      "text-field": own,
      "text-font": [FONT.regular],
      "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10.5, 10, [15, 14, 13, 12, 12][rank - 1] ?? 12],
      "text-variable-anchor": ["top", "bottom", "right", "left"],
      "text-radial-offset": 0.45,
      "text-padding": 6,
      "symbol-sort-key": ["-", 0, ["coalesce", ["get", "population"], 0]],
    },
    paint,
  });
  const dots = [1, 2, 3, 4, 5].map(
    (rank): LayerSpecification => ({
      id: `city-dot-${rank}`,
      type: "circle",
      source: "labels",
      minzoom: CITY_MIN_ZOOM[rank - 1] ?? 9,
      filter: ["all", kind("city"), ["==", ["get", "rank"], rank]],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 5, 1.3, 10, 2.6],
        "circle-color": palette.dot,
        "circle-stroke-color": palette.halo,
        "circle-stroke-width": 1,
      },
    }),
  );
  return [
    ...dots,
    {
      id: "region-names",
      type: "symbol",
      source: "labels",
      minzoom: 5.5,
      maxzoom: REGION_NAMES_MIN_ZOOM,
      filter: kind("region"),
      layout: {
        "text-field": ["step", ["zoom"], own, 6.5, both],
        "text-font": [FONT.italic],
        "text-size": ["interpolate", ["linear"], ["zoom"], 5, 10, 8, 14],
        "text-letter-spacing": 0.08,
        "text-max-width": 8,
        "text-padding": 12,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...paint, "text-opacity": 0.85 },
    },
    ...[5, 4, 3, 2, 1].map((rank) => city(rank, CITY_MIN_ZOOM[rank - 1] ?? 9)),
    {
      id: "country-names",
      type: "symbol",
      source: "labels",
      maxzoom: 7,
      filter: kind("country"),
      layout: {
        "text-field": both,
        "text-font": [FONT.regular],
        "text-transform": "uppercase",
        "text-letter-spacing": 0.18,
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10, 6, 16],
        "text-max-width": 8,
        "symbol-sort-key": ["get", "rank"],
      },
      paint,
    },
  ];
}

/** Zoom from which cities of each rank are drawn, rank 1 first. */
const CITY_MIN_ZOOM = [3.5, 5, 6.5, 7.4, 8.2];
