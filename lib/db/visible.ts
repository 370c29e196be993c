import { Prisma } from "./generated/client";

// The visibility rule of lib/domain/visibility.ts as database filters. The two are held equal by a test.

/** Statements that anybody may see. */
export const visibleStatement = { state: "published", struck: false } satisfies Prisma.StatementWhereInput;

/** Claims that anybody may see, of statements that anybody may see. */
export const visibleClaim = { struck: false } satisfies Prisma.ClaimWhereInput;

/** The same for SQL: claim `c` of statement `s` is one that anybody may see. */
export const visibleClaimSql = Prisma.sql`(NOT c."struck" AND NOT s."struck" AND s."state" = 'published')`;
