import { edtfSchema } from "@/lib/domain/edtf-date";
import { type Outcome, validate } from "@/lib/domain/outcome";
import { MOST_CLAIMS, type Statement, statementSchema } from "@/lib/domain/statement";
import { claimInputSchema } from "@/lib/domain/statement-input";
import type { World } from "@/lib/domain/world";
import { isJsonObject } from "@/lib/wire/leave-fields";
import { enteredStatement } from "@/lib/wire/statement-body";
import { checkReferences } from "./check-references";

/** What can be read of an unfinished statement. */
export interface DraftedStatement {
  /** The stored statement that this revises; null for a new one. */
  id: string | null;
  url: string | null;
  /** The statement with the claims that are whole; null before speaker and day are known. */
  value: Statement | null;
  /** Of each entered claim: its id in `value`; null where it is not whole yet. */
  claimIds: (string | null)[];
}

const passed = <T>(outcome: Outcome<T>): T | null => (outcome.ok ? outcome.value : null);

/**
 * Reads a statement that is still being entered, as the API takes one. What is missing or wrong is left aside, claim by
 * claim. `id` is the stored statement that this revises: its claims keep their ids, others are named by their place.
 */
export function readPreviewBody(
  world: World,
  body: Record<string, unknown>,
  id: string | null,
): DraftedStatement {
  // `enteredStatement` gives an object for an object
  const entered = enteredStatement(body) as Record<string, unknown>;
  const { shape } = statementSchema;
  const speaker = passed(validate(shape.speakerId, entered.speakerId, ""));
  const speakerId = speaker !== null && world.sources.has(speaker) ? speaker : null;
  const saidOn = edtfSchema.safeParse(entered.saidOn).data ?? null;
  const carriers = passed(validate(shape.relay, entered.relay, "")) ?? [];
  const given = Array.isArray(body.claims) ? body.claims.slice(0, MOST_CLAIMS) : [];
  const fields = Array.isArray(entered.claims) ? entered.claims : [];
  const stored = new Set(id === null ? [] : world.statements.get(id)?.value.claims.map((claim) => claim.id));

  const claims: Statement["claims"] = [];
  const claimIds = given.map((raw: unknown, index): string | null => {
    const claim = passed(validate(claimInputSchema, fields[index], ""));
    if (!claim || speakerId === null) return null;
    if (checkReferences(world, { speakerId, relay: [], claims: [claim] }).length > 0) return null;
    const ownId = isJsonObject(raw) && typeof raw.id === "string" && stored.delete(raw.id) ? raw.id : null;
    const claimId = ownId ?? `preview-${index}`;
    claims.push({ ...claim, id: claimId, struck: false });
    return claimId;
  });
  const value: Statement | null =
    speakerId === null || saidOn === null
      ? null
      : {
          theatreId: world.theatreId,
          state: "published",
          struck: false,
          speakerId,
          relay: carriers.filter((carrier) => world.sources.has(carrier)),
          saidOn,
          publishedOn: null,
          url: null,
          archivedUrl: null,
          language: null,
          excerpt: null,
          summary: "-",
          claims,
        };
  return { id, url: passed(validate(shape.url, entered.url ?? null, "")), value, claimIds };
}
