import { type FieldError, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Source } from "@/lib/domain/source";
import type { Theatre } from "@/lib/domain/theatre";
import { type Actor, permit } from "./actor";

/** What a source points at that the theatre does not have, as field errors like the schema's own. */
export function checkSource(
  { theatre }: { theatre: Pick<Theatre, "parties"> | null },
  { alignment }: Pick<Source, "alignment">,
): FieldError[] {
  const parties = (theatre?.parties ?? []).map((party) => party.key);
  return alignment === null || parties.includes(alignment)
    ? []
    : [
        {
          path: "alignment",
          message: `The theatre's parties are ${parties.join(", ")}: choose one, or none.`,
        },
      ];
}

/** Refuses a grade, or the change of one, from whoever may not grade sources. */
export function permitGrade(
  actor: Actor,
  before: Source["reliability"],
  after: Source["reliability"],
): Outcome<true> {
  const isSame = before?.grade === after?.grade && before?.reason === after?.reason;
  return isSame ? succeed(true) : permit(actor, "gradeSource");
}
