"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { Position } from "@/lib/domain/geometry";
import { pickName } from "@/lib/domain/names";
import type { GroundPlace, GroundView } from "@/lib/wire/ground-view";
import { figureInWords } from "@/lib/wire/words-of-figures";

interface GroundNoteProps {
  slug: string;
  position: Position | null;
  names: readonly string[];
  /** The place itself. */
  except: string | null;
}

const REST_MS = 350;

/** What lies at a position, and which places have one of the names already: said before anything is saved. */
export function GroundNote({ slug, position, names, except }: GroundNoteProps) {
  const { t, language } = useMessages();
  const [view, setView] = useState<GroundView | null>(null);
  const asked = new URLSearchParams({
    ...(position && { at: position.join(",") }),
    ...(names.length > 0 && { names: names.join("\n") }),
    ...(except && { except }),
  }).toString();
  useEffect(() => {
    const abort = new AbortController();
    const timer = window.setTimeout(async () => {
      try {
        const answer = await fetch(`/api/v1/theatres/${slug}/ground?${asked}`, { signal: abort.signal });
        const found: GroundView | null = answer.ok ? await answer.json() : null; // what our own server sends
        setView(found);
      } catch {
        if (!abort.signal.aborted) setView(null); // a note only: the form goes on without it
      }
    }, REST_MS);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [slug, asked]);
  if (!view) return null;
  const placeWords = ({ names: own, region, km }: GroundPlace) =>
    [
      pickName(own, language),
      region && pickName(region, language),
      km !== null && t("admin.place.away", { km: figureInWords(Math.round(km * 10) / 10, language) }),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <div role="status" className="space-y-2 text-small">
      {position && (
        <p>
          {view.region
            ? t("admin.place.inRegion", { region: pickName(view.region.names, language) })
            : t("admin.place.outside")}{" "}
          {view.catchment && t("admin.place.catchment", { name: placeWords(view.catchment) })}
        </p>
      )}
      {view.homonyms.length > 0 && (
        <div className="border-danger border-l-4 pl-3">
          <p className="font-semibold">{t("admin.place.homonyms")}</p>
          <ul>
            {view.homonyms.map((place) => (
              <li key={place.id}>
                <Link href={`/places/${place.id}`} className="prose-link" target="_blank">
                  {placeWords(place)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
