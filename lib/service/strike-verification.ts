import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type Actor, permit } from "./actor";
import { type Mark, markRecord } from "./mark-record";

/**
 * Takes an assessment out, as if it had never counted, or back in. Needs an editor, as every strike; nothing is deleted, and
 * the history says why.
 */
export async function strikeVerification(
  db: Db,
  actor: Actor,
  {
    operation,
    ...mark
  }: Pick<Mark<"verification">, "id" | "basedOn" | "input"> & { operation: "strike" | "restore" },
  once: RequestKey | null = null,
): ReturnType<typeof markRecord<"verification">> {
  const permitted = permit(actor, "strike");
  if (!permitted.ok) return permitted;
  const struck = operation === "strike";
  const already = struck ? "This verification is struck already." : "This verification is not struck.";
  return markRecord(
    db,
    actor,
    {
      ...mark,
      noun: "verification",
      operation,
      already,
      change: (value) => (value.struck === struck ? null : { ...value, struck }),
    },
    once,
  );
}
