import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/connect";
import { fail, mapOutcome, type Outcome } from "@/lib/domain/outcome";
import { ENCODED_AS, frozenAnswer, hasTag, takesBrotli } from "@/lib/wire/http-answer";
import { mapCsv } from "@/lib/wire/map-csv";
import { querySchemas } from "@/lib/wire/read-query";
import { pinnedMap } from "@/lib/wire/snapshot/pinned-map";
import { answerRequest } from "./answer-request";
import { readSnapshot, readSnapshotJson } from "./read-snapshot";

/** The frozen day in another form than the snapshot's own. Its names are in the snapshot's language. */
const forms = {
  geojson: { mediaType: "application/geo+json; charset=utf-8", write: JSON.stringify },
  csv: { mediaType: "text/csv; charset=utf-8", write: mapCsv },
} as const;

async function answerMap(
  db: Db,
  request: Request,
  { id, form }: { id: string; form: keyof typeof forms },
): Promise<Outcome<Response>> {
  return mapOutcome(await readSnapshot(db, id), (snapshot) => {
    const { mediaType, write } = forms[form];
    const text = write(pinnedMap(snapshot.content, snapshot.content.lang));
    const digest = createHash("sha256").update(text).digest("hex");
    const disposition = `attachment; filename="${snapshot.id}.${form}"`;
    const bytes = hasTag(request)(digest) ? null : text;
    return frozenAnswer({ digest, bytes }, mediaType, { "Content-Disposition": disposition });
  });
}

/**
 * Answers a request for what a snapshot pins: `json` is all of it, in the very bytes whose digest it is called by;
 * `geojson` and `csv` are the statuses of the frozen day.
 */
export function answerContent(
  request: Request,
  { id, form }: { id: string; form: string },
): Promise<Response> {
  return answerRequest(request, querySchemas.none, async (db) => {
    if (form === "geojson" || form === "csv") return answerMap(db, request, { id, form });
    if (form !== "json") return fail("notFound", "A snapshot comes as json, geojson or csv.");
    const isCompressed = takesBrotli(request);
    const read = await readSnapshotJson(db, id, { isCompressed, hasAlready: hasTag(request) });
    return mapOutcome(read, (text) =>
      frozenAnswer(text, "application/json; charset=utf-8", isCompressed ? { [ENCODED_AS]: "br" } : {}),
    );
  });
}
