import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/service/actor";
import { evidenceStore } from "@/lib/service/evidence-store";
import { storeEvidenceFile } from "@/lib/service/store-evidence-file";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { type S3Server, startS3Server } from "@/tests/support/s3-server";
import { onePixelPng, otherPng } from "@/tests/support/sample-files";

const REVIEWER: Actor = { id: "person:r", name: "Rita", role: "reviewer" };
const SETTINGS = [
  "EVIDENCE_S3_URL",
  "EVIDENCE_S3_REGION",
  "EVIDENCE_S3_KEY_ID",
  "EVIDENCE_S3_SECRET",
] as const;

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
});
afterAll(() => opened.close());

const store = async (bytes: Uint8Array) => {
  const stored = await storeEvidenceFile(opened.db, REVIEWER, bytes);
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  return stored.value;
};
const isNoted = async (sha256: string) =>
  (await opened.db.client.evidenceFile.findUnique({ where: { sha256 } })) !== null;

describe("evidence in a folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "claim-atlas-evidence-"));
    process.env.DATA_DIR = folder;
  });
  afterAll(() => {
    delete process.env.DATA_DIR;
    rmSync(folder, { recursive: true, force: true });
  });
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
      one.isFile() ? one.name : [],
    );

  it("reads back as it was, and lies there once however many send it at once", async () => {
    const bytes = otherPng("many at once");
    const all = await Promise.all(Array.from({ length: 8 }, () => store(bytes)));
    const digests = new Set(all.map((one) => one.sha256));
    expect(digests.size).toBe(1);
    const [sha256 = ""] = digests;
    expect(files()).toEqual([sha256]); // and no half-written file beside it
    expect(await evidenceStore().get(sha256)).toEqual(Buffer.from(bytes));
    expect(await evidenceStore().get("0".repeat(64))).toBeNull();
  });

  it("leaves no note of a file that could not be stored", async () => {
    process.env.DATA_DIR = join(folder, "evidence", files()[0]?.slice(0, 2) ?? "", files()[0] ?? ""); // a file, no folder
    const bytes = otherPng("nowhere to go");
    await expect(store(bytes)).rejects.toThrow(/ENOTDIR|EEXIST/);
    process.env.DATA_DIR = folder;
    expect(await isNoted((await store(bytes)).sha256)).toBe(true);
    expect(files()).toHaveLength(2);
  });
});

describe("evidence in a bucket", () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
    Object.assign(process.env, {
      EVIDENCE_S3_URL: server.url,
      EVIDENCE_S3_REGION: "eu-central-1",
      EVIDENCE_S3_KEY_ID: server.keyId,
      EVIDENCE_S3_SECRET: server.secret,
    });
  });
  afterAll(async () => {
    for (const name of SETTINGS) delete process.env[name];
    await server.close();
  });

  it("is written and read over the S3 protocol, signed, under its digest and with its type", async () => {
    const { sha256 } = await store(onePixelPng);
    const [[key, object] = []] = [...server.objects];
    expect(key).toBe(`${sha256.slice(0, 2)}/${sha256}`);
    expect(object?.type).toBe("image/png");
    expect(await evidenceStore().get(sha256)).toEqual(onePixelPng);
    expect(await evidenceStore().get("0".repeat(64))).toBeNull();
  });

  it("is refused with a wrong secret, or by a store that is down, and then nothing notes the file", async () => {
    process.env.EVIDENCE_S3_SECRET = "another";
    const bytes = otherPng("refused");
    await expect(store(bytes)).rejects.toThrow();
    process.env.EVIDENCE_S3_SECRET = server.secret;
    server.isDown = true;
    await expect(store(bytes)).rejects.toThrow();
    server.isDown = false;
    const known = await opened.db.client.evidenceFile.count();
    const { sha256 } = await store(bytes);
    expect(await opened.db.client.evidenceFile.count()).toBe(known + 1);
    expect(server.objects.has(`${sha256.slice(0, 2)}/${sha256}`)).toBe(true);
  }, 60_000);
});
