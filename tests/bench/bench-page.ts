import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium, type Page, type Response } from "@playwright/test";
import { findBrowser } from "@/lib/server/find-browser";
import type { BenchRow } from "./measure";
import { startApp } from "./start-app";

const root = fileURLToPath(new URL("../..", import.meta.url));
const WINDOW = { width: 1280, height: 800 };
const RUNS = 5;
const BROWSER_FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

/** Milliseconds from navigation until the map shows its places; `whole` until everything is drawn. */
async function openMap(page: Page, url: string): Promise<{ first: number; whole: number }> {
  const start = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForSelector('[data-map="ready"], [data-map="idle"]', { state: "attached" });
  const first = performance.now() - start;
  await page.waitForSelector('[data-map="idle"]', { state: "attached" });
  return { first, whole: performance.now() - start };
}

/** What a page fetched until its map stood, in bytes as brotli would send them: script apart from data. */
async function weigh(
  responses: readonly Response[],
): Promise<{ script: number; data: number; page: number }> {
  const weights = { script: 0, data: 0, page: 0 };
  for (const response of responses) {
    const kind = response.request().resourceType();
    const size = brotliCompressSync(await response.body().catch(() => Buffer.alloc(0))).length;
    if (kind === "script") weights.script += size;
    else if (kind === "document") weights.page += size;
    else if (kind === "fetch" || kind === "xhr") weights.data += size;
  }
  return weights;
}

/** The map page of some theatres on the built, warm app over the loopback; each with its name for the report. */
export async function benchPage(databaseUrl: string, theatres: Record<string, string>): Promise<BenchRow[]> {
  const app = await startApp(databaseUrl);
  const executablePath = await findBrowser(
    process.env.CHROMIUM_PATH || null,
    join(root, "node_modules", ".cache", "claim-atlas-chromium"),
    () => undefined,
  );
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const visit = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({ viewport: WINDOW });
    const used = await use(await context.newPage());
    await context.close();
    return used;
  };
  const open = async (name: string, slug: string): Promise<BenchRow> => {
    const url = `${app.url}?theatre=${slug}`;
    // The first visit warms server and browser, and is weighed.
    const weights = await visit(async (page) => {
      const responses: Response[] = [];
      page.on("response", (response) => responses.push(response));
      await openMap(page, url);
      return weigh(responses);
    });
    const times: { first: number; whole: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await visit((page) => openMap(page, url)));
    const [first, whole] = [median(times.map((one) => one.first)), median(times.map((one) => one.whole))];
    const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
    return {
      name: `map page of ${name}, built and warm, over the loopback, software graphics`,
      figure: `first usable map ${Math.round(first)} ms, all drawn ${Math.round(whole)} ms`,
      ratio: `as brotli: script ${kb(weights.script)}, data ${kb(weights.data)}, page ${kb(weights.page)}`,
    };
  };
  try {
    const rows: BenchRow[] = [];
    for (const [name, slug] of Object.entries(theatres)) rows.push(await open(name, slug));
    return rows;
  } finally {
    await browser.close();
    await app.stop();
  }
}
