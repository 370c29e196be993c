import { type Language, pickName } from "@/lib/domain/names";
import type { Derived } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";

/** A status in few words, with the parties it names: "Claimed: Russia", "Contested: Russia, Ukraine". */
export function statusWords(
  status: Pick<Derived, "status" | "holder" | "parties"> & { stale?: boolean },
  parties: readonly Party[],
  language: Language,
): string {
  const t = translator(language);
  const keys = status.status === "contested" ? status.parties : status.holder === null ? [] : [status.holder];
  const named = keys.flatMap((key) => parties.find((party) => party.key === key) ?? []);
  return t("map.status.of", {
    status: t(`map.status.${status.status}`),
    who: named.length === 0 ? "none" : named.map((party) => pickName(party.names, language)).join(", "),
    stale: status.stale ? "yes" : "no",
  });
}
