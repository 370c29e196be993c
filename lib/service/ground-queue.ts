import type { Worker } from "node:worker_threads";
import type { GroundAnswer, GroundQuestion } from "./ground-thread";

interface Asked {
  question: GroundQuestion;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A job on the thread, and what ends it when it takes too long. */
interface Running extends Asked {
  timer: NodeJS.Timeout;
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/**
 * Asks a thread one question after another: the next is sent when the one before was answered, so that the time of each counts
 * from its own start. One that takes longer than `longestMs`, or breaks the thread, is rejected alone: its thread is ended,
 * and those that wait go to a new one, which `startWorker` makes.
 */
export function openGroundQueue(startWorker: () => Worker, longestMs: number) {
  const waiting: Asked[] = [];
  let running: Running | null = null;
  let worker: Worker | null = null;
  let count = 0;

  function end(): Running | null {
    const ended = running;
    running = null;
    if (ended) clearTimeout(ended.timer);
    return ended;
  }

  function giveUp(on: Worker, error: Error): void {
    if (worker !== on) return;
    worker = null;
    on.unref();
    void on.terminate();
    end()?.reject(error);
    goOn();
  }

  function start(): Worker {
    const made = startWorker();
    made.on("message", (answer: GroundAnswer) => {
      if (worker !== made || running?.question.id !== answer.id) return;
      const asked = end();
      if ("error" in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.value);
      goOn();
    });
    made.on("error", (error) => giveUp(made, toError(error)));
    made.on("exit", () => giveUp(made, new Error("The thread for geometry ended.")));
    return made;
  }

  function send(next: Asked): void {
    worker ??= start();
    const on = worker;
    const { job } = next.question;
    const late = () =>
      giveUp(on, new Error(`The geometry asked for (${job}) was not done after ${longestMs} ms.`));
    running = { ...next, timer: setTimeout(late, longestMs) };
    on.ref();
    on.postMessage(next.question);
  }

  function goOn(): void {
    if (running) return;
    const next = waiting.shift();
    if (!next) {
      worker?.unref(); // it keeps no process alive that waits for nothing
      return;
    }
    try {
      send(next);
    } catch (error) {
      end();
      next.reject(toError(error));
      goOn();
    }
  }

  /** Gives what the job gives. @throws what it threw, or that it took too long */
  return (job: GroundQuestion["job"], given: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({ question: { id: ++count, job, given }, resolve, reject });
      goOn();
    });
}
