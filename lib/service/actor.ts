import { looksLike, nameKeys } from "@/lib/domain/name-key";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type Deed, mayDo, type Role } from "@/lib/domain/role";

/** Who does something, as the history will name them. */
export interface Actor {
  /** The account or key behind it, which stays when the name changes; absent for the program itself. */
  id?: string;
  name: string;
  role: Role;
}

/** The program itself: loading the demonstration, importing a gazetteer from the command line. */
export const SYSTEM_ACTOR: Actor = { name: "Claim Atlas", role: "admin" };

/** Nobody in particular: a reader without an account. */
export const VISITOR: Actor = { name: "", role: "viewer" };

/** True where this account or key is the actor's. Null is the program itself, which is nobody's own. */
export const isSame = (actor: Actor, id: string | null): boolean => actor.id !== undefined && actor.id === id;

const KEY_MARK = "(API key)";

/** What the history calls a key: it is told from a person of the same name. */
export const nameOfKey = (name: string): string => `${name} ${KEY_MARK}`;

/** Whether a person's name may be taken for the program's own, or for that of a key. */
export function isReservedName(name: string): boolean {
  const marks = nameKeys(KEY_MARK);
  return (
    looksLike(name, SYSTEM_ACTOR.name) ||
    nameKeys(name).some((key) => marks.some((mark) => key.endsWith(mark)))
  );
}

/** How a revision is signed. */
export const signedBy = (actor: Actor): { author: string; authorId: string | null } => ({
  author: actor.name,
  authorId: actor.id ?? null,
});

/** Refuses what the actor's role does not allow. */
export function permit(actor: Actor, deed: Deed): Outcome<true> {
  return mayDo(actor.role, deed) ? succeed(true) : fail("forbidden", `A ${actor.role} may not do this.`);
}
