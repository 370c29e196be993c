import { escapeXml, svgElement } from "./svg";

/** How letters look. `spacingEm` is added after every letter. */
export interface LetterStyle {
  sizePx: number;
  weight: 400 | 600 | 700;
  isItalic?: boolean;
  spacingEm?: number;
}

/** One line of text on a drawing; `y` is its base line. */
export interface WrittenLine {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  style: LetterStyle;
  colour: string;
  /** The line around the letters that sets them off from the ground; null for none. */
  halo: { colour: string; px: number } | null;
}

/** Whoever knows the letters: how wide a text is, and how it gets onto a drawing. */
export interface Lettering {
  /** Width in pixels. */
  measure(text: string, style: LetterStyle): number;
  /** Markup of a line. */
  write(line: WrittenLine): string;
}

/** How a halo is drawn: under its letters, round at the corners. */
export const haloAttributes = (halo: WrittenLine["halo"]) =>
  halo && {
    stroke: halo.colour,
    "stroke-width": halo.px * 2,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };

/** Lettering in the fonts of the page that a drawing stands on; someone else has to know how wide they are. */
export const pageLettering = (measure: Lettering["measure"]): Lettering => ({
  measure,
  write: ({ text, x, y, anchor, style, colour, halo }) =>
    svgElement(
      "text",
      {
        x,
        y,
        "text-anchor": anchor === "start" ? null : anchor,
        "font-size": style.sizePx,
        "font-weight": style.weight === 400 ? null : style.weight,
        "font-style": style.isItalic ? "italic" : null,
        "letter-spacing": style.spacingEm ? style.spacingEm * style.sizePx : null,
        fill: colour,
        ...haloAttributes(halo),
      },
      escapeXml(text),
    ),
});
