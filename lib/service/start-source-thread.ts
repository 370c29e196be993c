import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Starts a thread from one of this room's own files, which the bundler leaves as they are. */
export function startSourceThread(file: string) {
  const entry = pathToFileURL(join(process.cwd(), "lib", "service", file)).href;
  // A thread has no loader of TypeScript by itself, whatever the process was started with.
  const boot = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;
  // Not imported by name: the bundler would try to pack what the thread loads by itself.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  return new Worker(boot, { eval: true, execArgv: [] });
}
