import { POST as postVerification } from "@/app/api/v1/claims/[id]/verifications/route";
import { GET as getSource, PATCH as patchSource } from "@/app/api/v1/sources/[id]/route";
import { POST as postRestore } from "@/app/api/v1/statements/[id]/restore/route";
import { POST as postReview } from "@/app/api/v1/statements/[id]/review/route";
import { GET as getStatement, PATCH as patchStatement } from "@/app/api/v1/statements/[id]/route";
import { POST as postStrike } from "@/app/api/v1/statements/[id]/strike/route";
import { POST as postPreview } from "@/app/api/v1/theatres/[slug]/previews/route";
import { POST as postSource } from "@/app/api/v1/theatres/[slug]/sources/route";
import { POST as postStatement } from "@/app/api/v1/theatres/[slug]/statements/route";
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
  patchSource: { method: "PATCH", path: "/api/v1/sources/{of}", handler: patchSource },
} satisfies Record<string, { method: string; path: string; handler: Handler }>;
export type Door = keyof typeof doors;

/** What a request carries besides where it goes; a `Uint8Array` is sent as it is, anything else as JSON. */
export interface Sent {
  /** Whose key: a role, or another name that `addKey` made. Absent: nobody's. */
  by?: string;
  body?: unknown;
  ifMatch?: number | string;
  key?: string;
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

  const send = async (door: Door, of: string, { by, body, ifMatch, key }: Sent = {}): Promise<Read> => {
    const { method, path, handler } = doors[door];
    const headers = new Headers({ "content-type": "application/json" });
    if (by !== undefined) headers.set("authorization", keys.get(by) ?? by);
    if (ifMatch !== undefined)
      headers.set("if-match", typeof ifMatch === "number" ? `"${ifMatch}"` : ifMatch);
    if (key !== undefined) headers.set("idempotency-key", key);
    const sent = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body ?? {}));
    const request = new Request(`http://localhost${path.replace("{of}", of)}`, {
      method,
      headers,
      ...(method === "GET" ? {} : { body: new Uint8Array(sent) }),
    });
    const answer = await (handler as Handler)(request, { params: Promise.resolve({ id: of, slug: of }) });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  /** How many revisions the ledger has. */
  const countRevisions = () => db.client.revision.count();
  const close = async () => {
    delete process.env.RATE_LIMITS;
    const { database } = await import("@/lib/service/database");
    await database().close();
  };
  return { send, addKey, countRevisions, close };
}
export type WriteApi = Awaited<ReturnType<typeof openWriteApi>>;
