"use client";

import { useMemo, useRef, useState } from "react";
import { FormProvider } from "react-hook-form";
import { useReader } from "@/components/account/reader-provider";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { failureKey } from "@/components/form/send-record";
import { useHydrated } from "@/components/form/use-hydrated";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { tellStatementNews } from "@/components/shell/statement-news";
import { mayDo } from "@/lib/domain/role";
import type { EnteredStatement, StatementDeskData } from "@/lib/wire/statement-desk";
import { ClaimList } from "./claim-list";
import { ConflictPanel } from "./conflict-panel";
import { entryScene } from "./entry-scene";
import { placeErrors } from "./form-errors";
import { FormMap } from "./form-map";
import { newStatement, nextOfReport, type StatementEntry, toEntry } from "./form-model";
import { FormNotices } from "./form-notices";
import { learnMissing } from "./learn-missing";
import { useLexicon } from "./lexicon";
import { MapTaskContext } from "./map-task";
import { pressFormKey } from "./press-form-key";
import { PreviewPanel } from "./preview-panel";
import { ReportFields } from "./report-fields";
import { SaveBar } from "./save-bar";
import { SavedNotice, type SavedStatement } from "./saved-notice";
import { ShortcutList } from "./shortcut-list";
import { TwinNote } from "./twin-notes";
import { focusField, useClaims } from "./use-claims";
import { entryOf, useEntry } from "./use-entry";
import { useMapAnswers } from "./use-map-answers";
import { usePreview } from "./use-preview";
import { useSave } from "./use-save";

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
  const isHydrated = useHydrated();
  const { lexicon, learnAll } = useLexicon();
  const entry = useEntry(data);
  const { form, values, basis } = entry;
  const claims = useClaims(form.control, form.getValues);
  const [turn, setTurn] = useState(0);
  const preview = usePreview(slug, basis?.id ?? null, entry.body, language, turn);
  const { answer } = preview;
  const map = useMapAnswers(slug, form.setValue);
  const { save, isSaving } = useSave(slug);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const [saved, setSaved] = useState<SavedStatement | null>(null);
  const [theirs, setTheirs] = useState<EnteredStatement | null>(null);
  const page = useRef<HTMLFormElement>(null);
  const scene = useMemo(
    () => entryScene(values, answer, lexicon, parties),
    [values, answer, lexicon, parties],
  );
  const newest = answer?.newest ?? null;
  const isOvertaken =
    basis !== null && newest !== null && newest.revision > basis.revision && theirs === null;

  const toFirstProblem = () => window.requestAnimationFrame(() => focusFirstProblem(page.current));
  const send = async (state: "draft" | "published", entered: StatementEntry, then: "stay" | "next") => {
    setProblem(null);
    setIsSignedOut(false);
    const became = await save(entered, { state, basis, reason });
    if (became.kind === "conflict") return meet(became.theirs);
    if (became.kind === "refused") {
      const { failure } = became;
      setProblem(t(failureKey(failure)));
      setIsSignedOut(failure?.code === "unauthorized");
      const errors = placeErrors(failure?.fields ?? [], t);
      for (const [path, error] of Object.entries(errors)) form.setError(path as keyof StatementEntry, error); // a path of the form
      return toFirstProblem();
    }
    const { statement } = became;
    const first = answer?.changes[0];
    const place = entered.claims[0]?.target;
    setSaved({
      id: statement.id,
      state: statement.state,
      summary: statement.fields.summary,
      slug,
      selected: first
        ? { kind: first.kind, id: first.id }
        : place?.kind === "place"
          ? { kind: "place", id: place.placeId }
          : null,
      date: (first?.on ?? null) as SavedStatement["date"], // the preview's days are days
    });
    setReason("");
    if (statement.state === "published")
      tellStatementNews({ kind: "published", slug, statementId: statement.id });
    if (basis !== null) entry.begin(entryOf(statement), statement);
    else entry.begin(then === "next" ? nextOfReport(entered) : newStatement(), null);
    if (basis === null) focusField(then === "next" ? "entry-speaker" : "entry-url");
    window.scrollTo(0, 0);
  };
  const submit = (state: "draft" | "published", then: "stay" | "next" = "stay") => {
    if (isSaving || theirs !== null || !isHydrated) return;
    void form.handleSubmit(
      () => send(state, form.getValues(), then),
      () => {
        setProblem(t("form.failed.invalid"));
        toFirstProblem();
      },
    )();
  };
  const primary = mayPublish ? "published" : "draft";

  /** Sets their version beside mine. */
  const meet = async (now: EnteredStatement | null) => {
    if (now === null) return setProblem(t("entry.conflict.struck"));
    learnAll(await learnMissing(toEntry(now.fields), lexicon, language));
    setTurn((count) => count + 1);
    setTheirs(now);
    window.scrollTo(0, 0);
  };
  const compare = async () => {
    const became = await save(form.getValues(), { state: "draft", basis, reason: "" });
    if (became.kind === "conflict") await meet(became.theirs);
    else setProblem(became.kind === "refused" ? t(failureKey(became.failure)) : null);
  };
  const settle = (merged: StatementEntry | null) => {
    if (!theirs) return;
    if (merged) entry.rebase(theirs, merged);
    else entry.begin(entryOf(theirs), theirs);
    setTheirs(null);
    setProblem(merged ? t("entry.conflict.merged") : null);
    focusField("entry-url");
  };

  return (
    <FormProvider {...form}>
      <MapTaskContext value={map}>
        <h1 className="mb-4 font-semibold text-display tracking-tight">
          {t(data.stored ? "entry.title.edit" : "entry.title.new")}
        </h1>
        <div aria-live="polite">{saved && <SavedNotice saved={saved} />}</div>
        <FormNotices
          restoredAt={entry.restoredAt}
          elsewhere={entry.draft.elsewhere}
          isKept={entry.draft.isKept}
          overtaken={isOvertaken ? { author: newest.author, revision: newest.revision } : null}
          onDiscard={() => entry.begin(entryOf(data.stored), data.stored)}
          onCompare={() => void compare()}
        />
        {theirs && (
          <ConflictPanel
            entries={{ base: entryOf(basis), mine: values, theirs: entryOf(theirs) }}
            author={newest?.revision === theirs.revision ? newest.author : null}
            data={data}
            onMerge={settle}
            onDiscard={() => settle(null)}
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
            <section aria-labelledby="entry-report">
              <h2 id="entry-report" className="mb-4 border-ink border-b-2 pb-2 font-semibold text-lead">
                {t("entry.report")}
              </h2>
              <ReportFields data={data} preview={answer} />
            </section>
            <section aria-labelledby="entry-claims">
              <h2 id="entry-claims" className="mb-4 border-ink border-b-2 pb-2 font-semibold text-lead">
                {t("record.statement.claims")}
              </h2>
              <ClaimList
                claims={claims}
                data={data}
                statementId={basis?.id ?? null}
                sentences={answer?.sentences ?? []}
                twinsOf={(index) => (
                  <TwinNote twins={(answer?.twins ?? []).filter(({ claim }) => claim === index)} />
                )}
              />
            </section>
            <SaveBar
              {...{ mayPublish, isSaving, problem, isSignedOut, reason }}
              basisState={basis?.state ?? null}
              isOff={!isHydrated || theirs !== null}
              isKept={entry.isChanged && entry.draft.isKept === true}
              onReason={setReason}
              onSubmit={submit}
            />
          </form>
          <aside className="space-y-6 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto">
            <PreviewPanel preview={preview} parties={parties} />
            <FormMap
              key={`${theme} ${language}`}
              ground={ground}
              scene={scene}
              bounds={data.bounds ?? WORLD}
              onAnswer={map.onAnswer}
            />
            <p role="status" className="text-small empty:hidden">
              {map.said}
            </p>
            <ShortcutList />
          </aside>
        </div>
      </MapTaskContext>
    </FormProvider>
  );
}
