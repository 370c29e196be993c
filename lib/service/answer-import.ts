import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { readGround } from "@/lib/db/read-ground";
import { findTheatreId } from "@/lib/db/theatres";
import type { Ground } from "@/lib/domain/ground";
import { fail, fieldError, mapOutcome, type Outcome, succeed } from "@/lib/domain/outcome";
import { jsonAnswer, writeAnswer } from "@/lib/wire/http-answer";
import { querySchemas, readQuery } from "@/lib/wire/read-query";
import { readWriteRequest } from "@/lib/wire/write-request";
import { type Actor, permit } from "./actor";
import { answerSafely } from "./answer-safely";
import { admitWrite } from "./answer-write";
import { checkImport, type ImportOrder, PAGE_LIMITS } from "./check-import";
import { doOnce } from "./do-once";
import { readImportBody, type SentFile } from "./read-import-body";
import { startImport } from "./start-import";

/**
 * Answers a file that is sent to a theatre: with `dryRun` what it would do, else 202 with the address of the job that
 * brings it in. Identity, role, origin and rate come first, as with every write.
 */
export async function answerImport(request: Request, slug: string): Promise<Response> {
  return answerSafely(request, async (db) => {
    const admitted = await admitWrite(db, request, "import");
    if (!admitted.ok) return writeAnswer(admitted);
    const { actor } = admitted.value;
    const query = readQuery(querySchemas.dryRun, new URL(request.url).searchParams);
    if (!query.ok) return writeAnswer(query);
    const file = await readImportBody(request);
    if (!file.ok) return writeAnswer(file);
    const ground = await findGround(db, slug);
    if (!ground.ok) return writeAnswer(ground);
    const known = checkChoices(ground.value, file.value);
    if (!known.ok) return writeAnswer(known);
    const order = orderOf(file.value);
    if (query.value.dryRun === "1") return writeAnswer(await checkImport(db, actor, ground.value, order));

    const { digest, mapping, choices, fileName } = file.value;
    const asked = readWriteRequest(request, { digest, mapping, choices, fileName });
    const started = await doOnce(db, actor, asked, (once) =>
      start(db, actor, { ground: ground.value, order, digest }, once),
    );
    return writeAnswer(
      mapOutcome(started, (job) => jsonAnswer(job, 202, { Location: `/api/v1/imports/${job.id}` })),
    );
  });
}

async function start(
  db: Db,
  actor: Actor,
  job: { ground: Ground; order: ImportOrder; digest: string },
  once: RequestKey | null,
) {
  const permitted = permit(actor, "import");
  return permitted.ok ? startImport(db, actor, job, once) : permitted;
}

async function findGround(db: Db, slug: string): Promise<Outcome<Ground>> {
  const theatreId = await findTheatreId(db, slug);
  const ground = theatreId === null ? null : await readGround(db, theatreId);
  return ground ? succeed(ground) : fail("notFound", `There is no theatre ${slug}.`);
}

/** Choices name places, sources and sides that are there. */
function checkChoices(ground: Ground, { choices }: SentFile): Outcome<true> {
  const [places, sources, parties] = [
    new Set(ground.places.map(({ id }) => id)),
    new Set(ground.sources.map(({ id }) => id)),
    new Set(ground.parties.map(({ key }) => key)),
  ];
  const fields = [
    ...Object.entries(choices.places).flatMap(([key, id]) =>
      id === null || places.has(id) ? [] : [fieldError(`choices.places.${key}`, "noPlace")],
    ),
    ...Object.entries(choices.sources).flatMap(([key, chosen]) => {
      const path = `choices.sources.${key}`;
      if (typeof chosen === "string" && !sources.has(chosen)) return [fieldError(path, "noSource")];
      const alignment = chosen && typeof chosen === "object" ? chosen.create.alignment : null;
      return alignment === null || parties.has(alignment)
        ? []
        : [fieldError(`${path}.create.alignment`, "noParty", { parties: [...parties].join(", ") })];
    }),
  ];
  return fields.length === 0
    ? succeed(true)
    : fail("invalid", "Some choices name what is not here: look at each of these.", fields);
}

function orderOf({ fileName, bytes, mapping, choices }: SentFile): ImportOrder {
  async function* open() {
    yield bytes;
  }
  return { fileName, open, totalBytes: bytes.byteLength, mapping, choices, limits: PAGE_LIMITS };
}
