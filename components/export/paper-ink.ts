import { type MapPalette, readPalette } from "@/components/map/palette";

/** The colours of what leaves the atlas. */
export interface PaperInk extends MapPalette {
  paper: string;
  soft: string;
  line: string;
  /** Families of the page's letters, as CSS has them. */
  family: string;
}

/**
 * Reads the light colours and the letters of the page. A picture is always light: it goes into papers, slides and prints, where
 * there is no theme, and the same view has to give the same picture whoever takes it.
 */
export function readPaperInk(): PaperInk {
  const element = document.createElement("div");
  element.dataset.ink = "light";
  document.body.append(element);
  const style = getComputedStyle(element);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const ink = {
    ...readPalette(element),
    paper: colour("--surface"),
    soft: colour("--ink-soft"),
    line: colour("--line-strong"),
    family: style.fontFamily,
  };
  element.remove();
  return ink;
}
