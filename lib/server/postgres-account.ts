import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { errorCode, StartFailure } from "@/lib/server/start-failure";

/** The account the database server runs as: null is the one that started us. */
export type PostgresAccount = { uid: number; gid: number } | null;

/** Accounts that exist on most systems and own nothing of value, most fitting first. */
const UNPRIVILEGED_NAMES = ["nobody", "daemon"];

/**
 * Chooses the account for a data folder. PostgreSQL refuses to run as root, so root lends it an account that
 * exists already (none is created): the owner of the data, or else an unprivileged one.
 * @throws StartFailure when the data belong to somebody else, or root finds no account to lend
 */
export function choosePostgresAccount(clusterFolder: string): PostgresAccount {
  const uid = process.getuid?.();
  const owner = findOwner(clusterFolder);
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new StartFailure(
        `The database in ${clusterFolder} belongs to another account (uid ${owner.uid}): start as that account or as root, or choose another folder with DATA_DIR.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of UNPRIVILEGED_NAMES) {
    const found = lookUpAccount(name);
    if (found !== null && found.uid !== 0) return found;
  }
  throw new StartFailure(
    "PostgreSQL does not run as root and this system has no account named nobody to lend it: start as a normal user, or set DATABASE_URL.",
  );
}

/** Null where nothing is there yet. */
function findOwner(clusterFolder: string): { uid: number; gid: number } | null {
  try {
    return statSync(clusterFolder);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new StartFailure(
      `The folder ${clusterFolder} cannot be read by this account (${code}): start as its owner, or choose another with DATA_DIR.`,
    );
  }
}

function lookUpAccount(name: string): PostgresAccount {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null; // `id` fails when there is no such account
  }
}
