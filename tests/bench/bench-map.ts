import { GET as getHealth } from "@/app/api/health/route";
import { GET as getMap } from "@/app/api/v1/theatres/[slug]/map/route";
import { type BenchRow, timeCalls } from "./measure";

const CALLS = 300;

/** The map endpoint on the demonstration theatre, warm, each call another day, against the health endpoint beside it. */
export async function benchMap(): Promise<BenchRow> {
  const params = { params: Promise.resolve({ slug: "sumy-kursk" }) };
  const read = async (answer: Response) => {
    if (answer.status !== 200) throw new Error(`The endpoint answered ${answer.status}.`);
    await answer.text();
  };
  let call = 0;
  const map = async () => {
    call += 1;
    const day = `2025-${String(1 + (call % 5)).padStart(2, "0")}-${String(1 + (call % 28)).padStart(2, "0")}`;
    await read(
      await getMap(new Request(`http://localhost/api/v1/theatres/sumy-kursk/map?date=${day}`), params),
    );
  };
  await timeCalls(20, map);
  const health = await timeCalls(CALLS, async () => read(await getHealth()));
  const warm = await timeCalls(CALLS, map);
  return {
    name: "map of a day, demonstration theatre, warm, without HTTP",
    figure: `median ${warm.median.toFixed(1)} ms, p95 ${warm.p95.toFixed(1)} ms`,
    ratio: `${(warm.median / health.median).toFixed(1)} times the health endpoint (one query to the database)`,
  };
}
