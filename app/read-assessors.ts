import { readIdentity } from "@/app/read-identity";
import type { Assessor } from "@/components/review/verify-form";
import { type Language, pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { listAssessors } from "@/lib/service/list-assessors";
import { capitalise } from "@/lib/wire/sentence";
import { locales } from "@/lib/wire/words-of-dates";

/** Who can have assessed a claim of a theatre, by name, for readers who may verify; for others nobody. */
export async function readAssessors(slug: string, language: Language): Promise<Assessor[]> {
  const identity = await readIdentity();
  const sources = identity && (await listAssessors(database(), identity.actor, slug));
  if (!sources?.ok) return [];
  const order = new Intl.Collator(locales[language]);
  return sources.value
    .map(({ id, names }) => ({ id, name: capitalise(pickName(names, language)) }))
    .sort((one, other) => order.compare(one.name, other.name));
}
