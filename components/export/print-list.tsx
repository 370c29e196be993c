"use client";

import { useMessages } from "@/components/shell/messages-provider";
import { rowKey } from "@/components/table/atlas-row";
import { flips } from "@/lib/domain/difference";
import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { flipWords } from "@/lib/wire/flip-words";
import { translator } from "@/lib/wire/messages/translate";
import { statusOrder } from "@/lib/wire/status-order";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { Takeout, TakeoutFlip } from "./takeout";
import type { PrintSheet } from "./use-print";

/** More would be a book: the table as a file has all of them. */
const MOST_LINES = 600;

interface PrintLine {
  key: string;
  name: string;
  /** Its status, or its change. */
  words: string;
}

interface PrintGroup {
  title: string;
  lines: PrintLine[];
}

/** What the map shows in words, grouped: by what differs, where two maps are compared, else by status. */
export function printGroups(takeout: Takeout, language: Language): PrintGroup[] {
  const t = translator(language);
  const { compared, parties } = takeout;
  const collator = new Intl.Collator(language);
  const byName = (one: PrintLine, other: PrintLine) => collator.compare(one.name, other.name);
  if (compared)
    return flips.flatMap((flip) => {
      const lines = compared.flips
        .filter((row) => row.flip === flip)
        .map((row) => ({ key: rowKey(row), name: row.name, words: changeOf(row, parties, language) }));
      return lines.length === 0 ? [] : [{ title: flipWords(flip, compared.kind, language).name, lines }];
    });
  return statusOrder.flatMap((status) => {
    if (status === "baseline") return [];
    const lines = takeout.rows
      .filter((row) => row.status === status)
      .map((row) => ({
        key: rowKey(row),
        name: row.otherName === null ? row.name : `${row.name} (${row.otherName})`,
        words: `${statusWords(row, parties, language)}, ${t("export.paper.since", { date: dayInWords(row.since, language) })}`,
      }));
    return lines.length === 0 ? [] : [{ title: t(`map.status.${status}`), lines: lines.sort(byName) }];
  });
}

const changeOf = ({ before, after }: TakeoutFlip, parties: readonly Party[], language: Language): string =>
  translator(language)("compare.change.words", {
    before: statusWords(before, parties, language),
    after: statusWords(after, parties, language),
  });

/** The places and regions of a printed view, each with its reason where that is known. */
export function PrintList({ sheet: { takeout, witness } }: { sheet: PrintSheet }) {
  const { t, language } = useMessages();
  let room = MOST_LINES;
  const all = printGroups(takeout, language);
  const groups = all.flatMap((group) => {
    const lines = group.lines.slice(0, room);
    room -= lines.length;
    return lines.length === 0 ? [] : [{ ...group, total: group.lines.length, lines }];
  });
  const left = all.reduce((sum, { lines }) => sum + lines.length, 0) - (MOST_LINES - room);
  return (
    <>
      <h2 className="mt-6 break-after-avoid font-semibold text-lead">
        {t(takeout.compared ? "export.paper.differs" : "export.paper.places")}
      </h2>
      {groups.length === 0 && (
        <p className="text-small">{t(takeout.compared ? "compare.none" : "export.paper.none")}</p>
      )}
      {groups.map(({ title, total, lines }) => (
        <section key={title} className="mt-3">
          <h3 className="mb-1 break-after-avoid border-line border-b font-semibold text-small">
            {title} <span className="font-normal text-ink-soft">{total}</span>
          </h3>
          <ul className="text-[8.5pt] leading-[12pt]">
            {lines.map(({ key, name, words }) => {
              const sentence = witness?.sentences.get(key);
              return (
                <li key={key} className="mb-1.5 grid break-inside-avoid grid-cols-[52mm_1fr] gap-x-5">
                  <span>
                    <span className="block font-semibold">{name}</span>
                    <span className="block text-ink-soft">{words}</span>
                  </span>
                  {sentence && <span className="max-w-[36rem]">{sentence}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {left > 0 && <p className="mt-2 text-small">{t("export.paper.rest", { count: left })}</p>}
    </>
  );
}
