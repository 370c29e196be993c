"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { GroundNote } from "@/components/admin/ground-note";
import { type NameDraft, NameRows, newName } from "@/components/admin/name-rows";
import { PositionMap } from "@/components/admin/position-map";
import { readPosition, writePosition } from "@/components/admin/read-position";
import { SaveFoot } from "@/components/admin/save-foot";
import { useRecordSave } from "@/components/admin/use-record-save";
import { Choice, Entry } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import type { Position } from "@/lib/domain/geometry";
import { pickName } from "@/lib/domain/names";
import type { Place } from "@/lib/domain/place";
import type { Party } from "@/lib/domain/theatre";

type Shown = Pick<Place, "names" | "kind" | "population" | "position" | "positionSource" | "baseline">;

interface PlaceFormProps {
  slug: string;
  parties: readonly Pick<Party, "key" | "names">[];
  /** Null adds a new one. */
  place: (Shown & { id: string; revision: number }) | null;
  /** Where the map looks while there is no position. */
  around: Position | null;
}

/** The choice of "as its region", beside the parties and "unknown" (empty). */
const AS_REGION = "\0region";

/** Adds a place, or changes its names, position, kind and first holder. */
export function PlaceForm({ slug, parties, place, around }: PlaceFormProps) {
  const { t, language } = useMessages();
  const router = useRouter();
  const save = useRecordSave<{ id: string }>();
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
  const [reason, setReason] = useState("");
  const read = readPosition(written);
  // As stored, until it is changed: writing it down rounds it.
  const position = place?.position && written === writePosition(place.position) ? place.position : read;
  const isUnread = written.trim() !== "" && position === null;
  const entered = names.filter(({ text }) => text.trim() !== "");
  const filled = (text: string) => (text.trim() === "" ? null : text.trim());
  const mine = {
    names: entered.map(({ text, lang, preferred }) => ({ text: text.trim(), lang: filled(lang), preferred })),
    kind,
    population: filled(population) === null ? null : Number(population),
    position,
    positionSource: position ? filled(positionSource) : null,
    baseline: baseline === AS_REGION ? null : { party: filled(baseline) },
  };
  const send = async (basedOn: number | null) => {
    if (isUnread) return;
    const saved = await save.save(
      place
        ? {
            method: "PATCH",
            path: `/api/v1/places/${place.id}`,
            body: { ...mine, reason: filled(reason) },
            basedOn: basedOn ?? place.revision,
          }
        : {
            method: "POST",
            path: `/api/v1/theatres/${slug}/places`,
            body: { ...mine, reason: filled(reason) },
          },
    );
    if (saved) router.push(`/places/${place?.id ?? saved.id}`);
  };
  return (
    <form
      ref={save.form}
      method="post"
      noValidate
      className="max-w-3xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(null);
      }}
    >
      <NameRows names={names} onChange={setNames} errorAt={save.errorAt} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Entry
          label={t("admin.place.position")}
          help={t("admin.place.position.help")}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
          error={isUnread ? t("admin.place.position.unread") : save.errorAt("position")}
        />
        <Entry
          label={t("admin.place.positionSource")}
          help={t("admin.place.positionSource.help")}
          value={positionSource}
          maxLength={300}
          onChange={({ target }) => setPositionSource(target.value)}
          error={save.errorAt("positionSource")}
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
          error={save.errorAt("kind")}
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
          error={save.errorAt("population")}
        />
        <Choice
          label={t("admin.place.baseline")}
          value={baseline}
          onChange={({ target }) => setBaseline(target.value)}
          error={save.errorAt("baseline")}
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
      <SaveFoot
        save={save}
        label={t(place ? "admin.save" : "admin.place.add")}
        reason={{ value: reason, onChange: setReason }}
        mine={mine}
        onOverwrite={(revision) => void send(revision)}
      />
    </form>
  );
}
