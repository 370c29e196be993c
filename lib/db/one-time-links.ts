import { type Role, roleSchema } from "@/lib/domain/role";
import type { Db } from "./connect";
import { endSessions, hasPeople, isNameFree, type NewPerson, storePassword, storePerson } from "./people";

/** What a one-time link lets its holder do. */
export type LinkGrant =
  /** Makes an account of this role; `email` null only for the first administrator, who names it. */
  { purpose: "invite"; email: string | null; role: Role } | { purpose: "reset"; personId: string };

export type NewLink = LinkGrant & { id: string; hash: string; madeBy: string; expiresAt: Date };

/** Stores a link. An earlier one for the same person or address stops working: the newest letter is the one that counts. */
export async function storeLink(db: Db, link: NewLink): Promise<void> {
  await db.client.$transaction(async (tx) => {
    const same =
      link.purpose === "reset" ? { personId: link.personId } : link.email ? { email: link.email } : null;
    if (same)
      await tx.oneTimeLink.updateMany({
        where: { purpose: link.purpose, usedAt: null, ...same },
        data: { usedAt: new Date() },
      });
    await tx.oneTimeLink.create({ data: link });
  });
}

/** What the link of this hash grants now; null where there is none, or it was used or has expired. */
export async function findGrant(db: Db, hash: string): Promise<LinkGrant | null> {
  const row = await db.client.oneTimeLink.findFirst({
    where: { hash, usedAt: null, expiresAt: { gt: new Date() } },
  });
  if (row?.purpose === "reset" && row.personId !== null) return { purpose: "reset", personId: row.personId };
  if (row?.purpose !== "invite") return null;
  if (row.email === null && (await hasPeople(db))) return null;
  return { purpose: "invite", email: row.email, role: roleSchema.parse(row.role) };
}

/** Held while the first person is stored: two first links must not make two first administrators. */
const FIRST_PERSON_LOCK = 5_051_997;

/** What became of the use of a link. */
export type LinkUse = "used" | "spent" | "taken" | "namesake";

/**
 * Uses up an invitation and stores the person it was for, both or neither. `spent` where it does not work (any more),
 * `taken` where the address has an account, `namesake` where somebody has this name or one that looks like it.
 */
export async function spendInvitation(db: Db, hash: string, person: NewPerson): Promise<LinkUse> {
  return db.client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_PERSON_LOCK})`;
    const link = await tx.oneTimeLink.findFirst({
      where: { hash, purpose: "invite", usedAt: null, expiresAt: { gt: new Date() } },
    });
    if (!link || (link.email === null && (await hasPeople(tx)))) return "spent";
    const known = await tx.person.findFirst({ where: { email: person.email }, select: { id: true } });
    if (known) return "taken";
    if (!(await isNameFree(tx, person.name))) return "namesake";
    await tx.oneTimeLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
    await storePerson(tx, person);
    return "used";
  });
}

/** Uses up a link for a forgotten password: stores the new one and signs its person out everywhere, all or nothing. */
export async function spendReset(db: Db, hash: string, passwordHash: string): Promise<LinkUse> {
  return db.client.$transaction(async (tx) => {
    const open = { hash, purpose: "reset", usedAt: null, expiresAt: { gt: new Date() } };
    const link = await tx.oneTimeLink.findFirst({ where: open });
    if (!link?.personId) return "spent";
    const { count } = await tx.oneTimeLink.updateMany({ where: open, data: { usedAt: new Date() } });
    if (count === 0) return "spent"; // somebody was quicker
    await storePassword(tx, link.personId, passwordHash);
    await endSessions(tx, link.personId);
    return "used";
  });
}
