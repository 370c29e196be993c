/** The map's colours, from the page's tokens (app/globals.css), so that map and page are of one theme. */
export interface MapPalette {
  land: string;
  water: string;
  region: string;
  border: string;
  label: string;
  halo: string;
  dot: string;
  ink: string;
  surface: string;
  accent: string;
  neutral: string;
  staleOpacity: number;
  agreedOpacity: number;
  verifiedOpacity: number;
}

/** Reads the tokens that hold for an element. */
export function readPalette(element: Element): MapPalette {
  const style = getComputedStyle(element);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const share = (token: string) => Number.parseFloat(colour(token));
  return {
    land: colour("--map-land"),
    water: colour("--map-water"),
    region: colour("--map-region"),
    border: colour("--map-border"),
    label: colour("--map-label"),
    halo: colour("--map-halo"),
    dot: colour("--map-dot"),
    ink: colour("--ink"),
    surface: colour("--surface"),
    accent: colour("--accent"),
    neutral: colour("--status-unknown"),
    staleOpacity: share("--status-stale-opacity"),
    agreedOpacity: share("--status-agreed-opacity"),
    verifiedOpacity: share("--status-verified-opacity"),
  };
}
