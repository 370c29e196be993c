"use client";

import { useMessages } from "@/components/shell/messages-provider";
import type { Party } from "@/lib/domain/theatre";
import type { PreviewedSubject } from "@/lib/wire/preview-views";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { Preview } from "./use-preview";

/** Longer lists say how many more there are. */
const SHOWN = 25;

/** What would change on the map, place by place, before anything is saved. */
export function PreviewPanel({ preview, parties }: { preview: Preview; parties: readonly Party[] }) {
  const { t } = useMessages();
  const { answer, state } = preview;
  const changes = answer?.changes ?? [];
  const isBlank = !answer || answer.sentences.every((sentence) => sentence === null);
  return (
    <section aria-labelledby="entry-preview" aria-busy={state === "loading"}>
      <h2 id="entry-preview" className="font-semibold text-lead">
        {t("entry.preview.title")}
      </h2>
      <div aria-live="polite" className="mt-2">
        {state === "failed" ? (
          <p className="text-danger text-small">{t("entry.preview.failed")}</p>
        ) : isBlank ? (
          <p className="text-ink-soft text-small">{t("entry.preview.empty")}</p>
        ) : changes.length === 0 ? (
          <p className="text-small">{t("entry.preview.none", { touched: answer.touched })}</p>
        ) : (
          <p className="text-small">{t("entry.preview.count", { count: changes.length })}</p>
        )}
      </div>
      {answer && answer.leftOut > 0 && (
        <p className="mt-1 text-ink-soft text-small">
          {t("entry.preview.leftOut", { count: answer.leftOut })}
        </p>
      )}
      <ul className="mt-3 divide-y divide-line">
        {changes.slice(0, SHOWN).map((change) => (
          <ChangeLine
            key={`${change.kind} ${change.id}`}
            {...{ change, parties }}
            newestDay={answer?.newestDay ?? ""}
          />
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p className="mt-2 text-ink-soft text-small">
          {t("entry.preview.more", { count: changes.length - SHOWN })}
        </p>
      )}
    </section>
  );
}

interface ChangeLineProps {
  change: PreviewedSubject;
  newestDay: string;
  parties: readonly Party[];
}

function ChangeLine({ change, newestDay, parties }: ChangeLineProps) {
  const { t, language } = useMessages();
  const { name, region, before, after, from, on } = change;
  return (
    <li className="py-2">
      <p className="font-semibold">
        {name}
        {region && <span className="ml-2 font-normal text-ink-soft text-small">{region}</span>}
      </p>
      <p className="text-small">
        {t("entry.preview.change", {
          before: statusWords(before, parties, language),
          after: statusWords(after, parties, language),
        })}
      </p>
      <p className="text-ink-soft text-small">
        {t(on === newestDay ? "entry.preview.from" : "entry.preview.once", {
          day: dayInWords(from, language),
        })}
      </p>
    </li>
  );
}
