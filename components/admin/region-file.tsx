"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { DropZone, Button as FileButton, FileTrigger } from "react-aria-components";
import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import {
  type FeatureMapping,
  guessProperty,
  mapFeatures,
  type OutlineFile,
  outlineFileSchema,
  propertiesOf,
} from "@/components/admin/map-features";
import { RegionChanges } from "@/components/admin/region-changes";
import { useRecordSave } from "@/components/admin/use-record-save";
import { Choice, Entry } from "@/components/form/entry";
import { ProblemList } from "@/components/form/problem-list";
import { useMessages } from "@/components/shell/messages-provider";
import type { RegionReport } from "@/lib/wire/region-report";

const CONSTANT = "\0constant";

/** Brings regions in from a GeoJSON file: which property says what, what would change, and only then the change. */
export function RegionFile({ slug }: { slug: string }) {
  const { t } = useMessages();
  const router = useRouter();
  const save = useRecordSave<RegionReport>();
  const [file, setFile] = useState<{ name: string; content: OutlineFile } | null>(null);
  const [mapping, setMapping] = useState<FeatureMapping | null>(null);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [report, setReport] = useState<RegionReport | null>(null);

  const read = async (given: File | undefined) => {
    if (!given) return;
    setReport(null);
    const content = await given.text().then(
      (text) => outlineFileSchema.safeParse(readJson(text)),
      () => null,
    );
    setIsUnreadable(!content?.success);
    if (!content?.success) return setFile(null);
    const properties = propertiesOf(content.data);
    setFile({ name: given.name, content: content.data });
    setMapping({
      key: guessProperty(properties, ["key", "id", "shapeISO", "iso_3166_2", "name", "NAME_1"]),
      en: guessProperty(properties, ["name", "name_en", "shapeName", "NAME_1", "names"]),
      uk: properties.find((name) => ["name_uk", "uk"].includes(name)) ?? null,
      country: properties.includes("country") ? { property: "country" } : { value: "" },
    });
  };
  const send = async (isDryRun: boolean) => {
    if (!file || !mapping) return;
    const answer = await save.save({
      method: "POST",
      path: `/api/v1/theatres/${slug}/regions${isDryRun ? "?dryRun=1" : ""}`,
      body: mapFeatures(file.content, mapping),
      basedOn: isDryRun ? undefined : report?.revision,
    });
    if (!answer) return;
    setReport(answer);
    if (!isDryRun) router.refresh();
  };
  const choose = (patch: Partial<FeatureMapping>) => {
    if (mapping) setMapping({ ...mapping, ...patch });
    setReport(null);
  };
  const options = (file ? propertiesOf(file.content) : []).map((name) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
  return (
    <form
      ref={save.form}
      method="post"
      className="max-w-3xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(report === null || !report.isDryRun);
      }}
    >
      <DropZone
        className="flex flex-wrap items-center gap-3 rounded-small border border-line-strong border-dashed bg-surface p-4 data-drop-target:border-accent data-drop-target:bg-sunken"
        onDrop={async ({ items }) => {
          const item = items.find((one) => one.kind === "file");
          if (item?.kind === "file") await read(await item.getFile());
        }}
      >
        <FileTrigger
          acceptedFileTypes={[".geojson", ".json", "application/geo+json", "application/json"]}
          onSelect={(files) => void read(files?.[0])}
        >
          <FileButton className={PLAIN_ACTION}>{t("admin.regions.choose")}</FileButton>
        </FileTrigger>
        <span className="text-ink-soft text-small">{file?.name ?? t("admin.regions.drop")}</span>
      </DropZone>
      {isUnreadable && <ProblemList problems={[t("admin.regions.unreadable")]} />}
      {file && mapping && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Choice
              label={t("admin.regions.key")}
              value={mapping.key}
              onChange={({ target }) => choose({ key: target.value })}
            >
              {options}
            </Choice>
            <Choice
              label={t("admin.regions.en")}
              value={mapping.en}
              onChange={({ target }) => choose({ en: target.value })}
            >
              {options}
            </Choice>
            <Choice
              label={t("admin.regions.uk")}
              value={mapping.uk ?? ""}
              onChange={({ target }) => choose({ uk: target.value === "" ? null : target.value })}
            >
              <option value="">{t("admin.regions.uk.none")}</option>
              {options}
            </Choice>
            <Choice
              label={t("admin.regions.country")}
              value={"property" in mapping.country ? mapping.country.property : CONSTANT}
              onChange={({ target }) =>
                choose({
                  country: target.value === CONSTANT ? { value: "" } : { property: target.value },
                })
              }
            >
              <option value={CONSTANT}>{t("admin.regions.country.one")}</option>
              {options}
            </Choice>
            {"value" in mapping.country && (
              <Entry
                label={t("admin.regions.country.code")}
                help={t("admin.regions.country.help")}
                value={mapping.country.value}
                maxLength={2}
                required
                onChange={({ target }) => choose({ country: { value: target.value.toUpperCase() } })}
              />
            )}
          </div>
          <ProblemList problems={save.problems} />
          {report && <RegionChanges report={report} />}
          <button type="submit" disabled={save.isSending} className={ACTION}>
            {t(report?.isDryRun ? "admin.regions.save" : "admin.regions.try")}
          </button>
        </>
      )}
    </form>
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
