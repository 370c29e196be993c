import { looksLike } from "@/lib/domain/name-key";
import { type Role, roleSchema } from "@/lib/domain/role";
import type { Db, Writer } from "./connect";

/** Somebody who may come in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  hasSecondFactor: boolean;
  createdAt: Date;
}

const shown = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabled: true,
  twoFactorEnabled: true,
  createdAt: true,
} as const;

const asPerson = ({
  role,
  twoFactorEnabled,
  ...row
}: Omit<Person, "role" | "hasSecondFactor"> & {
  role: string;
  twoFactorEnabled: boolean | null;
}): Person => ({
  ...row,
  role: roleSchema.parse(role),
  hasSecondFactor: twoFactorEnabled === true,
});

/** True once somebody has an account, whoever it is. */
export const hasPeople = async (db: Db | Writer): Promise<boolean> =>
  (await ("client" in db ? db.client : db).person.findFirst({ select: { id: true } })) !== null;

/** Everybody, by name. */
export async function listPersonRows(db: Db): Promise<Person[]> {
  const rows = await db.client.person.findMany({ select: shown, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(asPerson);
}

/** The person of this id or e-mail address, or null. */
export async function findPerson(db: Db, by: { id: string } | { email: string }): Promise<Person | null> {
  const row = await db.client.person.findUnique({ where: by, select: shown });
  return row && asPerson(row);
}

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  passwordHash: string;
}

/** Held while somebody takes a name, so that two of them cannot take the same one together. */
const NAME_LOCK = 5_051_999;

/** Whether nobody else has this name, or one that a reader may take for it. Holds until the transaction ends. */
export async function isNameFree(tx: Writer, name: string, ownId: string | null = null): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NAME_LOCK})`;
  // Those who may come in are few, and no index knows which letters look alike.
  const people = await tx.person.findMany({ select: { id: true, name: true } });
  return !people.some((person) => person.id !== ownId && looksLike(person.name, name));
}

/** Stores a person with a password, as the auth library expects both. */
export async function storePerson(tx: Writer, { passwordHash, ...person }: NewPerson): Promise<void> {
  await tx.person.create({ data: { ...person, emailVerified: true } });
  await storePassword(tx, person.id, passwordHash);
}

/** Puts a password in the place of the one before. */
export async function storePassword(tx: Writer, personId: string, passwordHash: string): Promise<void> {
  const account = { providerId: "credential", accountId: personId };
  await tx.credential.upsert({
    where: { providerId_accountId: account },
    create: { id: personId, userId: personId, ...account, password: passwordHash },
    update: { password: passwordHash },
  });
}

/** Ends every session of a person, and every sign-in that is half way. */
export async function endSessions(tx: Writer, personId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId: personId } });
  await tx.pendingProof.deleteMany({ where: { value: personId } });
}

/** Held while the roles of administrators change, so that two of them cannot take away the last one together. */
const ADMIN_LOCK = 5_051_998;

/**
 * Changes role or access of a person; who may no longer come in is signed out everywhere.
 * Changes nothing where nobody would be left to administer.
 */
export async function changePersonRow(
  db: Db,
  id: string,
  change: { role?: Role | undefined; disabled?: boolean | undefined },
): Promise<"changed" | "absent" | "lastAdmin"> {
  return db.client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADMIN_LOCK})`;
    const row = await tx.person.findUnique({ where: { id }, select: shown });
    if (!row) return "absent";
    const role = change.role ?? roleSchema.parse(row.role);
    const disabled = change.disabled ?? row.disabled;
    const others = { role: "admin", disabled: false, NOT: { id } };
    const staysAdmin = role === "admin" && !disabled;
    if (
      row.role === "admin" &&
      !row.disabled &&
      !staysAdmin &&
      (await tx.person.count({ where: others })) === 0
    )
      return "lastAdmin";
    await tx.person.update({ where: { id }, data: { role, disabled } });
    if (disabled) await endSessions(tx, id);
    return "changed";
  });
}

/** Gives a person another name in what they write from now on. False, and nothing, where somebody else has one like it. */
export async function renamePerson(db: Db, id: string, name: string): Promise<boolean> {
  return db.client.$transaction(async (tx) => {
    if (!(await isNameFree(tx, name, id))) return false;
    await tx.person.update({ where: { id }, data: { name } });
    return true;
  });
}

/** Takes the second factor away, for somebody who lost it. False where there is no such person. */
export async function dropSecondFactor(db: Db, id: string): Promise<boolean> {
  return db.client.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({ where: { id }, data: { twoFactorEnabled: false } });
    await tx.secondFactor.deleteMany({ where: { userId: id } });
    return count > 0;
  });
}

/** When and from what a person's open sessions were begun, the newest first. */
export async function listSessionRows(
  db: Db,
  personId: string,
): Promise<{ id: string; createdAt: Date; userAgent: string | null }[]> {
  return db.client.session.findMany({
    where: { userId: personId, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, userAgent: true },
    orderBy: { createdAt: "desc" },
  });
}
