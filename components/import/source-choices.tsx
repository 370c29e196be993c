"use client";

import { Choice } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import { sourceKinds } from "@/lib/domain/source";
import type { ImportChoices } from "@/lib/wire/import/import-choices";
import type { ImportReport } from "@/lib/wire/import/import-report";
import type { ImportTheatre } from "@/lib/wire/import/import-view";
import { ChoiceList } from "./choice-list";
import { CREATE, chooseWord, LEAVE_OUT, OPEN } from "./choose-word";

type Chosen = ImportChoices["sources"];

interface SourceChoicesProps {
  sources: ImportReport["sources"];
  chosen: Chosen;
  theatre: ImportTheatre | undefined;
  onChoose: (chosen: Chosen) => void;
}

/** The names in the file for which a source has to be chosen, or made. */
export function SourceChoices({ sources, chosen, theatre, onChoose }: SourceChoicesProps) {
  const { t, language } = useMessages();
  const read = (value: string): Chosen[string] =>
    value === CREATE ? { create: { kind: "other", alignment: null } } : value === LEAVE_OUT ? null : value;
  return (
    <ChoiceList
      id="sources"
      title={t("import.sources.title")}
      lead={t("import.sources.lead")}
      list={sources}
      head={({ key }: { key: string }) => <strong className="font-semibold">{key}</strong>}
    >
      {({ key, alternatives }) => {
        const made = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
        const value =
          made === undefined ? OPEN : made === null ? LEAVE_OUT : typeof made === "string" ? made : CREATE;
        const likely = new Set(alternatives.map(({ id }) => id));
        const others = theatre?.sources.filter(({ id }) => !likely.has(id)) ?? [];
        return (
          <div className="flex flex-col gap-3">
            <Choice
              label={t("import.sources.choice", { name: key })}
              value={value}
              onChange={({ currentTarget }) => onChoose(chooseWord(chosen, key, currentTarget.value, read))}
            >
              <option value={OPEN}>{t("import.places.choose")}</option>
              <option value={CREATE}>{t("import.sources.create")}</option>
              <option value={LEAVE_OUT}>{t("import.places.leaveOut")}</option>
              {[
                ["import.sources.likely", alternatives] as const,
                ["import.sources.all", others] as const,
              ].map(
                ([label, listed]) =>
                  listed.length > 0 && (
                    <optgroup key={label} label={t(label)}>
                      {listed.map(({ id, names }) => (
                        <option key={id} value={id}>
                          {pickName(names, language)}
                        </option>
                      ))}
                    </optgroup>
                  ),
              )}
            </Choice>
            {made && typeof made === "object" && (
              <NewSourceFields
                name={key}
                made={made.create}
                parties={theatre?.parties ?? []}
                onChange={(create) => onChoose({ ...chosen, [key]: { create } })}
              />
            )}
          </div>
        );
      }}
    </ChoiceList>
  );
}

type NewSource = Extract<Chosen[string], { create: unknown }>["create"];

/** What has to be said of a source that is made with the import. */
function NewSourceFields({
  name,
  made,
  parties,
  onChange,
}: {
  name: string;
  made: NewSource;
  parties: ImportTheatre["parties"];
  onChange: (made: NewSource) => void;
}) {
  const { t, language } = useMessages();
  return (
    <>
      <Choice
        label={t("import.sources.kind", { name })}
        value={made.kind}
        onChange={({ currentTarget }) => {
          const kind = sourceKinds.find((known) => known === currentTarget.value);
          if (kind) onChange({ ...made, kind });
        }}
      >
        {sourceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`record.source.kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("import.sources.side", { name })}
        value={made.alignment ?? ""}
        onChange={({ currentTarget }) => onChange({ ...made, alignment: currentTarget.value || null })}
      >
        <option value="">{t("record.independent")}</option>
        {parties.map((party) => (
          <option key={party.key} value={party.key}>
            {pickName(party.names, language)}
          </option>
        ))}
      </Choice>
    </>
  );
}
