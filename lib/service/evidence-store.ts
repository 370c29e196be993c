import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { S3mini } from "s3mini";

/** Where the bytes of uploaded files lie, each under the SHA-256 of its content. */
interface EvidenceStore {
  /** Stores bytes whole or not at all; storing the same bytes again changes nothing. */
  put(sha256: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** The bytes; null where there are none under this digest. */
  get(sha256: string): Promise<Uint8Array | null>;
}

/** Folders of at most a few thousand files each. */
const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Files below a folder. A file is written beside its place and moved there when it is on disk, so none is ever seen half written. */
function diskStore(folder: string): EvidenceStore {
  return {
    async put(sha256, bytes) {
      const path = join(folder, keyOf(sha256));
      const known = await stat(path).catch(() => null);
      if (known?.size === bytes.byteLength) return;
      await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
      const half = `${path}.${randomUUID()}.part`;
      try {
        const file = await open(half, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      try {
        return await readFile(join(folder, keyOf(sha256)));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },
  };
}

/** Objects of a bucket of any store that speaks the S3 protocol, whose writes are whole or not at all. */
function bucketStore(config: ConstructorParameters<typeof S3mini>[0]): EvidenceStore {
  const bucket = new S3mini(config);
  return {
    async put(sha256, bytes, mediaType) {
      const answer = await bucket.putObject(keyOf(sha256), Buffer.from(bytes), mediaType);
      if (!answer.ok) throw new Error(`The object store refused a file with ${answer.status}.`);
    },
    async get(sha256) {
      const bytes = await bucket.getObjectArrayBuffer(keyOf(sha256));
      return bytes && new Uint8Array(bytes);
    },
  };
}

/** The store that the operator chose: the bucket of EVIDENCE_S3_URL, else the folder `evidence` in DATA_DIR. */
export function evidenceStore(): EvidenceStore {
  const { EVIDENCE_S3_URL, EVIDENCE_S3_REGION, EVIDENCE_S3_KEY_ID, EVIDENCE_S3_SECRET, DATA_DIR } =
    process.env;
  if (EVIDENCE_S3_URL)
    return bucketStore({
      endpoint: EVIDENCE_S3_URL,
      region: EVIDENCE_S3_REGION || "auto",
      accessKeyId: EVIDENCE_S3_KEY_ID ?? "",
      secretAccessKey: EVIDENCE_S3_SECRET ?? "",
    });
  return diskStore(join(DATA_DIR || ".data", "evidence"));
}
