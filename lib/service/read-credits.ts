import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const creditsSchema = z.object({
  credits: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      credit: z.string(),
      creditUrl: z.url(),
      licence: z.string(),
      licenceUrl: z.url(),
      usedFor: z.string(),
      disputed: z.string(),
    }),
  ),
});
export type BasemapCredit = z.infer<typeof creditsSchema>["credits"][number];

let credits: Promise<BasemapCredit[]> | undefined;

/** Whose data the built-in map shows, under which licence, and how each treats disputed borders. Written by the basemap's build script. */
export function readCredits(): Promise<BasemapCredit[]> {
  credits ??= readFile(join(process.cwd(), "public", "basemap", "credits.json"), "utf8").then(
    (text) => creditsSchema.parse(JSON.parse(text)).credits,
  );
  return credits;
}
