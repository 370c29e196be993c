"use client";

import { useState } from "react";
import type { UseFormSetValue } from "react-hook-form";
import { pickedPlace } from "@/components/form/place-picker";
import { useMessages } from "@/components/shell/messages-provider";
import { distanceKm } from "@/lib/geo/distance-km";
import type { PlaceHit } from "@/lib/wire/search-results";
import { figureInWords } from "@/lib/wire/words-of-figures";
import type { StatementEntry } from "./form-model";
import { useLexicon } from "./lexicon";
import type { MapAnswer, MapTask } from "./map-task";
import { focusField } from "./use-claims";

/** A click farther than this from any known place means none of them. */
const FARTHEST_KM = 10;

/** A place as the list of places gives it. */
type NearRow = Pick<PlaceHit, "id" | "name" | "kind" | "region" | "population" | "position">;

/** Puts what was done on the map into the claim for which it was asked, and says in words what that was. */
export function useMapAnswers(slug: string, setValue: UseFormSetValue<StatementEntry>) {
  const { t, language } = useMessages();
  const { learnPlace } = useLexicon();
  const [task, setTask] = useState<MapTask | null>(null);
  const [said, setSaid] = useState("");

  const takePlace = async ({ claim, what }: MapTask, [lng, lat]: [number, number]) => {
    const near = `${lng.toFixed(5)},${lat.toFixed(5)}`;
    const query = new URLSearchParams({ near, limit: "1", lang: language });
    const answer = await fetch(`/api/v1/theatres/${slug}/places?${query}`).catch(() => null);
    if (!answer?.ok) return setSaid(t("entry.map.failed"));
    const { items }: { items: NearRow[] } = await answer.json(); // what our own server sends
    const [row] = items;
    const km = row?.position ? distanceKm(row.position, [lng, lat]) : Number.POSITIVE_INFINITY;
    if (!row || km > FARTHEST_KM) return setSaid(t("entry.map.nothing", { km: FARTHEST_KM }));
    learnPlace(pickedPlace({ ...row, otherNames: [], claims: 0, near: null }, [], language));
    const field = what === "place" ? "placeId" : what === "fromPlace" ? "fromPlaceId" : "toPlaceId";
    setValue(`claims.${claim}.target.${field}`, row.id, { shouldDirty: true });
    setSaid(t("entry.map.picked", { name: row.name, km: figureInWords(km, language, 1) }));
    setTask(null);
    focusField(field === "placeId" ? `claim-${claim}-target` : `claim-${claim}-${field}`);
  };

  const onAnswer = (answer: MapAnswer) => {
    if (!task) return;
    if (answer.kind === "point") return void takePlace(task, answer.position);
    if (answer.kind === "area")
      setValue(`claims.${task.claim}.target.area`, answer.area, { shouldDirty: true });
    else setValue(`claims.${task.claim}.target.line`, answer.line, { shouldDirty: true });
    setSaid(t(`entry.map.drawn.${answer.kind}`));
    setTask(null);
    focusField(`claim-${task.claim}-target`);
  };
  return { task, setTask, said, onAnswer };
}
