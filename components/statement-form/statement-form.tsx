"use client";

import { useMemo, useRef, useState } from "react";
import { FormProvider } from "react-hook-form";
import { useReader } from "@/components/account/reader-provider";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { mayDo } from "@/lib/domain/role";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { answerFor } from "./answer-for";
import { ClaimList } from "./claim-list";
import { ConflictPanel } from "./conflict-panel";
import { entryScene } from "./entry-scene";
import { FormMap } from "./form-map";
import { FormNotices } from "./form-notices";
import { useLexicon } from "./lexicon";
import { MapTaskContext } from "./map-task";
import { pressFormKey } from "./press-form-key";
import { PreviewPanel } from "./preview-panel";
import { ReportFields } from "./report-fields";
import { SaveBar } from "./save-bar";
import { SavedNotice } from "./saved-notice";
import { ShortcutList } from "./shortcut-list";
import { TwinNote } from "./twin-notes";
import { focusField, useClaims } from "./use-claims";
import { entryOf, useEntry } from "./use-entry";
import { useMapAnswers } from "./use-map-answers";
import { usePreview } from "./use-preview";
import { useSaving } from "./use-saving";

interface StatementFormProps {
  data: StatementDeskData;
  ground: MapGround;
  theme: string;
}

/** Where a map without regions looks: the inhabited world. */
const WORLD: [number, number, number, number] = [-140, -50, 160, 68];

/** The form of one statement with its claims, beside what it would change. */
export function StatementForm({ data, ground, theme }: StatementFormProps) {
  const { slug, parties } = data;
  const { t, language } = useMessages();
  const reader = useReader();
  const mayPublish = reader !== null && mayDo(reader.role, "publish");
  const { lexicon } = useLexicon();
  const entry = useEntry(data);
  const { form, values, basis } = entry;
  const claims = useClaims(form.control, form.getValues, entry.round);
  const [turn, setTurn] = useState(0);
  const preview = usePreview(slug, basis?.id ?? null, entry.body, language, turn, entry.round);
  const { answer } = preview;
  const said = useMemo(() => answerFor(entry.body, preview), [entry.body, preview]);
  const map = useMapAnswers(slug, form.setValue, claims.keys);
  const page = useRef<HTMLFormElement>(null);
  const saving = useSaving({ slug, entry, said, page, onNews: () => setTurn((count) => count + 1) });
  const { submit, theirs, isSaving } = saving;
  const scene = useMemo(
    () => entryScene(values, answer, lexicon, parties),
    [values, answer, lexicon, parties],
  );
  const newest = answer?.newest ?? null;
  const isOvertaken =
    basis !== null && newest !== null && newest.revision > basis.revision && theirs === null;
  const primary = mayPublish ? "published" : "draft";

  return (
    <FormProvider {...form}>
      <MapTaskContext value={map}>
        <h1 className="mb-4 font-semibold text-display tracking-tight">
          {t(data.stored ? "entry.title.edit" : "entry.title.new")}
        </h1>
        <div aria-live="polite">{saving.saved && <SavedNotice saved={saving.saved} />}</div>
        <FormNotices
          restoredAt={entry.restoredAt}
          elsewhere={entry.draft.elsewhere}
          isKept={entry.draft.isKept}
          overtaken={isOvertaken ? { author: newest.author, revision: newest.revision } : null}
          onDiscard={() => {
            entry.discard();
            focusField("entry-url");
          }}
          onCompare={() => void saving.compare()}
        />
        {theirs && (
          <ConflictPanel
            entries={{ base: entryOf(basis), mine: values, theirs: entryOf(theirs) }}
            author={newest?.revision === theirs.revision ? newest.author : null}
            data={data}
            onMerge={saving.settle}
            onDiscard={() => saving.settle(null)}
          />
        )}
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <form
            ref={page}
            method="post"
            noValidate
            onSubmit={(event) => event.preventDefault()}
            onKeyDownCapture={(event) =>
              pressFormKey(event, {
                claims,
                onSave: () => submit(primary),
                onSaveAndNext: () => submit(primary, basis === null ? "next" : "stay"),
              })
            }
            className="min-w-0 space-y-8"
          >
            <section aria-labelledby="entry-report" inert={isSaving}>
              <h2 id="entry-report" className="mb-4 border-ink border-b-2 pb-2 font-semibold text-lead">
                {t("entry.report")}
              </h2>
              <ReportFields key={entry.round} data={data} preview={said} />
            </section>
            <section aria-labelledby="entry-claims" inert={isSaving}>
              <h2 id="entry-claims" className="mb-4 border-ink border-b-2 pb-2 font-semibold text-lead">
                {t("record.statement.claims")}
              </h2>
              <ClaimList
                claims={claims}
                data={data}
                statementId={basis?.id ?? null}
                sentences={said.sentences}
                twinsOf={(index) => <TwinNote twins={said.twins[index] ?? []} />}
              />
            </section>
            <SaveBar
              {...{ mayPublish, isSaving }}
              problem={saving.problem}
              isSignedOut={saving.isSignedOut}
              reason={saving.reason}
              basisState={basis?.state ?? null}
              isOff={!saving.isHydrated || theirs !== null}
              isKept={entry.isChanged && entry.draft.isKept === true}
              onReason={saving.setReason}
              onSubmit={submit}
            />
          </form>
          <aside
            inert={isSaving}
            className="space-y-6 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto"
          >
            <PreviewPanel preview={preview} parties={parties} />
            <FormMap
              key={`${theme} ${language}`}
              ground={ground}
              scene={scene}
              bounds={data.bounds ?? WORLD}
              onAnswer={map.onAnswer}
            />
            <p role="status" className="text-small empty:sr-only">
              {map.said}
            </p>
            <ShortcutList />
          </aside>
        </div>
      </MapTaskContext>
    </FormProvider>
  );
}
