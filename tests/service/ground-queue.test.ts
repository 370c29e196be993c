import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { openGroundQueue } from "@/lib/service/ground-queue";

/** A thread that does what it is told: it takes some milliseconds, never ends, throws, or breaks. Answers with its own number. */
const BOOT = `
  const { parentPort, threadId } = require("node:worker_threads");
  parentPort.on("message", ({ id, given: [what] }) => {
    const until = Date.now() + (what === "hang" ? Infinity : Number(what) || 0);
    while (Date.now() < until);
    if (what === "break") process.exit(1);
    parentPort.postMessage(what === "throw" ? { id, error: "it threw" } : { id, value: threadId });
  });`;
const LONGEST_MS = 1500;

function openThreads() {
  const started: Worker[] = [];
  const queue = openGroundQueue(() => {
    const worker = new Worker(BOOT, { eval: true });
    started.push(worker);
    return worker;
  }, LONGEST_MS);
  const ask = (what: string | number) => queue("findOverlaps", [what]) as Promise<number>;
  return { ask, started };
}

describe("The queue before the thread for geometry", () => {
  it("has one thread answer all, one after another, and rejects what throws alone", async () => {
    const { ask, started } = openThreads();
    const answers = await Promise.allSettled([ask(0), ask("throw"), ask(0)]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(started).toHaveLength(1);
    await started[0]?.terminate();
  });

  it("does not count the wait for others as time of a job", async () => {
    const { ask, started } = openThreads();
    const each = LONGEST_MS / 3;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(each)));
    expect(new Set(answers).size).toBe(1);
    await started[0]?.terminate();
  });

  it.each(["hang", "break"])(
    "rejects what does %s alone: neighbours and newcomers go to a new thread",
    async (what) => {
      const { ask, started } = openThreads();
      const first = await ask(0);
      const bad = ask(what);
      const neighbour = ask(0);
      const newcomer = bad.then(
        () => 0,
        () => ask(0),
      );
      await expect(bad).rejects.toThrow(what === "hang" ? "1500 ms" : "ended");
      const [one, other] = await Promise.all([neighbour, newcomer]);
      expect(one).not.toBe(first);
      expect(other).toBe(one);
      expect(started).toHaveLength(2);
      await started[1]?.terminate();
    },
  );
});
