import type { Feature } from "geojson";
import type { Party } from "@/lib/domain/theatre";
import type { StatementPreview } from "@/lib/wire/preview-views";
import type { Lexicon } from "./draft-store";
import type { EntryScene } from "./entry-map";
import { placesOf, type StatementEntry } from "./form-model";

/** More dots than this say nothing. */
const MOST_DOTS = 200;

/** What the form's map shows: the places of the claims, what was drawn, and what would change in the colour it would have. */
export function entryScene(
  { claims }: StatementEntry,
  preview: StatementPreview | null,
  lexicon: Lexicon,
  parties: readonly Party[],
): EntryScene {
  const changes = (preview?.changes ?? []).slice(0, MOST_DOTS);
  const colourOf = (key: string | null) => parties.find((party) => party.key === key)?.colour ?? null;
  const changed = changes.flatMap(({ id, name, position, after }) =>
    position
      ? [
          {
            id,
            name,
            position,
            colour: after.status === "contested" ? null : colourOf(after.holder),
            changes: true,
          },
        ]
      : [],
  );
  const ids = claims.flatMap(({ target }) => placesOf(target));
  const named = [...new Set(ids)].flatMap((id) => {
    const place = lexicon.places[id];
    return place?.position && !changed.some((one) => one.id === id)
      ? [{ name: place.name, position: place.position, colour: null, changes: false }]
      : [];
  });
  const shapes = claims.flatMap(({ target: { kind, area, line } }): Feature[] => {
    const geometry = kind === "area" ? area : kind === "line" ? line : null;
    return geometry ? [{ type: "Feature", properties: {}, geometry }] : [];
  });
  return { shapes, dots: [...named, ...changed.map(({ id: _, ...dot }) => dot)] };
}
