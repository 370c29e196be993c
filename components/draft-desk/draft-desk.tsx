"use client";

import { useMemo, useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useSend } from "@/components/form/use-send";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { LexiconProvider, lexiconOf, useLexicon } from "@/components/statement-form/lexicon";
import { focusField } from "@/components/statement-form/use-claims";
import { dayEntered } from "@/lib/domain/day-entered";
import type { KeptReport, OpenedReport, ReportView } from "@/lib/wire/report-desk";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { instantInWords } from "@/lib/wire/words-of-dates";
import { DeskWork } from "./desk-work";
import { layOut } from "./draft-to-entry";
import { IntakeForm } from "./intake-form";
import { KeptReports } from "./kept-reports";
import { plainText } from "./read-report-file";
import { useDesk } from "./use-desk";

interface DraftDeskProps {
  data: StatementDeskData;
  ground: MapGround;
  /** Reports that were opened before. */
  kept: readonly KeptReport[];
}

/** The desk where a report becomes statements. */
export function DraftDesk(props: DraftDeskProps) {
  const { language } = useMessages();
  const initial = useMemo(() => lexiconOf(props.data.named, language), [props.data.named, language]);
  return (
    <LexiconProvider initial={initial}>
      <Desk {...props} />
    </LexiconProvider>
  );
}

function Desk({ data, ground, kept }: DraftDeskProps) {
  const { slug, account } = data;
  const { t, language } = useMessages();
  const { lexicon, learnAll } = useLexicon();
  const store = useDesk({ account, slug });
  const { typed, setTyped, desk, lay } = store;
  const sender = useSend();
  /** Asked before work that is not done is cleared away. */
  const [isAsking, setIsAsking] = useState(false);

  /** It was laid out just now, by a press of somebody's key: the focus goes to its first draft. */
  const [isFresh, setIsFresh] = useState(false);

  const open = async () => {
    const day = typed.publishedOn.trim();
    const report = {
      text: plainText(typed.text),
      publishedOn: day === "" ? "" : dayEntered(day, null),
      outletId: typed.outletId || null,
      url: typed.url.trim() || null,
    };
    const sent = await sender.send<OpenedReport>({
      method: "POST",
      path: `/api/v1/theatres/${slug}/reports?lang=${language}`,
      body: report,
    });
    if (!sent.ok) return;
    const { sha256, drafts, named } = sent.value;
    const names = lexiconOf(named, language);
    // An answer to a claim on the desk is named by what it answers.
    const laid = layOut({ ...report, sha256 }, drafts);
    const places = laid.items.flatMap((item, number) =>
      item.values.claims.map(({ id }, claim) => ({
        id,
        name: t("drafting.answer.drafted", { number: number + 1, claim: claim + 1 }),
        detail: "",
      })),
    );
    learnAll({
      ...names,
      claims: {
        ...lexicon.claims,
        ...names.claims,
        ...Object.fromEntries(places.map((one) => [one.id, one])),
      },
    });
    setIsFresh(true);
    lay(laid);
    window.scrollTo(0, 0);
  };
  const take = async (sha256: string) => {
    const answer = await fetch(`/api/v1/theatres/${slug}/reports/${sha256}?lang=${language}`).catch(
      () => null,
    );
    if (!answer?.ok) return sender.complain([{ path: "text", words: t("form.failed.noAnswer") }]);
    const { text, publishedOn, outletId, url, named }: ReportView = await answer.json(); // what our own server sends
    learnAll(lexiconOf(named, language));
    setTyped({ text, publishedOn, outletId: outletId ?? "", url: url ?? "" });
    focusField("report-text");
  };
  const clear = () => {
    setIsAsking(false);
    setIsFresh(false);
    store.clear();
    sender.forget();
    focusField("report-text");
  };
  const isUndone = desk?.items.some(({ mode }) => mode === "open") ?? false;

  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <h1 className="mr-auto font-semibold text-display tracking-tight">{t("drafting.title")}</h1>
        {desk && (
          <button
            type="button"
            onClick={() => (isUndone ? setIsAsking(true) : clear())}
            className={PLAIN_ACTION}
          >
            {t("drafting.another")}
          </button>
        )}
      </div>
      <div aria-live="polite" className="space-y-3 not-empty:mb-6">
        {isAsking && (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line-strong border-l-4 bg-mark px-4 py-2">
            <span className="flex-1">{t("drafting.another.sure")}</span>
            <button type="button" onClick={clear} className={PLAIN_ACTION}>
              {t("drafting.another.yes")}
            </button>
            <button type="button" onClick={() => setIsAsking(false)} className={PLAIN_ACTION}>
              {t("entry.cancel")}
            </button>
          </p>
        )}
        {store.restoredAt && (
          <p className="border-line-strong border-l-4 bg-mark px-4 py-2">
            {t("drafting.restored", { when: instantInWords(store.restoredAt, language) })}
          </p>
        )}
        {store.draft.elsewhere > 0 && (
          <p className="border-line-strong border-l-4 bg-mark px-4 py-2">
            {t("drafting.elsewhere", { count: store.draft.elsewhere })}
          </p>
        )}
        {store.draft.isKept === false && (
          <p className="border-line-strong border-l-4 bg-mark px-4 py-2">{t("entry.draft.notKept")}</p>
        )}
      </div>
      {desk ? (
        <DeskWork key={desk.report.sha256} {...{ data, ground, desk, store, isFresh }} />
      ) : (
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div>
            <p className="mb-6 max-w-read text-ink-soft">{t("drafting.lead")}</p>
            <IntakeForm {...{ data, typed, sender }} onType={setTyped} onDraft={() => void open()} />
          </div>
          <KeptReports reports={kept} onTake={(sha256) => void take(sha256)} />
        </div>
      )}
    </>
  );
}
