import { connect, type Db } from "@/lib/db/connect";
import { findPerson } from "@/lib/db/people";
import type { Role } from "@/lib/domain/role";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { authentication } from "@/lib/service/authentication";
import { createKey } from "@/lib/service/keep-keys";
import { invitePerson } from "@/lib/service/make-link";
import { acceptInvitation } from "@/lib/service/use-link";
import { createTestDatabase } from "./database";

/** The password of everybody whom tests invite. */
export const PASSWORD = "correct horse battery";

/** A database with nothing in it but the schema, opened by as many processes as asked for. */
export async function openEmptyDatabases(count: number): Promise<{ dbs: Db[]; close(): Promise<void> }> {
  const { url, drop } = await createTestDatabase();
  const dbs = Array.from({ length: count }, () => connect(url));
  return {
    dbs,
    close: async () => {
      for (const db of dbs) await db.close();
      await drop();
    },
  };
}

/** The token at the end of a link. */
export const tokenOf = (path: string): string => path.split("/").at(-1) ?? "";

/** Somebody with an account of this role. Gives the id. */
export async function addPerson(db: Db, email: string, role: Role, name = email): Promise<string> {
  const invited = await invitePerson(db, SYSTEM_ACTOR, { email, role });
  if (!invited.ok) throw new Error(JSON.stringify(invited.error));
  const made = await acceptInvitation(db, { token: tokenOf(invited.value.path), name, password: PASSWORD });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return (await findPerson(db, { email }))?.id ?? "";
}

/** The cookies of an answer, as a browser would send them back. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** A session of somebody, as the header that a browser sends. */
export async function openSession(db: Db, email: string, password = PASSWORD): Promise<string> {
  const { api } = await authentication(db);
  const answer = await api.signInEmail({
    body: { email, password },
    headers: new Headers({ origin: "http://localhost:3000" }),
    asResponse: true,
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return cookiesOf(answer);
}

/** The header of a new key of this role. */
export async function bearerOf(db: Db, role: Role, name: string): Promise<{ id: string; header: string }> {
  const made = await createKey(db, SYSTEM_ACTOR, { name, role });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { id: made.value.id, header: `Bearer ${made.value.key}` };
}
