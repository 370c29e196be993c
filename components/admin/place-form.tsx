"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { GroundNote } from "@/components/admin/ground-note";
import { type NameDraft, NameRows, newName } from "@/components/admin/name-rows";
import { PositionMap } from "@/components/admin/position-map";
import { readPosition, writePosition } from "@/components/admin/read-position";
import { RecordForm } from "@/components/admin/record-form";
import { filled, useRecord } from "@/components/admin/use-record";
import { Choice, Entry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useMessages } from "@/components/shell/messages-provider";
import type { Position } from "@/lib/domain/geometry";
import { type Names, pickName } from "@/lib/domain/names";
import type { Place } from "@/lib/domain/place";
import type { Party } from "@/lib/domain/theatre";

type Shown = Pick<
  Place,
  "names" | "kind" | "population" | "position" | "positionSource" | "baseline" | "geonameId" | "regionId"
>;

interface PlaceFormProps {
  slug: string;
  parties: readonly Pick<Party, "key" | "names">[];
  /** Null adds a new one. */
  place: (Shown & { id: string; revision: number }) | null;
  regions: readonly { id: string; names: Names }[];
  /** Where the map looks while there is no position. */
  around: Position | null;
}

/** The choice of "as its region", beside the parties and "unknown" (empty). */
const AS_REGION = "\0region";
/** The choice of "as the position says", beside the regions and "none" (empty). */
const BY_POSITION = "\0position";

/** Adds a place, or changes its names, position, kind and first holder. */
export function PlaceForm({ slug, parties, regions, place, around }: PlaceFormProps) {
  const { t, language } = useMessages();
  const router = useRouter();
  const [names, setNames] = useState<NameDraft[]>(
    () =>
      place?.names.map((name, row) => ({ ...name, lang: name.lang ?? "", row: String(row) })) ?? [
        newName("en", true),
        newName("uk", true),
      ],
  );
  const [kind, setKind] = useState<string>(place?.kind ?? "village");
  const [population, setPopulation] = useState(place?.population?.toString() ?? "");
  const [written, setWritten] = useState(place?.position ? writePosition(place.position) : "");
  const [positionSource, setPositionSource] = useState(place?.positionSource ?? "");
  const [baseline, setBaseline] = useState(place?.baseline ? (place.baseline.party ?? "") : AS_REGION);
  const [geonameId, setGeonameId] = useState(place?.geonameId?.toString() ?? "");
  const [region, setRegion] = useState(BY_POSITION);
  const read = readPosition(written);
  // As stored, until it is changed: writing it down rounds it.
  const position = place?.position && written === writePosition(place.position) ? place.position : read;
  const isUnread = written.trim() !== "" && position === null;
  const entered = names.filter(({ text }) => text.trim() !== "");
  const mine = {
    names: entered.map(({ text, lang, preferred }) => ({ text: text.trim(), lang: filled(lang), preferred })),
    kind,
    population: filled(population) === null ? null : Number(population),
    position,
    positionSource: position ? filled(positionSource) : null,
    baseline: baseline === AS_REGION ? null : { party: filled(baseline) },
    geonameId: filled(geonameId) === null ? null : Number(geonameId),
    ...(region !== BY_POSITION && { regionId: filled(region) }),
  };
  const record = useRecord(mine, place && { revision: place.revision });
  const { errorAt, form } = record.sender;
  const save = async (isOnTop: boolean) => {
    if (isUnread) return void focusFirstProblem(form.current);
    const path = place ? `/api/v1/places/${place.id}` : `/api/v1/theatres/${slug}/places`;
    const saved = await record.save<{ id: string }>(path, isOnTop);
    if (saved) router.push(`/places/${saved.id}`);
  };
  return (
    <RecordForm
      record={record}
      label={t(place ? "admin.save" : "admin.place.add")}
      asksWhy
      onSave={(isOnTop) => void save(isOnTop)}
    >
      <NameRows names={names} onChange={setNames} errorAt={errorAt} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Entry
          label={t("admin.place.position")}
          help={t("admin.place.position.help")}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
          error={isUnread ? t("admin.place.position.unread") : errorAt("position")}
        />
        <Entry
          label={t("admin.place.positionSource")}
          help={t("admin.place.positionSource.help")}
          value={positionSource}
          maxLength={300}
          onChange={({ target }) => setPositionSource(target.value)}
          error={errorAt("positionSource")}
        />
      </div>
      <PositionMap position={position} around={around} onChange={(next) => setWritten(writePosition(next))} />
      <GroundNote
        slug={slug}
        position={position}
        names={entered.map(({ text }) => text.trim())}
        except={place?.id ?? null}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Choice
          label={t("admin.place.kind")}
          value={kind}
          onChange={({ target }) => setKind(target.value)}
          error={errorAt("kind")}
        >
          {(["village", "town", "city"] as const).map((one) => (
            <option key={one} value={one}>
              {t(`record.place.kind.${one}`)}
            </option>
          ))}
        </Choice>
        <Entry
          label={t("admin.place.population")}
          inputMode="numeric"
          value={population}
          onChange={({ target }) => setPopulation(target.value.replace(/\D/g, ""))}
          error={errorAt("population")}
        />
        <Choice
          label={t("admin.place.baseline")}
          value={baseline}
          onChange={({ target }) => setBaseline(target.value)}
          error={errorAt("baseline")}
        >
          <option value={AS_REGION}>{t("admin.place.baseline.region")}</option>
          <option value="">{t("admin.baseline.unknown")}</option>
          {parties.map((party) => (
            <option key={party.key} value={party.key}>
              {pickName(party.names, language)}
            </option>
          ))}
        </Choice>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={t("admin.place.region")}
          help={t("admin.place.region.help")}
          value={region}
          onChange={({ target }) => setRegion(target.value)}
          error={errorAt("regionId")}
        >
          <option value={BY_POSITION}>{t("admin.place.region.byPosition")}</option>
          {regions.map(({ id, names: own }) => (
            <option key={id} value={id}>
              {pickName(own, language)}
            </option>
          ))}
          <option value="">{t("admin.place.region.none")}</option>
        </Choice>
        <Entry
          label={t("admin.place.geonameId")}
          help={t("admin.place.geonameId.help")}
          inputMode="numeric"
          value={geonameId}
          onChange={({ target }) => setGeonameId(target.value.replace(/\D/g, ""))}
          error={errorAt("geonameId")}
        />
      </div>
    </RecordForm>
  );
}
