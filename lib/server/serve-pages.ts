import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { describeListenError } from "@/lib/server/free-port";
import { isPlainPage, sendPlain } from "@/lib/server/plain-pages";
import { CLIENT_ADDRESS } from "@/lib/service/client-address";
import { database } from "@/lib/service/database";
import { findShown } from "@/lib/service/read-snapshot";
import { ENCODED_AS, TAKES_BROTLI } from "@/lib/wire/http-answer";

export interface ServedPages {
  /** Finishes the requests under way, for a few seconds at most. */
  stop(): Promise<void>;
}

export interface ServeOptions {
  root: string;
  port: number;
  host: string | null;
  /** Compiles on demand and reloads the browser when a source changes. */
  dev: boolean;
}

const FINISH_REQUESTS_MS = 3_000;
/**
 * A connection waits so long for its next request. Node's five seconds run out while many readers are served at once, and close
 * connections on which a request has arrived already; proxies, too, keep theirs for about a minute.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves the pages from this very process, so that there is no child to lose.
 * @throws StartFailure when the port cannot be opened
 */
export async function servePages({ root, port, host, dev }: ServeOptions): Promise<ServedPages> {
  // Read by React and Next when they load; hence the late import.
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: createNext } = await import("next");

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const next = createNext({
    dev,
    dir: root,
    hostname: host ?? "localhost",
    port,
    httpServer: server,
    ...(dev ? { turbopack: true } : {}),
  });
  await next.prepare();
  const answer = next.getRequestHandler();
  server.on("request", (request, response) => {
    markBrotli(request);
    markAddress(request);
    keepHeadersPlain(response);
    // A development server reloads the page by a script.
    if (!dev && isPlainPage(request.url ?? "")) sendPlain(request, response);
    void markGone(request, response).then(() => answer(request, response));
  });
  await listen(server, port, host);

  return {
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), FINISH_REQUESTS_MS);
      await closed;
      clearTimeout(force);
      await next.close();
    },
  };
}

/** Says whether a request takes brotli, whatever it says of that itself. */
function markBrotli({ headers }: IncomingMessage): void {
  const takes = /(^|,)\s*br\s*(;|,|$)/.test(String(headers["accept-encoding"] ?? ""));
  headers[TAKES_BROTLI] = takes ? "1" : "0";
}

/** This machine and private networks: where a proxy stands, if there is one. */
const NEARBY =
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:|^fe80:/i;

/** Says from where a request came: a proxy nearby is believed in what it added last, nobody else is. */
function markAddress({ headers, socket }: IncomingMessage): void {
  const peer = socket.remoteAddress ?? "unknown";
  const added = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  headers[CLIENT_ADDRESS] = added && NEARBY.test(peer) ? added.slice(0, 64) : peer;
}

/**
 * Next sets the headers of a route's answer as lists; its compression does not know the type in a list of one and
 * sends JSON uncompressed. Here that header is set as text. And the encoding of an answer gets its real name.
 */
function keepHeadersPlain(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const lower = name.toLowerCase();
    if (lower === ENCODED_AS) return set("content-encoding", value);
    return set(name, lower === "content-type" && Array.isArray(value) ? value.join(", ") : value);
  };
}

/** A page of a frozen view, or what has changed since. */
const FROZEN_PAGE = /^\/(?:s|embed)\/([^/?.]+)(?:\/since)?\/?(?:\?|$)/;

/** Next cannot give a page the status that says of a link that it was revoked: here the page that says so gets it. */
async function markGone({ url = "" }: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, id] = FROZEN_PAGE.exec(url) ?? [];
  if (id === undefined) return;
  // Whatever fails here fails in the page too, which then says so.
  const shown = await findShown(database(), id).catch(() => null);
  if (shown?.ok !== false || shown.error.code !== "gone") return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: never[]) =>
    writeHead(status === 200 ? 410 : status, ...rest)) as typeof response.writeHead; // the same arguments, but for the first
}

function listen(server: Server, port: number, host: string | null): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", (error) => failed(describeListenError(error, port, host)));
    server.listen({ port, ...(host === null ? {} : { host }) }, done);
  });
}
