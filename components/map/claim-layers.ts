import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import { FONT } from "./map-fonts";
import type { MapPalette } from "./palette";

/** Names of the sources that the map of claims adds to the ground. */
export const SOURCE = {
  cells: "claims-cells",
  edges: "claims-edges",
  regions: "claims-regions",
  regionNames: "claims-region-names",
  places: "claims-places",
  selection: "claims-selection",
} as const;

export const cellLayerId = (pattern: string) => `cells-${pattern}`;

/** Feature properties hold the patterns a place ever takes as `|one|two|`, so that a layer draws no more than it must. */
export const patternList = (patterns: Iterable<string>) => `|${[...patterns].join("|")}|`;

const state = (name: string): ExpressionSpecification => ["feature-state", name];

/**
 * The cells that take one pattern. A pattern cannot depend on feature state, so there is one layer to each, and
 * feature state shows or hides a cell in it.
 */
export function cellLayer(pattern: string, palette: MapPalette): LayerSpecification {
  const filter: FilterSpecification = ["in", `|${pattern}|`, ["get", "patterns"]];
  return {
    id: cellLayerId(pattern),
    type: "fill",
    source: SOURCE.cells,
    filter,
    paint: {
      "fill-pattern": pattern,
      "fill-antialias": false,
      "fill-opacity-transition": { duration: 0 },
      "fill-opacity": [
        "case",
        ["==", state("pattern"), pattern],
        ["case", ["boolean", state("stale"), false], palette.staleOpacity, 1],
        0,
      ],
    },
  };
}

/** Lines around what is painted: firm where verified, a hairline elsewhere. */
export function edgeLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: "edges",
      type: "line",
      source: SOURCE.edges,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["coalesce", ["get", "colour"], palette.neutral],
        "line-width": ["case", ["get", "firm"], 2, 0.8],
        "line-opacity": ["case", ["get", "firm"], 1, 0.75],
      },
    },
  ];
}

/** Regions with claims: a dashed line inside their border, in the colours of those who speak, and words along it. */
export function regionLayers(palette: MapPalette): LayerSpecification[] {
  const width: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 5, 1.6, 9, 3];
  const offset: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 5, 2, 9, 5];
  return [
    {
      id: "region-second-colour",
      type: "line",
      source: SOURCE.regions,
      filter: ["has", "second"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["get", "second"],
        "line-width": width,
        "line-offset": offset,
        "line-opacity": 0.85,
      },
    },
    {
      id: "region-first-colour",
      type: "line",
      source: SOURCE.regions,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["get", "first"],
        "line-width": width,
        "line-offset": offset,
        "line-dasharray": [4, 4],
      },
    },
  ];
}

/** Words along the border of a region with claims. Drawn last, so they are placed first. */
export function regionNameLayer(palette: MapPalette): LayerSpecification {
  return {
    id: "region-words",
    type: "symbol",
    source: SOURCE.regionNames,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 300,
      "text-field": ["get", "words"],
      "text-font": [FONT.bold],
      "text-size": 12,
      "text-letter-spacing": 0.04,
      "text-offset": ["literal", [0, 1.5]],
      "text-max-angle": 40,
      "text-keep-upright": true,
    },
    paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 1.8 },
  };
}

/** Places with claims: bold dots, names first and bolder than those of the ground, in the reader's script above the other. */
export function placeLayers(palette: MapPalette, language: Language): LayerSpecification[] {
  const [own, other] = language === "uk" ? ["uk", "en"] : ["en", "uk"];
  const first: ExpressionSpecification = ["coalesce", ["get", own], ["get", "en"]];
  const both: ExpressionSpecification = [
    "case",
    ["==", ["coalesce", ["get", other], ""], ["coalesce", ["get", own], ""]],
    ["format", first, {}],
    ["format", first, {}, "\n", {}, ["coalesce", ["get", other], ""], { "font-scale": 0.82, "text-font": ["literal", [FONT.regular]] }],
  ];
  return [
    {
      id: "selection-halo",
      type: "line",
      source: SOURCE.selection,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round" },
      paint: { "line-color": palette.halo, "line-width": 6 },
    },
    {
      id: "selection-line",
      type: "line",
      source: SOURCE.selection,
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round" },
      paint: { "line-color": palette.ink, "line-width": 2.6 },
    },
    {
      id: "selection-ring",
      type: "circle",
      source: SOURCE.selection,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 10,
        "circle-color": palette.halo,
        "circle-opacity": 0.85,
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": 2.6,
      },
    },
    {
      id: "place-dots",
      type: "circle",
      source: SOURCE.places,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 6, 2.6, 10, 4.4],
        "circle-color": palette.ink,
        "circle-stroke-color": palette.halo,
        "circle-stroke-width": 1.6,
      },
    },
    {
      id: "place-names",
      type: "symbol",
      source: SOURCE.places,
      layout: {
        "text-field": ["step", ["zoom"], first, 9, both],
        "text-font": [FONT.bold],
        "text-size": ["interpolate", ["linear"], ["zoom"], 6, 12, 10, 15],
        "text-variable-anchor": ["left", "right", "top", "bottom", "top-left", "bottom-left"],
        "text-radial-offset": 0.7,
        "text-justify": "auto",
        "text-line-height": 1.1,
        "text-max-width": 12,
      },
      paint: { "text-color": palette.label, "text-halo-color": palette.halo, "text-halo-width": 2 },
    },
  ];
}
