import { POST as postVerification } from "@/app/api/v1/claims/[id]/verifications/route";
import { GET as getFile } from "@/app/api/v1/evidence/[id]/file/route";
import { POST as postRelease } from "@/app/api/v1/evidence/[id]/release/route";
import { POST as postWithhold } from "@/app/api/v1/evidence/[id]/withhold/route";
import { POST as postFile } from "@/app/api/v1/evidence/route";
import { POST as restoreImport } from "@/app/api/v1/imports/[id]/restore/route";
import { POST as revertImport } from "@/app/api/v1/imports/[id]/revert/route";
import { DELETE as cancelImport, GET as getImport } from "@/app/api/v1/imports/[id]/route";
import { POST as restorePlace } from "@/app/api/v1/places/[id]/restore/route";
import { GET as getPlace, PATCH as patchPlace } from "@/app/api/v1/places/[id]/route";
import { POST as strikePlace } from "@/app/api/v1/places/[id]/strike/route";
import { POST as restoreRegion } from "@/app/api/v1/regions/[id]/restore/route";
import { GET as getRegion, PATCH as patchRegion } from "@/app/api/v1/regions/[id]/route";
import { POST as strikeRegion } from "@/app/api/v1/regions/[id]/strike/route";
import { GET as getSince } from "@/app/api/v1/snapshots/[id]/changes/route";
import { POST as labelSnapshot } from "@/app/api/v1/snapshots/[id]/label/route";
import { POST as reinstateSnapshot } from "@/app/api/v1/snapshots/[id]/reinstate/route";
import { POST as revokeSnapshot } from "@/app/api/v1/snapshots/[id]/revoke/route";
import { GET as getSource, PATCH as patchSource } from "@/app/api/v1/sources/[id]/route";
import { POST as postRestore } from "@/app/api/v1/statements/[id]/restore/route";
import { POST as postReview } from "@/app/api/v1/statements/[id]/review/route";
import { GET as getStatement, PATCH as patchStatement } from "@/app/api/v1/statements/[id]/route";
import { POST as postStrike } from "@/app/api/v1/statements/[id]/strike/route";
import { GET as getDrafts, POST as postReport } from "@/app/api/v1/theatres/[slug]/drafts/route";
import { GET as getGround } from "@/app/api/v1/theatres/[slug]/ground/route";
import { POST as postImport } from "@/app/api/v1/theatres/[slug]/imports/route";
import { GET as getMap } from "@/app/api/v1/theatres/[slug]/map/route";
import { POST as postPlace } from "@/app/api/v1/theatres/[slug]/places/route";
import { POST as postPreview } from "@/app/api/v1/theatres/[slug]/previews/route";
import { GET as getRegions, POST as postRegions } from "@/app/api/v1/theatres/[slug]/regions/route";
import { GET as getTheatre, PATCH as patchTheatre } from "@/app/api/v1/theatres/[slug]/route";
import { GET as getSnapshots, POST as postSnapshot } from "@/app/api/v1/theatres/[slug]/snapshots/route";
import { POST as postSource } from "@/app/api/v1/theatres/[slug]/sources/route";
import { POST as postStatement } from "@/app/api/v1/theatres/[slug]/statements/route";
import { POST as postTheatre } from "@/app/api/v1/theatres/route";
import { POST as postVerificationRestore } from "@/app/api/v1/verifications/[id]/restore/route";
import { POST as postVerificationStrike } from "@/app/api/v1/verifications/[id]/strike/route";
import { roles } from "@/lib/domain/role";
import { bearerOf } from "./accounts";
import type { OpenDatabase } from "./open-test-database";

type Handler = (
  request: Request,
  context: { params: Promise<{ id: string; slug: string }> },
) => Promise<Response>;

