import { svgElement } from "@/lib/wire/svg";
import { betweenZooms } from "./between-zooms";
import { type LayerHand, use } from "./draw-layers";
import { dotRadius } from "./place-names";
import type { SnapshotSurvey } from "./survey-snapshot";

/** What is chosen: a heavy line around its area, a ring around its dot. */
export function drawChosen(survey: SnapshotSurvey, { ink, scale, shapes }: LayerHand): string {
  const lines = [
    { stroke: ink.halo, "stroke-width": 6 * scale },
    { stroke: ink.ink, "stroke-width": 2.6 * scale },
  ].map((line) => ({ ...line, fill: "none", "stroke-linejoin": "round" }));
  const place = survey.places.find(({ isChosen }) => isChosen);
  const region = survey.regions.findIndex(({ isChosen, path }) => isChosen && path !== "");
  return svgElement(
    "g",
    { "data-part": "chosen" },
    ...lines.flatMap((line) => [
      region < 0 ? "" : use(`${shapes}-region${region}`, line),
      survey.chosenArea ? svgElement("path", { d: survey.chosenArea, ...line }) : "",
    ]),
    place
      ? svgElement("circle", {
          cx: place.x,
          cy: place.y,
          r: 11 * scale,
          fill: ink.halo,
          "fill-opacity": 0.2,
          stroke: ink.ink,
          "stroke-width": 2.6 * scale,
        })
      : "",
  );
}

/** With more places than this in sight, those that nobody spoke of would be a grey haze. */
const MOST_QUIET = 400;
/** From here on so many dots of named places do not hide the land. As on the live map. */
const CROWD = 500;
const CROWD_DOTS_MIN_ZOOM = 7.5;

/** Settlements as small dots, those that somebody spoke of bolder; `towns` are those of the ground that have a name. */
export function drawDots(
  { places, quiet }: SnapshotSurvey,
  towns: readonly { x: number; y: number }[],
  { ink, scale, zoom }: LayerHand,
): string {
  const dot =
    (r: number) =>
    ({ x, y }: { x: number; y: number }) =>
      svgElement("circle", { cx: x, cy: y, r });
  const radius = dotRadius(zoom, scale);
  const isCrowd = places.length > CROWD && zoom < CROWD_DOTS_MIN_ZOOM;
  const ring = { fill: ink.ink, stroke: ink.halo, "stroke-width": 1.8 * scale, "paint-order": "stroke" };
  return [
    quiet.length > MOST_QUIET
      ? ""
      : svgElement("g", { fill: ink.dot, opacity: 0.65 }, ...quiet.map(dot(1.3 * scale))),
    svgElement(
      "g",
      { ...ring, fill: ink.dot, "stroke-width": 2 * scale },
      ...towns.map(dot(betweenZooms(zoom, [5, 1.3], [10, 2.6]) * scale)),
    ),
    isCrowd
      ? ""
      : svgElement("g", { ...ring, "stroke-width": 3.6 * scale }, ...places.map(dot(radius * 0.7))),
  ].join("");
}
