import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fontkit from "fontkit";
import { haloAttributes, type Lettering, type LetterStyle, type WrittenLine } from "@/lib/wire/lettering";
import { roundNumber, svgElement } from "@/lib/wire/svg";

// Noto Sans (OFL) as the app ships it: one file for each script and weight. Letters become paths, so that a picture needs no font
// where it is drawn, and what was measured is what is drawn.

const FOLDER = join(process.cwd(), "node_modules", "@fontsource", "noto-sans", "files");

/** A letter is looked for in these, in turn. What none of them has is drawn as the first one's empty box. */
const SCRIPTS = ["latin", "cyrillic", "latin-ext", "cyrillic-ext", "greek", "vietnamese"];

const opened = new Map<string, fontkit.Font>();

function openFont(script: string, weight: number, form: "normal" | "italic"): fontkit.Font {
  const name = `noto-sans-${script}-${weight}-${form}.woff`;
  const known = opened.get(name);
  if (known) return known;
  const font = fontkit.create(readFileSync(join(FOLDER, name)));
  if (font.type !== "WOFF") throw new Error(`${name} is not a WOFF font.`);
  opened.set(name, font);
  return font;
}

interface LaidLetter {
  path: fontkit.Glyph["path"];
  /** In ems from the beginning of the line and its base line. */
  x: number;
  y: number;
  unitsPerEm: number;
}

/** A line of text laid out: its letters and its width, in ems. */
interface LaidLine {
  letters: LaidLetter[];
  width: number;
}

const laid = new Map<string, LaidLine>();
const MOST_LAID = 5000;

/** The parts of a text that one font file has the letters of; an accent stays with its letter where that file has both. */
function splitRuns(
  text: string,
  fonts: readonly (() => fontkit.Font)[],
): { font: fontkit.Font; text: string }[] {
  const runs: { font: fontkit.Font; text: string }[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    if (last?.font.hasGlyphForCodePoint(point)) {
      last.text += letter;
      continue;
    }
    const open = fonts.find((one) => one().hasGlyphForCodePoint(point)) ?? fonts[0];
    if (open) runs.push({ font: open(), text: letter });
  }
  return runs;
}

/** A thin space that is not broken at has no letter of its own; marks that only steer writing have none at all. */
const toLetters = (text: string): string => text.replace(/\u202f/g, "\u2009").replace(/\p{Cf}/gu, "");

function layLine(text: string, { weight, isItalic, spacingEm = 0 }: LetterStyle): LaidLine {
  const key = `${weight} ${isItalic} ${spacingEm} ${text}`;
  const known = laid.get(key);
  if (known) return known;
  const form = isItalic ? "italic" : "normal";
  const fonts = SCRIPTS.map((script) => () => openFont(script, weight, form));
  const letters: LaidLetter[] = [];
  let width = 0;
  for (const run of splitRuns(toLetters(text), fonts)) {
    const { unitsPerEm } = run.font;
    const { glyphs, positions } = run.font.layout(run.text);
    for (const [index, { path }] of glyphs.entries()) {
      const at = positions[index];
      if (!at) continue;
      letters.push({ path, x: width + at.xOffset / unitsPerEm, y: at.yOffset / unitsPerEm, unitsPerEm });
      width += at.xAdvance / unitsPerEm + spacingEm;
    }
  }
  if (laid.size >= MOST_LAID) laid.clear();
  laid.set(key, { letters, width });
  return { letters, width };
}

/** SVG path data of a line that begins at x on the base line y. */
function pathOf({ letters }: LaidLine, x: number, y: number, sizePx: number): string {
  const parts: string[] = [];
  for (const letter of letters) {
    const scale = sizePx / letter.unitsPerEm;
    const [left, base] = [x + letter.x * sizePx, y - letter.y * sizePx];
    for (const { command, args } of letter.path.commands) {
      const points = args.map((value, index) =>
        roundNumber(index % 2 === 0 ? left + value * scale : base - value * scale),
      );
      parts.push(`${COMMANDS[command] ?? ""}${points.join(" ")}`);
    }
  }
  return parts.join("");
}

const COMMANDS: Record<string, string> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

/** Lettering in Noto Sans, drawn as paths. Reads the fonts' files when they are first needed. */
export const pictureLettering: Lettering = {
  measure: (text, style) => layLine(text, style).width * style.sizePx,
  write: ({ text, x, y, anchor, style, colour, halo }: WrittenLine) => {
    const line = layLine(text, style);
    const width = line.width * style.sizePx;
    const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
    const path = pathOf(line, left, y, style.sizePx);
    return path === "" ? "" : svgElement("path", { d: path, fill: colour, ...haloAttributes(halo) });
  },
};