const doors = {
  postStatement: { method: "POST", path: "/api/v1/theatres/{of}/statements", handler: postStatement },
  postPreview: { method: "POST", path: "/api/v1/theatres/{of}/previews", handler: postPreview },
  getStatement: { method: "GET", path: "/api/v1/statements/{of}", handler: getStatement },
  patchStatement: { method: "PATCH", path: "/api/v1/statements/{of}", handler: patchStatement },
  strike: { method: "POST", path: "/api/v1/statements/{of}/strike", handler: postStrike },
  restore: { method: "POST", path: "/api/v1/statements/{of}/restore", handler: postRestore },
  review: { method: "POST", path: "/api/v1/statements/{of}/review", handler: postReview },
  postVerification: { method: "POST", path: "/api/v1/claims/{of}/verifications", handler: postVerification },
  postSource: { method: "POST", path: "/api/v1/theatres/{of}/sources", handler: postSource },
  getSource: { method: "GET", path: "/api/v1/sources/{of}", handler: getSource },
  strikeVerification: {
    method: "POST",
    path: "/api/v1/verifications/{of}/strike",
    handler: postVerificationStrike,
  },
  restoreVerification: {
    method: "POST",
    path: "/api/v1/verifications/{of}/restore",
    handler: postVerificationRestore,
  },
  postFile: { method: "POST", path: "/api/v1/evidence", handler: postFile },
  withhold: { method: "POST", path: "/api/v1/evidence/{of}/withhold", handler: postWithhold },
  release: { method: "POST", path: "/api/v1/evidence/{of}/release", handler: postRelease },
  getFile: { method: "GET", path: "/api/v1/evidence/{of}/file", handler: getFile },
  getDrafts: { method: "GET", path: "/api/v1/theatres/{of}/drafts", handler: getDrafts },
  postReport: { method: "POST", path: "/api/v1/theatres/{of}/drafts", handler: postReport },
  patchSource: { method: "PATCH", path: "/api/v1/sources/{of}", handler: patchSource },
  postTheatre: { method: "POST", path: "/api/v1/theatres", handler: postTheatre },
  getTheatre: { method: "GET", path: "/api/v1/theatres/{of}", handler: getTheatre },
  patchTheatre: { method: "PATCH", path: "/api/v1/theatres/{of}", handler: patchTheatre },
  getRegions: { method: "GET", path: "/api/v1/theatres/{of}/regions", handler: getRegions },
  postRegions: { method: "POST", path: "/api/v1/theatres/{of}/regions", handler: postRegions },
  tryRegions: { method: "POST", path: "/api/v1/theatres/{of}/regions?dryRun=1", handler: postRegions },
  getRegion: { method: "GET", path: "/api/v1/regions/{of}", handler: getRegion },
  patchRegion: { method: "PATCH", path: "/api/v1/regions/{of}", handler: patchRegion },
  strikeRegion: { method: "POST", path: "/api/v1/regions/{of}/strike", handler: strikeRegion },
  restoreRegion: { method: "POST", path: "/api/v1/regions/{of}/restore", handler: restoreRegion },
  getGround: { method: "GET", path: "/api/v1/theatres/{of}/ground", handler: getGround },
  postPlace: { method: "POST", path: "/api/v1/theatres/{of}/places", handler: postPlace },
  getPlace: { method: "GET", path: "/api/v1/places/{of}", handler: getPlace },
  patchPlace: { method: "PATCH", path: "/api/v1/places/{of}", handler: patchPlace },
  getMap: { method: "GET", path: "/api/v1/theatres/{of}/map", handler: getMap },
  postSnapshot: { method: "POST", path: "/api/v1/theatres/{of}/snapshots", handler: postSnapshot },
  getSnapshots: { method: "GET", path: "/api/v1/theatres/{of}/snapshots", handler: getSnapshots },
  getSince: { method: "GET", path: "/api/v1/snapshots/{of}/changes", handler: getSince },
  labelSnapshot: { method: "POST", path: "/api/v1/snapshots/{of}/label", handler: labelSnapshot },
  revokeSnapshot: { method: "POST", path: "/api/v1/snapshots/{of}/revoke", handler: revokeSnapshot },
  reinstateSnapshot: { method: "POST", path: "/api/v1/snapshots/{of}/reinstate", handler: reinstateSnapshot },
  strikePlace: { method: "POST", path: "/api/v1/places/{of}/strike", handler: strikePlace },
  restorePlace: { method: "POST", path: "/api/v1/places/{of}/restore", handler: restorePlace },
  postImport: { method: "POST", path: "/api/v1/theatres/{of}/imports", handler: postImport },
  tryImport: { method: "POST", path: "/api/v1/theatres/{of}/imports?dryRun=1", handler: postImport },
  getImport: { method: "GET", path: "/api/v1/imports/{of}", handler: getImport },
  cancelImport: { method: "DELETE", path: "/api/v1/imports/{of}", handler: cancelImport },
  revertImport: { method: "POST", path: "/api/v1/imports/{of}/revert", handler: revertImport },
  restoreImport: { method: "POST", path: "/api/v1/imports/{of}/restore", handler: restoreImport },
} satisfies Record<string, { method: string; path: string; handler: Handler }>;
export type Door = keyof typeof doors;

