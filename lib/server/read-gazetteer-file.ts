import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { openPromise } from "yauzl";
import { errorCode, errorMessage, StartFailure } from "@/lib/server/start-failure";

const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

/**
 * The lines of a gazetteer's text file, or of the one inside a zip (GeoNames packs `UA.txt` beside a `readme.txt`).
 * Streams: neither file is ever whole in memory.
 * @throws StartFailure in one sentence when the file cannot be read or holds no gazetteer
 */
export async function* readGazetteerLines(file: string): AsyncGenerator<string> {
  try {
    const text = /\.zip$/i.test(file) ? await openZipped(file) : createReadStream(file);
    const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
    text.once("error", () => lines.close());
    yield* lines;
    if (text.errored) throw text.errored;
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    const reason =
      errorCode(error) === "ENOENT" ? "there is no such file" : errorMessage(error).replace(/\.$/, "");
    throw new StartFailure(`${file} cannot be read: ${reason}.`);
  }
}

async function openZipped(file: string): Promise<Readable> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    if (!/(^|\/)[^/]+\.txt$/i.test(entry.fileName) || /(^|\/)readme\.txt$/i.test(entry.fileName)) continue;
    if (entry.uncompressedSize > MAX_UNPACKED_BYTES) {
      throw new StartFailure(`${file} is not read: ${entry.fileName} in it unpacks to more than 4 GB.`);
    }
    const text = await zip.openReadStreamPromise(entry);
    text.once("close", () => zip.close());
    return text;
  }
  zip.close();
  throw new StartFailure(
    `${file} holds no .txt file: a GeoNames dump has one named after the country, UA.txt for example.`,
  );
}
