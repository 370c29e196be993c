"use client";

import { type KeyboardEvent, useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { FormProvider } from "react-hook-form";
import { useReader } from "@/components/account/reader-provider";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import { answerFor } from "@/components/statement-form/answer-for";
import { entryScene } from "@/components/statement-form/entry-scene";
import { toInput } from "@/components/statement-form/entry-to-input";
import { FormMap } from "@/components/statement-form/form-map";
import { newStatement } from "@/components/statement-form/form-model";
import { useLexicon } from "@/components/statement-form/lexicon";
import { MapTaskContext } from "@/components/statement-form/map-task";
import { PreviewPanel } from "@/components/statement-form/preview-panel";
import { focusField, useClaims } from "@/components/statement-form/use-claims";
import { useMapAnswers } from "@/components/statement-form/use-map-answers";
import { usePreview } from "@/components/statement-form/use-preview";
import { mayDo } from "@/lib/domain/role";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { beginItem, leaveEnd, mergeItem, openBefore, rejectItem, splitItem } from "./arrange-items";
import { DeskKeys } from "./desk-keys";
import { type DeskItem, type DeskState, itemOf, openItems } from "./desk-model";
import { DeskNotes } from "./desk-notes";
import { DeskSummary } from "./desk-summary";
import { GapList } from "./gap-list";
import { ItemCard } from "./item-card";
import { ItemEditor } from "./item-editor";
import { OpenEndList } from "./open-end-list";
import { withStoredAnswers } from "./order-items";
import type { ItemDeeds } from "./press-desk-key";
import { ReportText } from "./report-text";
import { sentencesOf, summaryOf } from "./sentence-of-entry";
import { useAccept } from "./use-accept";
import type { useDesk } from "./use-desk";
import { useOpenItem } from "./use-open-item";

interface DeskWorkProps {
  data: StatementDeskData;
  ground: MapGround;
  desk: DeskState;
  /** Its first draft takes the focus. */
  isFresh: boolean;
  store: Pick<ReturnType<typeof useDesk>, "now" | "change" | "keepNow">;
}

/** Where a map without regions looks: the inhabited world. */
const WORLD: [number, number, number, number] = [-140, -50, 160, 68];

const focusHead = (key: string) => focusField(`head-${key}`);

/** The report beside what was drafted from it, and what each draft would change. */
export function DeskWork({ data, ground, desk, store, isFresh }: DeskWorkProps) {
  const { slug, parties } = data;
  const { t, language } = useMessages();
  const { shown: theme } = useTheme();
  const reader = useReader();
  const mayPublish = reader !== null && mayDo(reader.role, "publish");
  const [state, setState] = useState<"draft" | "published">(mayPublish ? "published" : "draft");
  const { lexicon } = useLexicon();
  const { change, now } = store;

  const [currentKey, setCurrentKey] = useState(() => (openItems(desk)[0] ?? desk.items[0])?.key ?? null);
  const [isOpen, setIsOpen] = useState(false);
  const [pointed, setPointed] = useState<{ owner: string; isInText: boolean } | null>(null);
  const [said, setSaid] = useState("");
  const current = itemOf(desk, currentKey);
  const begin = useEffectEvent(() => isFresh && currentKey !== null && focusHead(currentKey));
  useEffect(() => void begin(), []);

  const sentences = useMemo(() => {
    const book = { lexicon, data, language };
    const unnamed = t("drafting.item.unnamed");
    return new Map(
      desk.items.map((item) => [item.key, sentencesOf(item, desk.sources, book, unnamed)] as const),
    );
  }, [desk.items, desk.sources, lexicon, data, language, t]);
  const summarise = (item: DeskItem) =>
    summaryOf(sentencesOf(item, desk.sources, { lexicon, data, language }, t("drafting.item.unnamed")));
  const opened = useOpenItem(current, summaryOf(sentences.get(currentKey ?? "") ?? []), change);
  const { form, round } = opened;
  const claims = useClaims(form.control, form.getValues, round);
  const map = useMapAnswers(slug, form.setValue, claims.keys);
  const values = useMemo(
    () => withStoredAnswers(desk, current?.values ?? newStatement()),
    [desk, current?.values],
  );
  const body = useMemo(() => JSON.stringify(toInput(values)), [values]);
  const preview = usePreview(slug, null, body, language, 0, round);
  const answered = useMemo(() => answerFor(body, preview), [body, preview]);
  const scene = useMemo(
    () => entryScene(values, preview.answer, lexicon, parties),
    [values, preview.answer, lexicon, parties],
  );
  const { accept, isAccepting } = useAccept({ slug, ...store, summarise });

  const lit = pointed?.owner ?? currentKey;
  const point = useCallback(
    (owner: string | null) => setPointed(owner === null ? null : { owner, isInText: true }),
    [],
  );
  const follow = useCallback((owner: string) => {
    if (owner.startsWith("end-")) return focusField(`end-${owner}`);
    setCurrentKey(owner);
    focusHead(owner);
  }, []);
  const go = (key: string, opens = isOpen) => {
    setCurrentKey(key);
    setIsOpen(opens);
  };

  const acceptThese = async (items: readonly DeskItem[]) => {
    const typing = opened.page.current?.querySelector<HTMLElement>("[data-unpicked]");
    if (typing && items.some(({ key }) => key === currentKey)) {
      setSaid(t("entry.pick.unsettled"));
      return typing.focus();
    }
    setSaid("");
    const became = await accept(items, state);
    if (!became) return;
    const { stored, refused } = became;
    setSaid(t("drafting.accepted", { count: stored, refused: items.length - stored }));
    if (refused !== null) return go(refused, true); // what is wrong is said at its fields
    const next = now.current ? openItems(now.current)[0] : undefined;
    const last = items.at(-1)?.key;
    if (items.length === 1 && next) go(next.key, false);
    else setIsOpen(false);
    const to = (items.length === 1 && next?.key) || last;
    if (to) focusHead(to);
  };
  const acceptAll = () => void acceptThese(openItems(desk));

  const deedsOf = (item: DeskItem, index: number): ItemDeeds => ({
    accept: () => void (item.mode === "open" && acceptThese([item])),
    reject: () => {
      if (isAccepting || item.mode === "accepted") return;
      change((before) => rejectItem(before, item.key));
      setSaid(t(item.mode === "open" ? "drafting.rejected" : "drafting.takenBack"));
      setIsOpen(false);
      focusHead(item.key);
    },
    merge: () => {
      const into = openBefore(desk, item.key);
      if (isAccepting || !into || item.mode !== "open") return;
      change((before) => mergeItem(before, item.key));
      setSaid(t("drafting.merged"));
      go(into.key);
      focusHead(into.key);
    },
    split: () => {
      if (isAccepting || item.values.claims.length < 2) return;
      change((before) => splitItem(before, item.key));
      setSaid(t("drafting.wasSplit"));
      focusHead(item.key);
    },
    toggle: () => {
      if (item.mode === "open") go(item.key, item.key === currentKey ? !isOpen : true);
      else setCurrentKey(item.key);
    },
    go: (by) => {
      const to = desk.items[index + by];
      if (!to) return;
      go(to.key, false);
      focusHead(to.key);
    },
  });
  const pressKey = (event: KeyboardEvent) => {
    const isEnter = event.code === "Enter" || event.code === "NumpadEnter";
    if (!isEnter || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    acceptAll();
  };

  return (
    <FormProvider {...form}>
      <MapTaskContext value={map}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the desk hold wherever in it the focus is */}
        <div
          onKeyDown={pressKey}
          className="flex flex-col gap-x-12 gap-y-8 lg:grid lg:grid-cols-[24rem_minmax(0,1fr)]"
        >
          <div className="contents lg:sticky lg:top-20 lg:block lg:max-h-[calc(100dvh-6rem)] lg:space-y-5 lg:self-start lg:overflow-y-auto">
            <div className="min-w-0">
              <ReportText
                {...{ desk, lit }}
                isLed={pointed === null || !pointed.isInText}
                onPoint={point}
                onFollow={follow}
              />
              <DeskNotes desk={desk} />
            </div>
            <div className="order-3 min-w-0 space-y-5 lg:order-none">
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
              <DeskKeys />
            </div>
          </div>
          <div ref={opened.page} className="order-2 min-w-0 lg:order-none">
            <DeskSummary
              {...{ desk, mayPublish, state, isAccepting, said }}
              onState={setState}
              onAcceptAll={acceptAll}
            />
            <ol className="mt-5 space-y-4">
              {desk.items.map((item, index) => {
                const isEdited = item.key === currentKey && isOpen && item.mode === "open";
                return (
                  <ItemCard
                    key={item.key}
                    {...{ item, slug }}
                    sources={desk.sources}
                    sentences={sentences.get(item.key) ?? []}
                    isOpen={isEdited}
                    isLit={lit === item.key}
                    isBusy={isAccepting}
                    mayMerge={openBefore(desk, item.key) !== null}
                    deeds={deedsOf(item, index)}
                    onPoint={(isOn) => setPointed(isOn ? { owner: item.key, isInText: false } : null)}
                    onFocus={() => item.key !== currentKey && go(item.key, false)}
                  >
                    {isEdited && opened.isLoaded && (
                      <div inert={isAccepting} className="mt-5">
                        <GapList {...{ item, data, change }} sources={desk.sources} />
                        <ItemEditor
                          key={round}
                          itemKey={item.key}
                          {...{ data, claims }}
                          said={answered}
                          onAccept={() => void acceptThese([item])}
                          onAcceptAll={acceptAll}
                          onSplit={(from) => {
                            change((before) => splitItem(before, item.key, from));
                            setSaid(t("drafting.wasSplit"));
                            focusHead(item.key);
                          }}
                          onClose={() => {
                            setIsOpen(false);
                            focusHead(item.key);
                          }}
                        />
                      </div>
                    )}
                  </ItemCard>
                );
              })}
            </ol>
            <OpenEndList
              ends={desk.openEnds}
              text={desk.report.text}
              lit={lit}
              onPoint={(owner) => setPointed(owner === null ? null : { owner, isInText: false })}
              onBegin={(key) => {
                change((before) => beginItem(before, key));
                const begun = now.current?.items.at(-1);
                if (!begun) return;
                go(begun.key, true);
                focusHead(begun.key);
              }}
              onLeave={(key) => change((before) => leaveEnd(before, key))}
            />
          </div>
        </div>
      </MapTaskContext>
    </FormProvider>
  );
}
