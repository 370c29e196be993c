/** One line of the report. Ratios compare two things measured in the same run; absolute figures depend on the machine. */
export interface BenchRow {
  name: string;
  figure: string;
  ratio: string;
}

/** Wall milliseconds of one call. */
export function timeOnce(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Wall milliseconds of many awaited calls: median and 95th percentile. */
export async function timeCalls(
  calls: number,
  run: () => Promise<unknown>,
): Promise<{ median: number; p95: number }> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return { median: times[Math.floor(calls / 2)] ?? 0, p95: times[Math.floor(calls * 0.95)] ?? 0 };
}
