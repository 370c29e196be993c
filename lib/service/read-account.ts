import type { Db } from "@/lib/db/connect";
import { findPerson, listSessionRows, type Person } from "@/lib/db/people";

/** What somebody sees of their own account. */
export interface OwnAccount extends Person {
  sessions: {
    id: string;
    /** When it was begun, in UTC. */
    since: string;
    /** Its name, where it is one of the well-known. */
    browser: string | null;
  }[];
}

/** In this order, since each also says the names of those after it. */
const BROWSERS = ["Edg", "OPR", "Firefox", "Chrome", "Safari"] as const;
const FULL_NAMES: Partial<Record<string, string>> = { Edg: "Edge", OPR: "Opera" };

/** Somebody's own account, with where they are signed in. */
export async function readAccount(db: Db, id: string): Promise<OwnAccount> {
  const [person, sessions] = await Promise.all([findPerson(db, { id }), listSessionRows(db, id)]);
  if (!person) throw new Error("A session without a person.");
  return {
    ...person,
    sessions: sessions.map((session) => ({
      id: session.id,
      since: session.createdAt.toISOString(),
      browser: nameBrowser(session.userAgent ?? ""),
    })),
  };
}

function nameBrowser(userAgent: string): string | null {
  const found = BROWSERS.find((name) => userAgent.includes(`${name}/`));
  return found === undefined ? null : (FULL_NAMES[found] ?? found);
}
