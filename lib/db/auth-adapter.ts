import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Db } from "./connect";

/** The auth library's hold on its tables: Person, Session, Credential, PendingProof and SecondFactor. */
export const authAdapter = (db: Db) => prismaAdapter(db.client, { provider: "postgresql" });
