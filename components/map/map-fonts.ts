import type { FontFacesSpecification } from "maplibre-gl";

/** Names of the fonts in `text-font`. */
export const FONT = { regular: "Atlas Regular", bold: "Atlas SemiBold", italic: "Atlas Italic" } as const;

const LATIN = [
  "U+0000-00FF",
  "U+0131",
  "U+0152-0153",
  "U+02BB-02BC",
  "U+2000-206F",
  "U+2116",
  "U+2122",
  "U+2212",
];
const LATIN_EXTENDED = ["U+0100-02BA", "U+02BD-02C5", "U+1E00-1E9F"];
const CYRILLIC = ["U+0301", "U+0400-045F", "U+0490-0491", "U+04B0-04B1"];

/**
 * Noto Sans (OFL) for the map's labels, served with the app: no glyph server, and labels look alike on every device.
 * The addresses stay literal, for the bundler finds the files by them.
 */
export function mapFontFaces(): FontFacesSpecification {
  const face = (latin: URL, extended: URL, cyrillic: URL) => [
    { url: latin.toString(), "unicode-range": LATIN },
    { url: extended.toString(), "unicode-range": LATIN_EXTENDED },
    { url: cyrillic.toString(), "unicode-range": CYRILLIC },
  ];
  return {
    [FONT.regular]: face(
      new URL("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2", import.meta.url),
      new URL("@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2", import.meta.url),
      new URL("@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2", import.meta.url),
    ),
    [FONT.bold]: face(
      new URL("@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2", import.meta.url),
      new URL("@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2", import.meta.url),
      new URL("@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2", import.meta.url),
    ),
    [FONT.italic]: face(
      new URL("@fontsource/noto-sans/files/noto-sans-latin-400-italic.woff2", import.meta.url),
      new URL("@fontsource/noto-sans/files/noto-sans-latin-ext-400-italic.woff2", import.meta.url),
      new URL("@fontsource/noto-sans/files/noto-sans-cyrillic-400-italic.woff2", import.meta.url),
    ),
  };
}
