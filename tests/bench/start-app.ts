import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { findFreePort } from "@/lib/server/free-port";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts the built app on a database, in a process of its own; resolves when it answers. */
export async function startApp(
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await findFreePort();
  const app = spawn(process.execPath, ["--import", "tsx", "lib/server/start.ts"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Goes on listening: what it says when it stops must not find a closed pipe.
  await new Promise<void>((done, failed) => {
    app.stdout.on("data", (chunk) => String(chunk).includes("is ready at") && done());
    app.once("exit", () => failed(new Error("The app did not start.")));
  });
  const stop = async () => {
    app.kill("SIGTERM");
    await once(app, "exit");
  };
  return { url: `http://127.0.0.1:${port}/`, stop };
}
