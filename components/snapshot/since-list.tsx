import { flips } from "@/lib/domain/difference";
import { type Language, pickName } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { liveLink } from "@/lib/wire/snapshot/live-link";
import type { SinceRow, SinceView } from "@/lib/wire/snapshot/since-view";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { titleOfSnapshot } from "@/lib/wire/snapshot/title-of-snapshot";
import { statusWords } from "@/lib/wire/status-words";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface SinceListProps {
  id: string;
  content: SnapshotContent;
  since: SinceView;
  language: Language;
}

/** What the frozen day looks like now, where it is another: in words, on whose word. */
export function SinceList({ id, content, since, language }: SinceListProps) {
  const t = translator(language);
  const { policy, claims, items, isComparable, knownAsOf } = since;
  const groups = flips.map((flip) => ({ flip, rows: items.filter((row) => row.flip === flip) }));
  return (
    <>
      <p className="text-small">
        <a href={`/s/${id}`} className="prose-link touch-target inline-flex items-center">
          ← {titleOfSnapshot(content, language)}
        </a>
      </p>
      <h1 className="mt-1 font-semibold text-display tracking-tight max-sm:text-title">
        {t("frozen.since.title")}
      </h1>
      <p className="mt-2 max-w-read">
        {t("frozen.since.lead", { instant: instantInWords(knownAsOf, language) })}{" "}
        {claims && t("frozen.since.claims", claims)}
      </p>
      {policy.frozen !== policy.now && (
        <p className="mt-3 max-w-read border-accent border-l-4 pl-4">{t("frozen.since.policy", policy)}</p>
      )}
      {!isComparable && <p className="mt-6 max-w-read">{t("frozen.since.incomparable")}</p>}
      {isComparable && items.length === 0 && (
        <p className="mt-6 max-w-read text-lead">{t("frozen.since.none")}</p>
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ flip, rows }) => (
          <section key={flip} className="mt-8 max-w-read">
            <h2 className="border-line border-b pb-2 font-semibold text-lead">
              {t(`frozen.since.${flip}`)} <span className="font-normal text-ink-soft">{rows.length}</span>
            </h2>
            <ul className="mt-3 space-y-4">
              {rows.map((row) => (
                <li key={`${row.kind} ${row.id}`}>
                  <Changed row={row} {...{ content, language }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      <p className="mt-8">
        <a
          href={liveLink(content)}
          className="prose-link touch-target inline-flex items-center font-semibold"
        >
          {t("frozen.page.live")}
        </a>
      </p>
    </>
  );
}

function Changed({
  row,
  content,
  language,
}: { row: SinceRow } & Pick<SinceListProps, "content" | "language">) {
  const t = translator(language);
  const { parties } = content.theatre;
  const name = pickName(row.names, language);
  const words = (status: SinceRow["before"]) => statusWords({ ...status, stale: false }, parties, language);
  if (row.after === null) return <p>{t("frozen.since.gone", { name, before: words(row.before) })}</p>;
  return (
    <>
      <p className="font-semibold">
        <a href={row.kind === "place" ? `/places/${row.id}` : `/regions/${row.id}`} className="prose-link">
          {name}
        </a>
        <span className="font-normal">
          : {row.fate === "new" ? t("frozen.since.new") : words(row.before)} → {words(row.after)}
        </span>
      </p>
      <p>{row.sentence}</p>
    </>
  );
}
