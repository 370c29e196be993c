import type { Db } from "@/lib/db/connect";
import {
  changePersonRow,
  dropSecondFactor,
  listPersonRows,
  type Person,
  renamePerson,
} from "@/lib/db/people";
import { accountInputs } from "@/lib/domain/account-input";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Actor, isReservedName, permit } from "./actor";

const ABSENT = fail("notFound", "There is no such person.");

/** Everybody who has an account, for an administrator. */
export async function listPeople(db: Db, actor: Actor): Promise<Outcome<{ items: Person[] }>> {
  const allowed = permit(actor, "keepPeople");
  return allowed.ok ? succeed({ items: await listPersonRows(db) }) : allowed;
}

/** Changes a person's role, or closes and opens their account; both hold from their next request on. */
export async function changePerson(
  db: Db,
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const allowed = permit(actor, "keepPeople");
  if (!allowed.ok) return allowed;
  const read = validate(accountInputs.person, input, "Nothing was changed: some fields need another look.");
  if (!read.ok) return read;
  switch (await changePersonRow(db, id, read.value)) {
    case "changed":
      return succeed({ id });
    case "absent":
      return ABSENT;
    case "lastAdmin":
      return fail(
        "conflict",
        "Nobody would be left to administer this atlas: make somebody else an admin first.",
      );
  }
}

/** Takes away a second factor that somebody lost; their password alone opens the account then. */
export async function removeSecondFactor(db: Db, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  const allowed = permit(actor, "keepPeople");
  if (!allowed.ok) return allowed;
  return (await dropSecondFactor(db, id)) ? succeed({ id }) : ABSENT;
}

/** Changes one's own name, which nobody may take for another's: what is written from now on carries the new one, what was written keeps the old. */
export async function changeName(
  db: Db,
  personId: string,
  input: unknown,
): Promise<Outcome<{ name: string }>> {
  const message = "The name was not changed.";
  const read = validate(accountInputs.profile, input, message);
  if (!read.ok) return read;
  const { name } = read.value;
  return !isReservedName(name) && (await renamePerson(db, personId, name))
    ? succeed({ name })
    : failTaken(message);
}

/** `conflict` over a name that a reader may take for somebody else's, or for the program's own. */
export const failTaken = (message: string): Outcome<never> =>
  fail("conflict", message, [
    {
      path: "name",
      message: "Somebody here has this name, or one that looks like it: add what tells you apart.",
    },
  ]);
