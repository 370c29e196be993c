import { z } from "zod";
import type { Operation } from "./revision";
import type { Statement, StatementState } from "./statement";

const comment = z.string().trim().max(1000).nullable().default(null);
const needed = { error: "Say why, so that the author can follow." };

/** What an editor decides about a draft. Whoever gets it back, or loses it, is told why. */
export const reviewSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("approve"), comment }),
  z.strictObject({
    decision: z.literal("return"),
    comment: z.string(needed).trim().min(1, needed).max(1000),
  }),
  z.strictObject({
    decision: z.literal("reject"),
    comment: z.string(needed).trim().min(1, needed).max(1000),
  }),
]);
export type Review = z.infer<typeof reviewSchema>;

/** What each decision makes of a draft, and how the history calls it. */
export const outcomeOf: Record<Review["decision"], { state: StatementState; operation: Operation }> = {
  approve: { state: "published", operation: "publish" },
  return: { state: "returned", operation: "return" },
  reject: { state: "rejected", operation: "reject" },
};

/** Why a statement cannot be reviewed so, as a sentence; null when it can. A returned or rejected draft may be judged anew. */
export function findObstacle(
  { state, struck }: Pick<Statement, "state" | "struck">,
  { decision }: Review,
): string | null {
  if (struck) return "This draft is struck: restore it first.";
  if (state === "published") return "This statement is published already: revise or strike it instead.";
  return state === outcomeOf[decision].state ? `This draft is ${state} already.` : null;
}
