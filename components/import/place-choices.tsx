"use client";

import Link from "next/link";
import { Choice } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { ImportChoices } from "@/lib/wire/import/import-choices";
import type { ImportReport, PlaceAlternative, UnmatchedPlace } from "@/lib/wire/import/import-report";
import { figureInWords } from "@/lib/wire/words-of-figures";
import { ChoiceList } from "./choice-list";
import { chooseWord, LEAVE_OUT, OPEN } from "./choose-word";

interface PlaceChoicesProps {
  slug: string;
  places: ImportReport["places"];
  chosen: ImportChoices["places"];
  onChoose: (chosen: ImportChoices["places"]) => void;
}

const coordinates = ({ position }: PlaceAlternative) =>
  position && ` (${position[1].toFixed(2)}, ${position[0].toFixed(2)})`;

/** The words of the file for which a place has to be chosen, each with the places that may be meant. */
export function PlaceChoices({ slug, places, chosen, onChoose }: PlaceChoicesProps) {
  const { t, language } = useMessages();
  const inWords = ({ names, region, distanceKm }: PlaceAlternative) =>
    [
      pickName(names, language),
      region && pickName(region, language),
      distanceKm !== null && t("import.places.km", { km: figureInWords(distanceKm, language, 1) }),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <ChoiceList
      id="places"
      title={t("import.places.title")}
      lead={t("import.places.lead")}
      list={places}
      head={({ name, region, position, reason }: UnmatchedPlace) => (
        <>
          <strong className="font-semibold">{name}</strong>
          {[region, position].map((part) => part && `, ${part}`)}: {t(`import.places.reason.${reason}`)}
        </>
      )}
    >
      {({ key, name, alternatives }) => {
        const value = Object.hasOwn(chosen, key) ? (chosen[key] ?? LEAVE_OUT) : OPEN;
        return (
          <>
            <Choice
              label={t("import.places.choice", { name })}
              help={alternatives.length === 0 ? t("import.places.none") : undefined}
              value={value}
              onChange={({ currentTarget }) =>
                onChoose(chooseWord(chosen, key, currentTarget.value, (id) => (id === LEAVE_OUT ? null : id)))
              }
            >
              <option value={OPEN}>{t("import.places.choose")}</option>
              {alternatives.map((alternative) => (
                <option key={alternative.id} value={alternative.id}>
                  {inWords(alternative)}
                  {alternatives.some(
                    (other) => other !== alternative && inWords(other) === inWords(alternative),
                  ) && coordinates(alternative)}
                </option>
              ))}
              <option value={LEAVE_OUT}>{t("import.places.leaveOut")}</option>
            </Choice>
            {alternatives.length === 0 && (
              <Link
                href={`/editor/places/new?theatre=${slug}`}
                target="_blank"
                className="prose-link mt-1 inline-block"
              >
                {t("import.places.add")}
              </Link>
            )}
          </>
        );
      }}
    </ChoiceList>
  );
}
