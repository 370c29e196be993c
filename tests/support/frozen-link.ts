import type { APIRequestContext } from "@playwright/test";

/** Freezes a view of the demonstration through the API, as any reader may. Gives the id of its link. */
export async function freezeLink(request: APIRequestContext, view: object = {}): Promise<string> {
  const answer = await request.post("/api/v1/theatres/sumy-kursk/snapshots", {
    // The site takes what comes from its own pages: a browser would say so, a test's request has to.
    headers: { Origin: new URL(process.env.E2E_BASE_URL ?? "").origin },
    data: { date: "2025-05-30", ...view },
  });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}