/** A form with one file, as a browser sends it: its type and its bytes. */
export async function formWith(
  bytes: Uint8Array,
  name = "file",
  fileName = "picture.png",
  type = "image/png",
): Promise<{ type: string; bytes: Uint8Array }> {
  const form = new FormData();
  form.set(name, new File([new Uint8Array(bytes)], fileName, { type }));
  const sent = new Response(form);
  return {
    type: sent.headers.get("content-type") ?? "",
    bytes: new Uint8Array(await sent.arrayBuffer()),
  };
}

/** What a request carries besides where it goes; a `Uint8Array` is sent as it is, anything else as JSON. */
export interface Sent {
  /** Whose key: a role, or another name that `addKey` made. Absent: nobody's. */
  by?: string;
  body?: unknown;
  ifMatch?: number | string;
  /** If-None-Match. */
  has?: string;
  key?: string;
  /** Where it is not JSON. */
  type?: string;
  /** The page it is sent from. */
  origin?: string;
  /** Parameters of the address. */
  query?: Record<string, string>;
}

/** The answer of a request, read. */
export interface Read {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: reads JSON whose shape the expectations state
  body: any;
}

/** The writing API over an open database, with a key of every role under the role's name. */
export async function openWriteApi({ db, url }: OpenDatabase) {
  process.env.DATABASE_URL = url;
  process.env.RATE_LIMITS = "off";
  const keys = new Map<string, string>();
  const addKey = async (name: string, role: (typeof roles)[number]) => {
    keys.set(name, (await bearerOf(db, role, name)).header);
  };
  for (const role of roles) await addKey(role, role);

  const send = async (
    door: Door,
    of: string,
    { by, body, ifMatch, has, key, type, origin, query }: Sent = {},
  ): Promise<Read> => {
    const { method, path, handler } = doors[door];
    const headers = new Headers({ host: "localhost:3000", "content-type": type ?? "application/json" });
    if (by !== undefined) headers.set("authorization", keys.get(by) ?? by);
    if (ifMatch !== undefined)
      headers.set("if-match", typeof ifMatch === "number" ? `"${ifMatch}"` : ifMatch);
    if (origin !== undefined) headers.set("origin", origin);
    if (has !== undefined) headers.set("if-none-match", has);
    if (key !== undefined) headers.set("idempotency-key", key);
    const sent = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body ?? {}));
    const address = new URL(path.replace("{of}", of), "http://localhost");
    for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value);
    const request = new Request(address, {
      method,
      headers,
      ...(method === "GET" ? {} : { body: new Uint8Array(sent) }),
    });
    const answer = await (handler as Handler)(request, { params: Promise.resolve({ id: of, slug: of }) });
    const isJson = (answer.headers.get("content-type") ?? "").startsWith("application/json");
    const read = isJson ? await answer.json() : new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, body: read };
  };
  /** How many revisions the ledger has. */
  const countRevisions = () => db.client.revision.count();
  const close = async () => {
    delete process.env.RATE_LIMITS;
    const { database } = await import("@/lib/service/database");
    await database().close();
  };
  /** The header of a key, by its name. */
  const keyOf = (name: string) => keys.get(name) ?? "";
  return { send, addKey, keyOf, countRevisions, close };
}
export type WriteApi = Awaited<ReturnType<typeof openWriteApi>>;
