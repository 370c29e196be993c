import { z } from "zod";

/** The roles, each including those before it. */
export const roles = ["viewer", "contributor", "editor", "reviewer", "admin"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** What can be done in the store, with the least role that may. */
const leastRole = {
  draft: "contributor",
  publish: "editor",
  keepSource: "editor",
  keepPlace: "editor",
  import: "editor",
  strike: "editor",
  verify: "reviewer",
  gradeSource: "reviewer",
  withhold: "reviewer",
  keepTheatre: "admin",
  keepPeople: "admin",
  keepKeys: "admin",
} as const satisfies Record<string, Role>;
export type Deed = keyof typeof leastRole;

/** True when this role may do it. */
export function mayDo(role: Role, deed: Deed): boolean {
  return roles.indexOf(role) >= roles.indexOf(leastRole[deed]);
}
