import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readGazetteerLines } from "@/lib/server/read-gazetteer-file";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/gazetteer/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "claim-atlas-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readGazetteerLines(file)) lines.push(line);
  return lines;
}

describe("readGazetteerLines", () => {
  it("reads a text file and the dump inside a zip alike, passing over its readme", async () => {
    const plain = await linesOf(fixture("dump.txt"));
    expect(plain).toHaveLength(6);
    expect(await linesOf(fixture("dump.zip"))).toEqual(plain);
  });

  it("says in one sentence what is wrong with a file", async () => {
    await expect(linesOf(join(folder, "absent.txt"))).rejects.toThrow(
      /absent\.txt cannot be read: there is no such file\.$/,
    );
    await expect(linesOf(fixture("readme-only.zip"))).rejects.toThrow("holds no .txt file");
    const cut = join(folder, "cut.zip");
    writeFileSync(cut, readFileSync(fixture("dump.zip")).subarray(0, 300));
    await expect(linesOf(cut)).rejects.toThrow(/cut\.zip cannot be read: .+\.$/);
  });

  it("fails on a zip whose content is damaged instead of ending early", async () => {
    const bytes = Buffer.from(readFileSync(fixture("dump.zip")));
    const start = bytes.indexOf("UA.txt") + "UA.txt".length;
    bytes.fill(0xff, start + 40, start + 80);
    const damaged = join(folder, "damaged.zip");
    writeFileSync(damaged, bytes);
    await expect(linesOf(damaged)).rejects.toThrow(/damaged\.zip cannot be read/);
  });
});
