import type { Language } from "@/lib/domain/names";
import { escapeXml, svgElement } from "@/lib/wire/svg";
import { PAGE_INK } from "./map-ink";
import { drawSnapshotLayers, type MapSources } from "./snapshot-map-svg";
import { snapshotAlt, snapshotSubject, snapshotTitle } from "./snapshot-words";

/** Before every id of the drawing. */
const PREFIX = "snapshot";
/** A phone is so much narrower than the map's own width: there everything is drawn so much larger, on the same shapes. */
const PHONE_SCALE = 1.9;

/**
 * The map of a snapshot for inside a page: one `<svg>` that follows the page's theme by its variables, with one hand for wide windows
 * and one for phones, and with all it shows in words. Ids begin with "snapshot": one such map to a page.
 */
export function pageMapSvg(
  sources: MapSources,
  { width, height }: { width: number; height: number },
  language: Language,
): string {
  const { content } = sources;
  const layers = drawSnapshotLayers(sources, {
    widthPx: width,
    heightPx: height,
    ink: PAGE_INK,
    language,
    prefix: PREFIX,
    leastPx2: 0.6,
    hands: [
      { scale: 1, mostPlaces: 60, isRich: true, className: "max-sm:hidden" },
      { scale: PHONE_SCALE, mostPlaces: 14, isRich: false, className: "sm:hidden" },
    ],
  });
  const [title, described] = [`${PREFIX}-title`, `${PREFIX}-desc`];
  const name = `${snapshotTitle(content, language)}, ${snapshotSubject(content, language)}`;
  return svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": `${title} ${described}`,
      class: "block h-auto w-full overflow-hidden",
    },
    svgElement("title", { id: title }, escapeXml(name)),
    svgElement("desc", { id: described }, escapeXml(snapshotAlt(content, language))),
    layers,
  );
}
