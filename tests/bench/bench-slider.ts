import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "@/lib/server/find-browser";
import type { BenchRow } from "./measure";
import type { Asked } from "./slider-page";
import { generateSliderTheatre } from "./slider-theatre";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ROUNDS = 30;
const PLAIN_ROUNDS = 8;
const SETTLE_ROUNDS = 3;
const WINDOW = { width: 1280, height: 800 };

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** One thing done to a map: processor milliseconds of the page's main thread, and wall milliseconds to the next idle. */
interface Sample {
  thread: number;
  wall: number;
}

/** What was measured, and an unchanged repaint of the same map right after it. */
interface Turn {
  own: Sample;
  repaint: Sample;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;
const median = (values: readonly number[]) => at(values, 0.5);

/** Serves the page, its bundle, the theatre, and the parts of packages that the bundle names by address. */
async function servePage(theatre: string): Promise<{ server: Server; url: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "tests/bench/slider-page.ts")],
    bundle: true,
    format: "esm",
    outfile: "/page.js",
    write: false,
    minify: true,
    target: "es2022",
    logLevel: "error",
  });
  const made = new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf("/")), text]));
  made.set("/theatre.json", theatre);
  made.set(
    "/",
    `<!doctype html><link rel="stylesheet" href="/page.css"><style>div#own,div#plain{position:absolute!important;width:50%;height:100%;top:0}
    #plain{left:50%}body{margin:0}</style><div id="own"></div><div id="plain"></div><script type="module" src="/page.js"></script>`,
  );
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    try {
      const content = made.get(path) ?? (await readFile(join(root, "node_modules", path)));
      response.setHeader("Content-Type", TYPES[extname(path)] ?? "text/html; charset=utf-8");
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The bench's server has no port.");
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

/** Milliseconds that the main thread has run so far, by its own clock: waiting and other processes do not count. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
}

async function sample(page: Page, session: CDPSession, what: Asked, day: number): Promise<Sample> {
  const before = await threadTime(session);
  const wall = await page.evaluate(([asked, on]) => window.slider.run(asked, on), [what, day] as const);
  return { thread: (await threadTime(session)) - before, wall };
}

async function measure(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.waitForFunction(() => "slider" in window, null, { timeout: 180_000 });
  const { first, last } = await page.evaluate(() => ({
    first: window.slider.first,
    last: window.slider.last,
  }));
  const take = (what: Asked, day = 0) => sample(page, session, what, day);
  const taken: Record<"day" | "jump" | "plain", Turn[]> = { day: [], jump: [], plain: [] };
  // Variants take turns, so that a busy moment of the machine meets all of them.
  for (let round = -SETTLE_ROUNDS; round < ROUNDS; round += 1) {
    const day = first + 200 + 37 * (round + SETTLE_ROUNDS);
    await take("day", day);
    const step = { own: await take("day", day + 1), repaint: await take("repaint") };
    await take("day", first);
    const jump = { own: await take("day", last), repaint: await take("repaint") };
    if (round < 0) continue; // compilers warm up
    taken.day.push(step);
    taken.jump.push(jump);
    if (round >= PLAIN_ROUNDS) continue;
    taken.plain.push({ own: await take("plain day", day + 1), repaint: await take("plain repaint") });
  }
  return taken;
}

/**
 * A step of the slider over a theatre of full size in a browser: processor time of the page's main thread over that of an
 * unchanged repaint, and wall time to the next idle against it, with `setData` of the day's GeoJSON beside it.
 */
export async function benchSlider(): Promise<BenchRow[]> {
  const theatre = await generateSliderTheatre(process.env.CLAIM_ATLAS_TEST_DATA);
  const { server, url } = await servePage(JSON.stringify(theatre));
  const executablePath = await findBrowser(
    process.env.CHROMIUM_PATH || null,
    join(root, "node_modules", ".cache", "claim-atlas-chromium"),
    () => undefined,
  );
  const browser = await chromium.launch({
    executablePath,
    args: ["--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--use-angle=swiftshader"],
  });
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(url);
    const taken = await measure(page).catch((error: unknown) => {
      throw new Error(["The slider's bench failed.", ...faults].join(" "), { cause: error });
    });
    const size = `${theatre.places.length.toLocaleString("en")} catchments, ${theatre.changes.length.toLocaleString("en")} changes`;
    const row = (name: string, turns: Turn[]): BenchRow => {
      const [own, repaint] = [turns.map((turn) => turn.own), turns.map((turn) => turn.repaint)];
      const base = median(repaint.map(({ thread }) => thread));
      const extra = own.map(({ thread }) => thread - base);
      const [wall, wallBase] = [median(own.map((one) => one.wall)), median(repaint.map((one) => one.wall))];
      return {
        name: `${name}, ${size}`,
        figure: `main thread median ${median(extra).toFixed(1)} ms, p95 ${at(extra, 0.95).toFixed(1)} ms over an unchanged repaint (median ${base.toFixed(1)} ms, p95 ${at(
          repaint.map(({ thread }) => thread - base),
          0.95,
        ).toFixed(1)} ms over it)`,
        ratio: `${(wall / wallBase).toFixed(2)} times an unchanged repaint to the next idle, wall (${wall.toFixed(0)} against ${wallBase.toFixed(0)} ms)`,
      };
    };
    return [
      row("slider: one day", taken.day),
      row("slider: jump across four years", taken.jump),
      row("the plain way: setData of the day's GeoJSON", taken.plain),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
