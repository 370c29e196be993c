"use client";

import Link from "next/link";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatementState } from "@/lib/domain/statement";
import type { AtlasView } from "@/lib/wire/view-url";
import { defaultView, serializeView } from "@/lib/wire/view-url";

/** What was just saved, and where it can be seen. */
export interface SavedStatement {
  id: string;
  state: StatementState;
  summary: string;
  slug: string;
  /** The place or region that it changes, or speaks of, and the day on which that shows. */
  selected: AtlasView["selected"];
  date: AtlasView["date"];
}

/** Says that a statement was saved and leads to what became of it. */
export function SavedNotice({ saved }: { saved: SavedStatement }) {
  const { t } = useMessages();
  const { id, state, summary, slug, selected, date } = saved;
  const onMap = `/${serializeView({ ...defaultView, theatre: slug, selected, date })}`;
  return (
    <div className="mb-6 border-accent border-l-4 bg-accent-soft px-4 py-3">
      <p className="font-semibold">
        {t(state === "published" ? "entry.saved.published" : "entry.saved.draft")}
      </p>
      <p className="mt-1 max-w-read text-small">{summary}</p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {state === "published" && (
          <>
            <Link href={onMap} className="prose-link">
              {t("entry.saved.map")}
            </Link>
            <Link href={`/statements/${id}`} className="prose-link">
              {t("entry.saved.record")}
            </Link>
          </>
        )}
        <Link href={`/editor/statements/${id}`} className="prose-link">
          {t("entry.saved.edit")}
        </Link>
        <Link href="/editor/statements/new" className="prose-link">
          {t("entry.saved.new")}
        </Link>
      </p>
    </div>
  );
}
