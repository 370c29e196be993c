import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { authPaths } from "@/lib/service/answer-auth";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

/** A method of an address of the site, with the function that answers it. */
export interface Endpoint {
  /** For example `PATCH /api/people/[id]`. */
  name: string;
  method: string;
  call(request: Request, params: Record<string, string>): Promise<Response>;
}

type Handler = (request: Request, context: { params: Promise<unknown> }) => Response | Promise<Response>;

/** Every method of every route file below app/; the auth library's addresses one by one. */
export async function listEndpoints(root: string): Promise<Endpoint[]> {
  const files = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)route\.tsx?$/.test(file))
    .sort();
  const found: Endpoint[] = [];
  for (const file of files) {
    const address = `/${file.replace(/\/?route\.tsx?$/, "").replace(/\([^)]*\)\//g, "")}`;
    const route: Record<string, unknown> = await import(join(root, "app", file));
    for (const method of METHODS) {
      const handler = route[method];
      if (typeof handler !== "function") continue;
      const answer = handler as Handler; // what Next calls by this name
      const make = (name: string, fixed: Record<string, unknown> = {}): Endpoint => ({
        name: `${method} ${name}`,
        method,
        call: async (request, params) =>
          answer(request, { params: Promise.resolve({ ...params, ...fixed }) }),
      });
      if (address === "/api/auth/[...path]")
        for (const path of Object.keys(authPaths))
          found.push(make(`/api/auth/${path}`, { path: path.split("/") }));
      else found.push(make(address));
    }
  }
  return found;
}

/** Files that declare server actions: doors without an address of their own. */
export const listServerActions = (root: string): string[] =>
  ["app", "components", "lib"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes("generated"))
      .map((file) => join(room, file).replaceAll("\\", "/"))
      .filter((file) => /^\s*["']use server["']/m.test(readFileSync(join(root, file), "utf8"))),
  );
