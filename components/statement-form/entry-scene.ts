import type { Feature } from "geojson";
import type { Party } from "@/lib/domain/theatre";
import type { StatementPreview } from "@/lib/wire/preview-views";
import type { Lexicon } from "./draft-store";
import type { EntryScene } from "./entry-map";
import type { StatementEntry } from "./form-model";

/** Colours where no party has one. */
const [CONTESTED, NEUTRAL] = ["#8a6d1f", "#6b7672"];
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
  const colourOf = (key: string | null) => parties.find((party) => party.key === key)?.colour ?? NEUTRAL;
  const changed = changes.flatMap(({ id, name, position, after }) =>
    position
      ? [
          {
            id,
            name,
            position,
            colour: after.status === "contested" ? CONTESTED : colourOf(after.holder),
            changes: true,
          },
        ]
      : [],
  );
  const ids = claims.flatMap(({ target: { kind, placeId, fromPlaceId, toPlaceId } }) =>
    kind === "place" ? [placeId] : kind === "line" ? [fromPlaceId, toPlaceId] : [],
  );
  const named = [...new Set(ids)].flatMap((id) => {
    const place = lexicon.places[id];
    return place?.position && !changed.some((one) => one.id === id)
      ? [{ name: place.name, position: place.position, colour: NEUTRAL, changes: false }]
      : [];
  });
  const shapes = claims.flatMap(({ target: { kind, area, line } }): Feature[] => {
    const geometry = kind === "area" ? area : kind === "line" ? line : null;
    return geometry ? [{ type: "Feature", properties: {}, geometry }] : [];
  });
  return { shapes, dots: [...named, ...changed.map(({ id: _, ...dot }) => dot)] };
}
