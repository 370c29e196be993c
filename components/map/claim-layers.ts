import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Language } from "@/lib/domain/names";
import { FONT } from "./map-fonts";
import type { MapPalette } from "./palette";

/** Names of the sources that the map of claims adds to the ground. */
export const SOURCE = {
  regions: "claims-regions",
  regionNames: "claims-region-names",
  places: "claims-places",
  selection: "claims-selection",
} as const;

/** From here on the window is smaller than a region: its name goes where there is room, not where the ground has it. */
export const REGION_NAMES_MIN_ZOOM = 7.2;

/** Name of the image of a place's dot. */
export const DOT_IMAGE = "place-dot";

const state = (name: string): ExpressionSpecification => ["feature-state", name];

/**
 * Regions with claims: a dashed line inside their border, in the colours of those who speak. The colours are feature
 * state, so that another day sends no outline again; without one a region has no line.
 */
export function regionLayers(): LayerSpecification[] {
  const width: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 5, 1.6, 9, 3];
  const offset: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 5, 2, 9, 5];
  return [
    {
      id: "region-second-colour",
      type: "line",
      source: SOURCE.regions,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["to-color", state("second"), "#000"],
        "line-width": width,
        "line-offset": offset,
        "line-opacity": ["case", ["to-boolean", state("second")], 0.85, 0],
      },
    },
    {
      id: "region-first-colour",
      type: "line",
      source: SOURCE.regions,
      layout: { "line-join": "round" },
      paint: {
        "line-color": ["to-color", state("first"), "#000"],
        "line-width": width,
        "line-offset": offset,
        "line-opacity": ["case", ["to-boolean", state("first")], 1, 0],
        "line-dasharray": [4, 4],
      },
    },
  ];
}

/** Names of the theatre's regions where the window has room for them, with the status of those that have claims. */
export function regionNameLayer(palette: MapPalette): LayerSpecification {
  const name: ExpressionSpecification = ["upcase", ["get", "name"]];
  const words: ExpressionSpecification = ["get", "words"];
  return {
    id: "region-words",
    type: "symbol",
    source: SOURCE.regionNames,
    minzoom: REGION_NAMES_MIN_ZOOM,
    layout: {
      "text-field": [
        "case",
        ["has", "words"],
        ["format", name, {}, "\n", {}, words, { "font-scale": 1.05, "text-font": ["literal", [FONT.bold]] }],
        ["format", name, {}],
      ],
      "text-font": [FONT.italic],
      "text-size": 12.5,
      "text-letter-spacing": 0.1,
      "text-line-height": 1.35,
      "text-max-width": 14,
    },
    paint: { "text-color": palette.dot, "text-halo-color": palette.halo, "text-halo-width": 1.6 },
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
    [
      "format",
      first,
      {},
      "\n",
      {},
      ["coalesce", ["get", other], ""],
      { "font-scale": 0.82, "text-font": ["literal", [FONT.regular]] },
    ],
  ];
  return [
    {
      id: "place-names",
      type: "symbol",
      source: SOURCE.places,
      filter: ["<=", ["get", "from"], ["zoom"]],
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
    {
      // Above the names, hence placed before them: a name gives way to any dot.
      id: "place-dots",
      type: "symbol",
      source: SOURCE.places,
      layout: {
        "icon-image": DOT_IMAGE,
        "icon-allow-overlap": true,
        "icon-padding": 0,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 6, 0.65, 10, 1],
      },
    },
  ];
}

/** What is chosen: a heavy line around its area, a ring around its dot. */
export function selectionLayers(palette: MapPalette): LayerSpecification[] {
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
        "circle-radius": 11,
        "circle-color": palette.halo,
        "circle-opacity": 0.2,
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": 2.6,
      },
    },
  ];
}
