import { checkHealth } from "@/lib/service/check-health";
import { database } from "@/lib/service/database";
import { jsonAnswer } from "@/lib/wire/http-answer";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await checkHealth(database());
  return jsonAnswer(health, health.status === "ok" ? 200 : 503, { "Cache-Control": "no-store" });
}
