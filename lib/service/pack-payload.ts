import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

/** Bytes that are addressed by their digest, with their compressed form once somebody has asked for it. */
export interface Packed {
  digest: string;
  bytes: Uint8Array;
  brotli: Promise<Uint8Array> | null;
}

/** The best compression takes minutes for a million claims; from this size on a quicker one does. */
const BEST_UP_TO_BYTES = 2_000_000;
const BEST = 11;
const QUICK = 5;

/** Bytes with their digest (hexadecimal sha256). */
export function pack(bytes: Uint8Array): Packed {
  return { digest: createHash("sha256").update(bytes).digest("hex"), bytes, brotli: null };
}

/** Bytes as brotli of a quality from 0 to 11, off the main thread. */
export const squeeze = (bytes: Uint8Array, quality: number): Promise<Uint8Array> =>
  compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** The compressed form, made once and off the main thread. */
export function compressed(packed: Packed): Promise<Uint8Array> {
  const quality = packed.bytes.length <= BEST_UP_TO_BYTES ? BEST : QUICK;
  packed.brotli ??= squeeze(packed.bytes, quality);
  return packed.brotli;
}
