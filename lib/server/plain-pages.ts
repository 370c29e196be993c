import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];
/** A page is made for one reader at a time: the best brotli takes fifty times as long, for an eighth less. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const compressors = {
  br: (page: Buffer) => toBrotli(page, QUALITY),
  gzip: (page: Buffer) => toGzip(page),
} as const;

/** A page of a frozen view, or what has changed since: the same for every reader of a language, and whole without scripts. */
const PLAIN_PAGE = /^\/s\/[^/?.]+(?:\/since)?\/?(?:\?|$)/;

/** Whether an address is that of a page that needs no script. */
export const isPlainPage = (url: string): boolean => PLAIN_PAGE.test(url);

/** Data for programs is no script. */
const SCRIPTS = /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g;
const PRELOADS = /<link\b[^>]*\bas="script"[^>]*>/g;

/** A served page without its scripts and without what fetches them ahead. */
export const withoutScripts = (html: string): string => html.replace(SCRIPTS, "").replace(PRELOADS, "");

/** So long a reader or a proxy may show the page again without asking: what a link shows never changes, but it may be revoked. */
const SHORT_LIVED = "public, max-age=60";
const VARIES = "Accept-Encoding, Accept-Language, Cookie";

const asBuffer = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === "string"
    ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
    : Buffer.from(chunk as Uint8Array); // Node takes nothing else

/**
 * Lets the answer to a request go out as HTML without scripts: Next adds its own to every page, three times as much as all
 * the rest of a frozen one. What is no HTML goes out as it is.
 */
export function sendPlain(request: IncomingMessage, response: ServerResponse): void {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  // Next is to hand over text, which is compressed here.
  request.headers["accept-encoding"] = "identity";
  const chunks: Buffer[] = [];
  const [writeHead, end] = [response.writeHead.bind(response), response.end.bind(response)];
  let headers: OutgoingHttpHeaders | null = null;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    headers = (rest.at(-1) as OutgoingHttpHeaders | undefined) ?? {};
    return response;
  }) as typeof response.writeHead; // the same arguments
  response.flushHeaders = () => undefined;
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    chunks.push(asBuffer(chunk, encoding));
    const call = [encoding, done].find((one) => typeof one === "function");
    if (typeof call === "function") call();
    return true;
  }) as typeof response.write; // the same arguments
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function")
      chunks.push(asBuffer(chunk, encoding));
    // As Node does where nobody has: whoever listens to the head hears of it once.
    if (headers === null) response.writeHead(response.statusCode);
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value);
    void finish(Buffer.concat(chunks)).then((body) => {
      response.removeHeader("Transfer-Encoding");
      response.setHeader("Content-Length", body.length);
      writeHead(response.statusCode);
      end(request.method === "HEAD" ? undefined : body);
    });
    return response;
  }) as typeof response.end; // the same arguments

  async function finish(body: Buffer): Promise<Buffer> {
    if (!String(response.getHeader("content-type")).startsWith("text/html")) return body;
    const page = Buffer.from(withoutScripts(body.toString("utf8")), "utf8");
    // Whoever chose a language by the address gets a cookie, which is nobody else's.
    const isShared = response.statusCode === 200 && !response.hasHeader("set-cookie");
    if (isShared) response.setHeader("Cache-Control", SHORT_LIVED);
    response.setHeader("Vary", VARIES);
    const encoding = (["br", "gzip"] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
    if (!encoding) return page;
    response.setHeader("Content-Encoding", encoding);
    return compressors[encoding](page);
  }
}
