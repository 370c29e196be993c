import { findLabelSpot } from "@/lib/geo/find-label-spot";
import type { Lettering, LetterStyle, WrittenLine } from "@/lib/wire/lettering";
import { wrapText } from "@/lib/wire/picture/wrap-text";
import { type LabelBox, LabelRoom } from "./label-room";
import type { MapInk } from "./map-ink";
import type { SnapshotSurvey, SurveyedPlace, SurveyedRegion } from "./survey-snapshot";

/** How a map's names are written. */
export interface NameHand {
  lettering: Lettering;
  ink: MapInk;
  /** Pixels to a CSS pixel of the live map. */
  scale: number;
  /** As on a live map where things are as large. */
  zoom: number;
  language: "en" | "uk";
  /** So many places are named at most. */
  mostPlaces: number;
  /** Whether regions tell their status under their name, and places their name in the other script, where there is room. */
  isRich: boolean;
}

interface Label {
  box: LabelBox;
  lines: WrittenLine[];
}

/** More than these are never tried: beyond it none finds room, and trying takes time. */
const MOST_TRIED = 600;
const LINE_HEIGHT = 1.14;
/** Share of a letter's size between the middle of a line and its base line. */
const BASE = 0.36;

const between = (zoom: number, [from, atFrom]: [number, number], [to, atTo]: [number, number]): number =>
  atFrom + (atTo - atFrom) * Math.min(1, Math.max(0, (zoom - from) / (to - from)));

/** Radius of a named place's dot with its ring, as on the live map. */
export const dotRadius = (zoom: number, scale: number): number =>
  6 * between(zoom, [6, 0.65], [10, 1]) * scale;

interface NameLine {
  text: string;
  style: LetterStyle;
  colour: string;
}

/** A block of lines with one of its sides or corners at a point. `align` -1 is to the left of it, 1 to the right; `rise` -1 above. */
function blockAt(
  lines: readonly NameLine[],
  [x, y]: readonly [number, number],
  align: -1 | 0 | 1,
  rise: -1 | 0 | 1,
  { lettering, ink, scale }: NameHand,
): Label {
  const heights = lines.map(({ style }) => style.sizePx * LINE_HEIGHT);
  const height = heights.reduce((sum, one) => sum + one, 0);
  const width = Math.max(...lines.map(({ text, style }) => lettering.measure(text, style)));
  const left = align === 0 ? x - width / 2 : align < 0 ? x - width : x;
  const top = rise === 0 ? y - height / 2 : rise < 0 ? y - height : y;
  let at = top;
  const written = lines.map(({ text, style, colour }, index): WrittenLine => {
    const middle = at + (heights[index] ?? 0) / 2;
    at += heights[index] ?? 0;
    const anchor = align === 0 ? "middle" : align < 0 ? "end" : "start";
    const halo = { colour: ink.halo, px: 1.8 * scale };
    return { text, x, y: middle + style.sizePx * BASE, anchor, style, colour, halo };
  });
  return { box: { left, top, right: left + width, bottom: top + height }, lines: written };
}

/** Around a dot, the best place first: as on the live map. */
const AROUND = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

function blocksAround(
  lines: readonly NameLine[],
  { x, y }: { x: number; y: number },
  away: number,
  hand: NameHand,
): Label[] {
  return AROUND.map(([align, rise]) => {
    const slant = align !== 0 && rise !== 0 ? 0.72 : 1;
    return blockAt(lines, [x + align * away * slant, y + rise * away * slant], align, rise, hand);
  });
}

function placeLines(place: SurveyedPlace, hand: NameHand): NameLine[][] {
  const { ink, scale, zoom, isRich } = hand;
  const sizePx = between(zoom, [6, 12], [10, 15]) * scale * (place.isChosen ? 1.15 : 1);
  const own: NameLine = {
    text: place.name,
    style: { sizePx, weight: place.isChosen ? 700 : 600 },
    colour: place.isChosen ? ink.ink : ink.label,
  };
  if (!isRich || place.otherName === null) return [[own]];
  const other: NameLine = {
    text: place.otherName,
    style: { sizePx: sizePx * 0.82, weight: 400 },
    colour: ink.label,
  };
  return [[own, other], [own]];
}

