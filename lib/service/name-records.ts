import type { Db } from "@/lib/db/connect";
import { type Language, pickName } from "@/lib/domain/names";
import type { World } from "@/lib/domain/world";
import { attributionSentence } from "@/lib/wire/sentence";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { describePlaces } from "./describe-places";
import { partyViews } from "./record-rows";
import { placeRow } from "./search-places";
import { shownClaims } from "./shown-claims";

/** Ids of what a form names. */
export interface NamedIds {
  places: Iterable<string>;
  sources: Iterable<string>;
  claims: Iterable<string>;
}

/** The names behind ids, each once, as a form shows them; an id that nobody may see here is left out. */
export async function nameRecords(
  db: Db,
  world: World,
  ids: NamedIds,
  lang: Language,
): Promise<StatementDeskData["named"]> {
  const rows = [...new Set(ids.places)].flatMap((id) => placeRow(world, id, lang) ?? []);
  const parties = partyViews(world);
  const shown = shownClaims(world);
  return {
    places: await describePlaces(db, world, rows, "", lang),
    sources: [...new Set(ids.sources)].flatMap((id) => {
      const source = world.sources.get(id);
      const party = parties.find(({ key }) => key === source?.alignment);
      const alignment = party
        ? { key: party.key, name: pickName(party.names, lang), colour: party.colour }
        : null;
      return source
        ? [{ id, name: pickName(source.names, lang), kind: source.kind, alignment, statements: 0 }]
        : [];
    }),
    claims: [...new Set(ids.claims)].flatMap((id) => {
      const claim = shown.get(id)?.claim;
      return claim ? [{ id, sentence: attributionSentence(claim, world.theatre?.parties ?? [], lang) }] : [];
    }),
  };
}
