"use client";

import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useReader } from "@/components/account/reader-provider";
import { NewSource } from "@/components/form/new-source";
import { useMessages } from "@/components/shell/messages-provider";
import { useLexicon } from "@/components/statement-form/lexicon";
import { mayDo } from "@/lib/domain/role";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { settleMissing, settlePlace } from "./arrange-items";
import type { ClaimSource, DeskItem, DeskState } from "./desk-model";
import type { ChangeDesk } from "./use-desk";

interface GapListProps {
  item: DeskItem;
  sources: DeskState["sources"];
  data: Pick<StatementDeskData, "slug" | "parties">;
  change: ChangeDesk;
}

/** Gaps of an item that the report names and the theatre does not know, or knows several of. */
export function placeGaps(
  { values }: DeskItem,
  sources: DeskState["sources"],
): { claim: number; key: string; source: ClaimSource; isUnknown: boolean }[] {
  return values.claims.flatMap(({ id, target }, claim) => {
    const source = sources[id];
    if (!source || target.kind !== "place") return [];
    const isUnknown = target.placeId === "";
    return isUnknown || source.candidates.length > 1 ? [{ claim, key: id, source, isUnknown }] : [];
  });
}

/** Whom and which places the report names that have to be chosen or made before the statement can be stored. */
export function GapList({ item, sources, data, change }: GapListProps) {
  const { t } = useMessages();
  const reader = useReader();
  const mayMake = reader !== null && mayDo(reader.role, "keepSource");
  const { lexicon, learnSource } = useLexicon();
  const [making, setMaking] = useState<string | null>(null);
  const places = placeGaps(item, sources);
  if (places.length === 0 && item.missing.length === 0) return null;
  return (
    <ul className="mb-5 space-y-3 border-line-strong border-l-4 bg-mark/50 px-4 py-3 text-small">
      {item.missing.map(({ who, name, role }) => (
        <li key={`${who} ${name}`}>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="min-w-0 flex-1">
              {t(`drafting.missing.${who}`, { name })}
              {role && <span className="text-ink-soft"> ({role})</span>}
              {!mayMake && ` ${t("drafting.missing.askEditor")}`}
            </span>
            {mayMake && (
              <button type="button" onClick={() => setMaking(name)} className={PLAIN_ACTION}>
                {t("drafting.missing.make")}
              </button>
            )}
            {who === "carrier" && (
              <button
                type="button"
                onClick={() => change((desk) => settleMissing(desk, name, null))}
                className={PLAIN_ACTION}
              >
                {t("drafting.missing.leave")}
              </button>
            )}
          </p>
          {making === name && (
            <NewSource
              slug={data.slug}
              parties={data.parties}
              name={name}
              onMade={(source) => {
                learnSource(source);
                setMaking(null);
                change((desk) => settleMissing(desk, name, source.id));
              }}
              onCancel={() => setMaking(null)}
            />
          )}
        </li>
      ))}
      {places.map(({ claim, key, source, isUnknown }) => (
        <li key={key} className="space-y-2">
          <p>
            {t(isUnknown ? "drafting.place.unknown" : "drafting.place.several", {
              number: claim + 1,
              name: source.name,
            })}
          </p>
          <p className="flex flex-wrap items-center gap-2">
            {source.candidates.map(({ placeId, name, region }) => (
              <button
                key={placeId}
                type="button"
                aria-pressed={item.values.claims[claim]?.target.placeId === placeId}
                onClick={() => change((desk) => settlePlace(desk, key, placeId))}
                className={`${PLAIN_ACTION} aria-pressed:border-accent aria-pressed:bg-accent-soft`}
              >
                {lexicon.places[placeId]?.name ?? name}
                {(lexicon.places[placeId]?.detail || region) && (
                  <span className="text-ink-soft"> {lexicon.places[placeId]?.detail || region}</span>
                )}
              </button>
            ))}
            {isUnknown && reader !== null && mayDo(reader.role, "keepPlace") && (
              <a
                href={`/editor/places/new?theatre=${data.slug}`}
                target="_blank"
                rel="noreferrer"
                className="prose-link"
              >
                {t("drafting.place.make")}
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
