import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPlainPage, sendPlain, withoutScripts } from "@/lib/server/plain-pages";

const PAGE = `<!DOCTYPE html><html><head><link rel="preload" as="script" href="/a.js"/>
<link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script></head><body>
<script type="application/ld+json" nonce="x">{"@type":"Map"}</script><h1>Журавка</h1>
<script nonce="x">self.__next_f.push("<h1>")</script></body></html>`;

/** How the page is handed over: in one piece or in several, with its head said or left to Node. */
const ways: Record<string, (response: import("node:http").ServerResponse) => void> = {
  "/whole": (response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.end(PAGE);
  },
  "/parts": (response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    const bytes = Buffer.from(PAGE, "utf8");
    // cut within a letter of two bytes
    for (let start = 0; start < bytes.length; start += 101)
      response.write(bytes.subarray(start, start + 101));
    response.end();
  },
  "/missing": (response) => {
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
    response.end(PAGE);
  },
  "/chosen": (response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Set-Cookie", "lang=uk");
    response.end(PAGE);
  },
  "/data": (response) => {
    response.setHeader("Content-Type", "application/json");
    response.end('{"of":"<script></script>"}');
  },
};

let server: Server;
let base = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    sendPlain(request, response);
    ways[request.url ?? ""]?.(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const get = (path: string, encoding = "identity") =>
  fetch(base + path, { headers: { "Accept-Encoding": encoding } });

describe("a page that needs no script", () => {
  it("goes out without its scripts, with the data for programs, however it is handed over", async () => {
    for (const path of ["/whole", "/parts"]) {
      const answer = await get(path);
      const html = await answer.text();
      expect(html).toContain("<h1>Журавка</h1>");
      expect(html).toContain('{"@type":"Map"}');
      expect(html).toContain('href="/a.css"');
      expect(html).not.toMatch(/a\.js|__next_f/);
      expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength(html)));
      expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    }
  });

  it("is compressed for whoever takes it", async () => {
    const plain = await (await get("/whole")).text();
    const answer = await get("/whole", "gzip, br");
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(await answer.text()).toBe(plain); // fetch undoes it
  });

  it("keeps its status, and is nobody else's where it sets a cookie or is missing", async () => {
    expect((await get("/missing")).status).toBe(404);
    expect((await get("/missing")).headers.get("cache-control")).not.toBe("public, max-age=60");
    expect((await get("/chosen")).headers.get("cache-control")).toBe("private, no-store");
  });

  it("is HTML: everything else is left as it is", async () => {
    expect(await (await get("/data")).text()).toBe('{"of":"<script></script>"}');
  });

  it("is known by its address", () => {
    for (const one of ["/s/2h2exyss", "/s/2h2exyss/", "/s/2h2exyss?lang=uk", "/s/2h2exyss/since"])
      expect(isPlainPage(one), one).toBe(true);
    for (const one of ["/", "/s/2h2exyss.json", "/s/2h2exyss/image.png", "/embed/2h2exyss", "/search"])
      expect(isPlainPage(one), one).toBe(false);
    expect(withoutScripts("<p>a script</p>")).toBe("<p>a script</p>");
  });
});