function regionLines(
  { name, words }: SurveyedRegion,
  { ink, scale, isRich }: NameHand,
  measure: Lettering["measure"],
) {
  const title: NameLine = {
    text: name.toLocaleUpperCase(),
    style: { sizePx: 11.5 * scale, weight: 400, isItalic: true, spacingEm: 0.1 },
    colour: ink.dot,
  };
  if (!isRich || words === "") return [[title]];
  const style: LetterStyle = { sizePx: 12.5 * scale, weight: 600 };
  const told = wrapText(words, 170 * scale, (text) => measure(text, style));
  return [[title, ...told.map((text): NameLine => ({ text, style, colour: ink.dot }))], [title]];
}

const grow = ({ left, top, right, bottom }: LabelBox, by: number): LabelBox => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Where a box is, as points that the name of a region keeps away from. */
const pointsOf = ({ left, top, right, bottom }: LabelBox) =>
  [left, (left + right) / 2, right].map((x) => ({ x, y: (top + bottom) / 2 }));

/**
 * Writes the names on a map, none over another, over a dot or over what is `taken`: places somebody spoke of first (the chosen one
 * before all), then regions where there is room, then towns of the ground, quieter.
 */
export function writeNames(survey: SnapshotSurvey, taken: readonly LabelBox[], hand: NameHand) {
  const { scale, zoom, lettering, ink, language } = hand;
  const { widthPx, heightPx } = survey.frame;
  const edge = 4 * scale;
  const room = new LabelRoom({ left: edge, top: edge, right: widthPx - edge, bottom: heightPx - edge });
  for (const box of taken) room.take(box);
  const radius = dotRadius(zoom, scale);
  const dots = survey.places.map(({ x, y }) => ({ x, y }));
  for (const { x, y } of dots) room.take(grow({ left: x, right: x, top: y, bottom: y }, radius * 0.8));
  const labels: Label[] = [];
  const put = (candidates: readonly Label[]): boolean => {
    const padded = candidates.map((label) => ({ label, box: grow(label.box, 1.5 * scale) }));
    const found = room.takeFirst(padded);
    if (found) labels.push(found.label);
    return found !== null;
  };
  let named = 0;
  for (const place of survey.places.slice(0, MOST_TRIED)) {
    if (named >= hand.mostPlaces) break;
    const away = radius + (place.isChosen ? 7 : 1) * scale;
    const found = placeLines(place, hand).some((lines) => put(blocksAround(lines, place, away, hand)));
    if (found) named += 1;
  }
  const inner = { left: 0, top: 0, right: widthPx, bottom: heightPx };
  const clear = [...(dots.length > 400 ? [] : dots), ...labels.flatMap(({ box }) => pointsOf(box))];
  for (const region of survey.regions) {
    const spot = findLabelSpot(region.area, inner, [...clear, ...taken.flatMap(pointsOf)], ({ x, y }) => [
      x,
      y,
    ]);
    if (!spot) continue;
    for (const lines of regionLines(region, hand, lettering.measure))
      if (put([blockAt(lines, spot, 0, 0, hand)])) break;
  }
  for (const { names, area } of survey.ground.countries) {
    const around = labels.flatMap(({ box }) => pointsOf(box));
    const spot = findLabelSpot(area, inner, [...clear, ...around, ...taken.flatMap(pointsOf)], ({ x, y }) => [
      x,
      y,
    ]);
    const text = String(names[`name_${language}`] ?? names.name_en ?? "").toLocaleUpperCase();
    const sizePx = between(zoom, [3, 10], [6, 14]) * scale;
    const line: NameLine = { text, style: { sizePx, weight: 400, spacingEm: 0.18 }, colour: ink.dot };
    // amid claims it would hide them: a country is known by its regions, too
    const isQuiet = spot && dots.every(({ x, y }) => Math.hypot((x - spot[0]) / 2, y - spot[1]) > 36 * scale);
    if (isQuiet) put([blockAt([line], spot, 0, 0, hand)]);
  }
  const towns = survey.ground.cities.slice(0, MOST_TRIED).flatMap(({ x, y, names, rank }) => {
    // where a place with claims has its dot and name, the ground's would say it twice
    if (dots.some((dot) => Math.hypot(dot.x - x, dot.y - y) < 9 * scale)) return [];
    const name = names[`name_${language}`] ?? names.name_en;
    const sizePx = between(zoom, [5, 10.5], [10, [15, 14, 13, 12, 12][rank - 1] ?? 12]) * scale;
    const line: NameLine = { text: String(name ?? ""), style: { sizePx, weight: 400 }, colour: ink.dot };
    const isNamed = put(blocksAround([line], { x, y }, 4 * scale, hand));
    return isNamed ? [{ x, y }] : [];
  });
  return { lines: labels.flatMap(({ lines }) => lines), boxes: labels.map(({ box }) => box), towns };
}
