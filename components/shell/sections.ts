/** The pages that the bar and the menu lead to. */
export const sections = ["map", "changes", "regions", "statements", "method"] as const;
export type Section = (typeof sections)[number];

/** The address of a section. */
export function sectionHref(section: Section): string {
  return section === "map" ? "/" : `/${section}`;
}
