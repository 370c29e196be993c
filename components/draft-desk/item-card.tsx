"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";
import { useLexicon } from "@/components/statement-form/lexicon";
import { edtfSchema } from "@/lib/domain/edtf-date";
import { capitalise } from "@/lib/wire/sentence";
import { defaultView, serializeView } from "@/lib/wire/view-url";
import { dateInWords } from "@/lib/wire/words-of-dates";
import type { DeskItem, DeskState } from "./desk-model";
import { placeGaps } from "./gap-list";
import { type ItemDeeds, pressDeskKey } from "./press-desk-key";
import { speakerOf } from "./sentence-of-entry";

interface ItemCardProps {
  item: DeskItem;
  sources: DeskState["sources"];
  slug: string;
  sentences: readonly (string | null)[];
  isOpen: boolean;
  isLit: boolean;
  isBusy: boolean;
  /** There is an open one before it to merge it into. */
  mayMerge: boolean;
  deeds: ItemDeeds;
  onPoint: (isOn: boolean) => void;
  onFocus: () => void;
  children: ReactNode;
}

const Badge = ({ children }: { children: ReactNode }) => (
  <span className="whitespace-nowrap rounded-small border border-line-strong px-1.5 text-ink-soft text-small">
    {children}
  </span>
);

/** Less sure drafts ask for a closer look. */
const SURE = 0.6;

/** A drafted statement: what it says, what it still lacks, and what can be done with it; opened, all its fields. */
export function ItemCard(props: ItemCardProps) {
  const { item, sources, slug, sentences, isOpen, isLit, isBusy, mayMerge, deeds, children } = props;
  const { key, mode, values, verification, missing, failure, stored } = item;
  const { t, language } = useMessages();
  const { lexicon } = useLexicon();
  const saidOn = edtfSchema.safeParse(values.saidOn);
  const gaps = missing.length + placeGaps(item, sources).filter(({ isUnknown }) => isUnknown).length;
  const drafted = values.claims.flatMap(({ id }) => sources[id] ?? []);
  const isUnsure = drafted.some(({ confidence }) => confidence < SURE);
  const isOfModel = drafted.some(({ origin }) => origin === "model");
  const off = { "aria-disabled": isBusy };
  const plain = `${PLAIN_ACTION} aria-disabled:cursor-wait aria-disabled:opacity-60`;
  return (
    <li
      data-item={key}
      data-mode={mode}
      data-lit={isLit || undefined}
      onPointerEnter={() => props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
      onFocus={props.onFocus}
      className={`border-l-4 bg-surface p-4 sm:p-5 ${isLit ? "border-accent" : "border-line-strong"}`}
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="min-w-0 flex-1 font-semibold">
          <button
            id={`head-${key}`}
            type="button"
            {...(mode === "open" && { "aria-expanded": isOpen })}
            aria-keyshortcuts="ArrowDown ArrowUp A R M S"
            onClick={deeds.toggle}
            onKeyDown={(event) => pressDeskKey(event, deeds)}
            className="touch-target w-full cursor-pointer text-left"
          >
            {t("drafting.item.title", {
              speaker: speakerOf(item, lexicon) ?? t("drafting.item.unnamed"),
              when: saidOn.success ? dateInWords(saidOn.data, language) : t("drafting.item.noDay"),
            })}
          </button>
        </h3>
        {mode === "accepted" && <Badge>{t(`drafting.state.${stored?.state ?? "draft"}`)}</Badge>}
        {mode === "rejected" && <Badge>{t("drafting.state.rejected")}</Badge>}
        {mode === "open" && failure !== null && <Badge>{t("drafting.state.failed")}</Badge>}
        {mode === "open" && gaps > 0 && <Badge>{t("drafting.state.gaps", { count: gaps })}</Badge>}
        {mode === "open" && isUnsure && <Badge>{t("drafting.state.unsure")}</Badge>}
        {isOfModel && <Badge>{t("drafting.state.model")}</Badge>}
      </div>
      {!isOpen && (
        <ul
          className={`mt-1 space-y-1 font-serif ${mode === "rejected" ? "text-ink-soft line-through" : ""}`}
        >
          {values.claims.map((claim, index) => (
            <li key={claim.id || index} className="max-w-read break-words">
              {sentences[index] ?? t("drafting.item.unsaid", { name: sources[claim.id]?.name ?? "" })}
            </li>
          ))}
        </ul>
      )}
      {verification && (
        <p className="mt-2 max-w-read text-ink-soft text-small">
          {t("drafting.verification", {
            by: capitalise(verification.by?.name ?? t("drafting.verification.report")),
            verdict: t(`record.verdict.${verification.verdict}`),
          })}
        </p>
      )}
      <div aria-live="polite">
        {failure !== null && (
          <p className="mt-2 text-danger text-small">
            {failure}{" "}
            {item.isSignedOut && (
              <a href="/sign-in" target="_blank" rel="noreferrer" className="prose-link">
                {t("entry.save.signIn")}
              </a>
            )}
          </p>
        )}
      </div>
      {stored ? (
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          {stored.state === "published" && (
            <>
              <Link href={onMap(item, slug)} className="prose-link">
                {t("entry.saved.map")}
              </Link>
              <Link href={`/statements/${stored.id}`} className="prose-link">
                {t("entry.saved.record")}
              </Link>
            </>
          )}
          <Link href={`/editor/statements/${stored.id}`} className="prose-link">
            {t("entry.saved.edit")}
          </Link>
        </p>
      ) : (
        <div className="mt-3 flex flex-wrap gap-2">
          {mode === "open" && (
            <>
              <button type="button" {...off} onClick={deeds.accept} className={plain}>
                {t("drafting.accept")}
              </button>
              <button type="button" {...off} onClick={deeds.toggle} className={plain}>
                {t(isOpen ? "drafting.close" : "drafting.edit")}
              </button>
            </>
          )}
          <button type="button" {...off} onClick={deeds.reject} className={plain}>
            {t(mode === "open" ? "drafting.reject" : "drafting.takeBack")}
          </button>
          {mode === "open" && mayMerge && (
            <button type="button" {...off} onClick={deeds.merge} className={plain}>
              {t("drafting.merge")}
            </button>
          )}
          {mode === "open" && values.claims.length > 1 && (
            <button type="button" {...off} onClick={deeds.split} className={plain}>
              {t("drafting.split", { count: values.claims.length })}
            </button>
          )}
        </div>
      )}
      {isOpen && children}
    </li>
  );
}

/** The map where the first place or region of a statement is selected. */
function onMap({ values }: DeskItem, slug: string): string {
  const target = values.claims
    .map((claim) => claim.target)
    .find(({ kind }) => kind === "place" || kind === "region");
  const selected =
    target?.kind === "place"
      ? { kind: "place" as const, id: target.placeId }
      : target?.kind === "region"
        ? { kind: "region" as const, id: target.regionId }
        : null;
  return `/${serializeView({ ...defaultView, theatre: slug, selected })}`;
}
