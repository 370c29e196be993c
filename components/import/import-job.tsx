"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { ProblemList } from "@/components/form/problem-list";
import { failureKey, sendRecord } from "@/components/form/send-record";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";
import type { ImportView } from "@/lib/wire/import/import-view";
import { instantInWords } from "@/lib/wire/words-of-dates";

const ASK_EVERY_MS = 1000;
/** The browser's own bar has colours of its own. Without a value all of it is moving. */
const PROGRESS =
  "h-2 w-full appearance-none overflow-hidden rounded-small bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent motion-safe:[&:indeterminate]:animate-pulse [&:indeterminate::-webkit-progress-bar]:bg-accent";
/** Of the words that say what became of it. */
export const OUTCOME_ID = "outcome";
const isRunning = ({ state }: Pick<ImportView, "state">) => state === "staging" || state === "publishing";

/** How far an import is, or what became of it. Asks again while it runs, and shows the whole page anew when it is over. */
export function ImportProgress({ initial }: { initial: ImportView }) {
  const { t, language } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const [asked, setAsked] = useState<ImportView | null>(null);
  const [isLost, setLost] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // What the page says is newer where it has been shown anew since.
  const job = asked && isRunning(initial) ? asked : initial;
  const running = isRunning(job);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      try {
        const answer = await fetch(`/api/v1/imports/${initial.id}`);
        if (!answer.ok) throw new Error(String(answer.status));
        const now: ImportView = await answer.json();
        setAsked(now);
        setLost(false);
        if (!isRunning(now)) router.refresh();
      } catch {
        setLost(true);
      }
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [running, initial.id, router]);

  if (!running)
    return (
      <div id={OUTCOME_ID} role="status" tabIndex={-1} className="mt-6 max-w-read outline-none">
        <Ending job={job} moment={(instant) => instantInWords(instant, language)} />
      </div>
    );
  const percent = Math.round(job.share * 100);
  const cancel = async () => {
    const sent = await sendRecord({ method: "DELETE", path: `/api/v1/imports/${job.id}` });
    if (sent.ok) router.refresh();
    else setProblem(t(failureKey(sent.failure)));
  };
  return (
    <div className="mt-6 max-w-read">
      <progress
        aria-label={t("import.job.progress")}
        className={PROGRESS}
        max={100}
        value={job.state === "publishing" ? undefined : percent}
      />
      <p role="status" className="mt-2">
        {job.state === "publishing"
          ? t("import.job.publishing")
          : t("import.job.rows", { rows: job.rows, percent })}
      </p>
      {isLost && <p className="mt-2 text-danger">{t("import.job.lost")}</p>}
      <ProblemList problems={problem === null ? [] : [problem]} />
      {job.state === "staging" && (
        <button
          type="button"
          className={`${PLAIN_ACTION} mt-4`}
          disabled={!isHydrated}
          onClick={() => void cancel()}
        >
          {t("import.job.cancel")}
        </button>
      )}
    </div>
  );
}

/** What became of it, in a sentence or two, and where to go from there. */
function Ending({ job, moment }: { job: ImportView; moment: (instant: string) => string }) {
  const { t } = useMessages();
  const { state, statements, claims, report, revertedAt, revertedBy, revertReason, revertKept } = job;
  const again = (
    <Link href={`/editor/import?theatre=${job.theatre}`} className="prose-link">
      {t("import.job.again")}
    </Link>
  );
  if (state === "reverted")
    return (
      <p>
        {t("import.reverted", {
          author: revertedBy ?? "",
          moment: revertedAt ? moment(revertedAt) : "",
          reason: revertReason ?? "",
        })}{" "}
        {revertKept !== null && revertKept > 0 && t("import.reverted.kept", { kept: revertKept })}
      </p>
    );
  if (state === "done")
    return (
      <>
        <p className="text-lead">{t("import.job.done", { statements, claims })}</p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <Link href={`/?theatre=${job.theatre}`} className="prose-link">
            {t("import.job.map")}
          </Link>
          {again}
        </p>
      </>
    );
  const failed =
    report === null
      ? t("import.job.failed.other")
      : report.counts.statements === 0
        ? t("import.job.failed.empty")
        : t("import.job.failed.problems", { refused: report.counts.refused });
  return (
    <>
      <p>{state === "cancelled" ? t("import.job.cancelled") : failed}</p>
      <p className="mt-2">{again}</p>
    </>
  );
}
