/** The pages that the bar and the menu lead to. */
export const sections = ["map", "statements", "method"] as const;
export type Section = (typeof sections)[number];

/** The address of a section. */
export function sectionHref(section: Section): string {
  return section === "map" ? "/" : `/${section}`;
}
