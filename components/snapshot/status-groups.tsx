import { toDay } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import { claimSentence } from "@/lib/wire/sentence";
import type { PinnedStatus, SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { partyRank, statusesOn, statusRank } from "@/lib/wire/snapshot/snapshot-figures";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { StillSwatch } from "./still-swatch";

interface StatusGroupsProps {
  content: SnapshotContent;
  language: Language;
}

/** Beyond so many places of one status a page names no more: the table to download has all. */
const MOST_TOLD = 60;

/** Every place and region that was shown, the contested first, each with the claims that it rested on. */
export function StatusGroups({ content, language }: StatusGroupsProps) {
  const t = translator(language);
  const { theatre, view, places, regions } = content;
  const { parties } = theatre;
  const items = statusesOn(content, view.date).filter(({ status }) => status !== "baseline");
  const claims = new Map(content.claims.map((claim) => [claim.id, claim]));
  const names = new Map([
    ...places.map(({ id, names: own, region }) => [`place ${id}`, { own, region }] as const),
    ...regions.map(({ id, names: own }) => [`region ${id}`, { own, region: null }] as const),
  ]);
  const regionNames = new Map(regions.map(({ id, names: own }) => [id, pickName(own, language)]));
  const groups = new Map<string, PinnedStatus[]>();
  for (const item of items) {
    const key = statusWords({ ...item, stale: false }, parties, language);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  /** Where a claim stands first it is found by its id: JSON-LD leads there. */
  const anchors = new Map<string, string>();
  for (const item of items)
    for (const id of item.because) if (!anchors.has(id)) anchors.set(id, `${item.kind} ${item.id}`);
  const collator = new Intl.Collator(language);
  const nameOf = ({ kind, id }: PinnedStatus) => {
    const found = names.get(`${kind} ${id}`);
    return found ? pickName(found.own, language) : id;
  };
  const sorted = [...groups].sort(([, [one]], [, [other]]) =>
    one && other
      ? statusRank(one.status) - statusRank(other.status) ||
        partyRank(content, one) - partyRank(content, other)
      : 0,
  );
  return (
    <>
      {sorted.map(([words, group]) => {
        const listed = [...group].sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
        return (
          <section key={words} className="mt-8">
            <h3 className="flex items-center gap-3 border-line border-b pb-2 font-semibold text-lead">
              {group[0] && <StillSwatch look={{ ...group[0], stale: false }} parties={parties} />}
              {words} <span className="font-normal text-ink-soft">{group.length}</span>
            </h3>
            <ul className="mt-3 space-y-5">
              {listed.slice(0, MOST_TOLD).map((item) => (
                <li key={`${item.kind} ${item.id}`} className="max-w-read break-inside-avoid">
                  <p>
                    <a
                      href={item.kind === "place" ? `/places/${item.id}` : `/regions/${item.id}`}
                      className="prose-link font-semibold"
                    >
                      {nameOf(item)}
                    </a>
                    <span className="text-ink-soft text-small">
                      {" "}
                      {regionNames.get(names.get(`${item.kind} ${item.id}`)?.region ?? "")}
                      {" · "}
                      {t("frozen.page.since", { date: dayInWords(toDay(item.since), language) })}
                      {item.stale && ` · ${t("frozen.page.stale")}`}
                    </span>
                  </p>
                  <Because
                    claims={item.because.flatMap((id) => claims.get(id) ?? [])}
                    isAnchor={(id) => anchors.get(id) === `${item.kind} ${item.id}`}
                    {...{ content, language }}
                  />
                </li>
              ))}
            </ul>
            {listed.length > MOST_TOLD && (
              <p className="mt-4 text-ink-soft">
                {t("frozen.page.more", { count: listed.length - MOST_TOLD })}
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}

function Because({
  claims,
  content,
  language,
  isAnchor,
}: StatusGroupsProps & { claims: readonly PayloadClaim[]; isAnchor: (id: string) => boolean }) {
  const t = translator(language);
  return (
    <ul className="mt-1 space-y-1.5">
      {claims.map((claim) => (
        <li
          key={claim.id}
          {...(isAnchor(claim.id) && { id: claim.id })}
          className="scroll-mt-20 border-line border-l-2 pl-3 target:bg-mark/40"
        >
          {claimSentence(claim, content.theatre.parties, language)}{" "}
          <a
            href={`/statements/${claim.statementId}#${claim.id}`}
            className="prose-link whitespace-nowrap text-small"
            data-print="no"
          >
            {t("map.claim.read")}
          </a>
        </li>
      ))}
    </ul>
  );
}
