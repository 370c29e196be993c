import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type Actor, permit } from "./actor";
import { type Mark, markRecord } from "./mark-record";

/**
 * Keeps evidence that would endanger somebody inside, or lets it out again. Needs a reviewer. From then on no read path gives
 * it to those who may not withhold; the verification that rests on it stays.
 */
export async function withholdEvidence(
  db: Db,
  actor: Actor,
  {
    operation,
    ...mark
  }: Pick<Mark<"evidence">, "id" | "basedOn" | "input"> & { operation: "withhold" | "release" },
  once: RequestKey | null = null,
): ReturnType<typeof markRecord<"evidence">> {
  const permitted = permit(actor, "withhold");
  if (!permitted.ok) return permitted;
  const withheld = operation === "withhold";
  const already = withheld ? "This evidence is withheld already." : "This evidence is not withheld.";
  return markRecord(
    db,
    actor,
    {
      ...mark,
      noun: "evidence",
      operation,
      already,
      change: (value) => (value.withheld === withheld ? null : { ...value, withheld }),
    },
    once,
  );
}
