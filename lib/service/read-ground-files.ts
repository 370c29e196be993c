import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GroundFiles } from "@/lib/wire/snapshot/snapshot-ground";

let files: Promise<GroundFiles> | undefined;

async function readAll(): Promise<GroundFiles> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(process.cwd(), "public", "basemap", `${name}.json`), "utf8"));
  const [near, world, labels] = await Promise.all(["near", "world", "labels"].map(read));
  return { near, world, labels } as GroundFiles; // written by our own build script
}

/** The built-in ground of the map, read once. Throws where a file is missing. */
export function readGroundFiles(): Promise<GroundFiles> {
  files ??= readAll();
  return files;
}
