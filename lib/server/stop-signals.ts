import { readFileSync } from "node:fs";

const PARENT_POLL_MS = 500;

/**
 * Calls `stop` once when this process is asked to end: Ctrl-C, TERM, a closed terminal,
 * or the death of the npm that started it, which passes no signal on when it is killed itself.
 */
export function onStopSignal(stop: () => void): void {
  let asked = false;
  const ask = () => {
    if (asked) process.exit(1); // asked twice: whoever waits is out of patience
    asked = true;
    stop();
  };
  process.on("SIGINT", ask);
  process.on("SIGTERM", ask);
  process.on("SIGHUP", ask); // Node undoes nohup in any case: unhandled, it would end us with the database left behind

  if (process.env.npm_lifecycle_event === undefined) return;
  const ancestors = () => [process.ppid, grandparent()].join(" ");
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    if (!asked) ask();
  }, PARENT_POLL_MS);
  watch.unref();
}

/** npm starts a shell that starts us; where the system tells, the shell's parent is watched too. */
function grandparent(): string {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, "utf8");
    return /^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? "";
  } catch {
    return ""; // no /proc on this system, or the process is gone
  }
}
