"use client";

import { useState } from "react";
import { ACTION } from "@/components/account/looks";
import { CopyLink } from "@/components/export/copy-link";
import { Entry, LongEntry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { SendForm } from "@/components/form/send-form";
import { useSend } from "@/components/form/use-send";
import { useMessages } from "@/components/shell/messages-provider";
import type { Freeze } from "@/lib/domain/snapshot";

/** A view as it is sent to be frozen; title, note and language are added here. */
export type FreezableView = Omit<Freeze, "title" | "note" | "lang">;

interface FreezeFormProps {
  slug: string;
  view: FreezableView;
  /** A second viewpoint is compared, which a link cannot freeze. */
  isAgainst: boolean;
}

interface Made {
  id: string;
  url: string;
}

/** Freezes the view that is shown, and gives its link. */
export function FreezeForm({ slug, view, isAgainst }: FreezeFormProps) {
  const { t, language } = useMessages();
  const sender = useSend();
  const [title, setTitle] = useState("");
  const [note, setNote] = useState("");
  const [made, setMade] = useState<Made | null>(null);
  const freeze = async () => {
    const sent = await sender.send<Made>({
      method: "POST",
      path: `/api/v1/theatres/${slug}/snapshots`,
      body: { ...view, title: title.trim() || null, note: note.trim() || null, lang: language },
    });
    if (sent.ok) setMade(sent.value);
  };
  return (
    <>
      <p className="mb-3 max-w-read text-ink-soft text-small">{t("frozen.make.what")}</p>
      {isAgainst && <p className="mb-3 max-w-read text-small">{t("frozen.make.against")}</p>}
      <SendForm sender={sender} onSend={() => void freeze()} className="space-y-3">
        <Entry
          label={t("frozen.make.title")}
          help={t("frozen.make.title.help")}
          value={title}
          maxLength={160}
          error={sender.errorAt("title")}
          onChange={(event) => setTitle(event.target.value)}
        />
        <LongEntry
          label={t("frozen.make.note")}
          help={t("frozen.make.note.help")}
          value={note}
          rows={2}
          maxLength={2000}
          error={sender.errorAt("note")}
          onChange={(event) => setNote(event.target.value)}
        />
        <SendFoot
          sender={sender}
          label={t("frozen.make.go")}
          look={ACTION}
          done={made !== null && t("frozen.make.done")}
        />
      </SendForm>
      {made && (
        <div className="mt-4 space-y-3">
          <CopyLink link={made.url} />
          <p>
            <a
              href={`/s/${made.id}`}
              target="_blank"
              rel="noopener"
              className="touch-target prose-link inline-flex items-center font-semibold"
            >
              {t("frozen.make.open")}
            </a>
          </p>
        </div>
      )}
    </>
  );
}
