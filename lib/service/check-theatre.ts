import { countingDays } from "@/lib/domain/counting-days";
import type { FieldError } from "@/lib/domain/outcome";
import type { Theatre } from "@/lib/domain/theatre";
import type { World } from "@/lib/domain/world";
import { partyUses } from "./party-uses";

/** The first day that any claim counts for, drafts and struck ones too, since either may come back; null before there are any. */
function firstSpokenDay(world: World): string | null {
  let first: string | null = null;
  for (const { value } of world.statements.values())
    for (const { eventDate } of value.claims) {
      const day = countingDays(eventDate, value.saidOn)?.from ?? null;
      if (day !== null && (first === null || day < first)) first = day;
    }
  return first;
}

/** What a theatre cannot become because of what its records say, as field errors like the schema's own. */
export function checkTheatre(world: World, before: Theatre, after: Theatre): FieldError[] {
  const kept = new Set(after.parties.map(({ key }) => key));
  const missing = before.parties.filter(({ key }) => !kept.has(key));
  const errors = missing.flatMap(({ key, names }): FieldError[] => {
    const uses = partyUses(world, key);
    return uses.length === 0
      ? []
      : [
          {
            path: "parties",
            message: `${names.en} (${key}) cannot be left out: ${uses.join("; ")} ${uses.length === 1 && uses[0]?.startsWith("1 ") ? "names" : "name"} it. Change those first.`,
          },
        ];
  });
  if (after.startsOn > before.startsOn) {
    const first = firstSpokenDay(world);
    if (first !== null && first < after.startsOn)
      errors.push({
        path: "startsOn",
        message: `There is a claim for ${first}: the first day cannot be later than that.`,
      });
  }
  return errors;
}
