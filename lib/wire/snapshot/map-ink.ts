/** The colours of a map as they stand in its markup: values, or variables of the page it is on. */
export interface MapInk {
  land: string;
  water: string;
  region: string;
  border: string;
  label: string;
  halo: string;
  dot: string;
  ink: string;
  soft: string;
  surface: string;
  line: string;
  neutral: string;
  staleOpacity: string;
  agreedOpacity: string;
  verifiedOpacity: string;
}

/** The page's own colours: the map follows its theme. */
export const PAGE_INK: MapInk = {
  land: "var(--map-land)",
  water: "var(--map-water)",
  region: "var(--map-region)",
  border: "var(--map-border)",
  label: "var(--map-label)",
  halo: "var(--map-halo)",
  dot: "var(--map-dot)",
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  surface: "var(--surface)",
  line: "var(--line-strong)",
  neutral: "var(--status-unknown)",
  staleOpacity: "var(--status-stale-opacity)",
  agreedOpacity: "var(--status-agreed-opacity)",
  verifiedOpacity: "var(--status-verified-opacity)",
};

/** The light colours of the page (app/globals.css) as values: for what leaves the atlas, where there is no theme. */
export const PAPER_INK: MapInk = {
  land: "#f8f6f0",
  water: "#d3e0e4",
  region: "#b9b8ad",
  border: "#6d6a63",
  label: "#2a302d",
  halo: "#fbfaf6",
  dot: "#5d635f",
  ink: "#1a211f",
  soft: "#505a56",
  surface: "#fdfdfb",
  line: "#848b85",
  neutral: "#7a7f7b",
  staleOpacity: "0.45",
  agreedOpacity: "0.34",
  verifiedOpacity: "0.62",
};
