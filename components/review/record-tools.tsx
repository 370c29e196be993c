import type { ReactNode } from "react";
import { RevisionItems } from "@/components/record/revision-list";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { RevisionView } from "@/lib/wire/record-views";

interface RecordToolsProps {
  revisions: readonly RevisionView[];
  language: Language;
  /** What the reader can do to it. */
  children: ReactNode;
}

/** Below a record that shows within the page of another: its own history, and what can be done to it. */
export function RecordTools({ revisions, language, children }: RecordToolsProps) {
  const t = translator(language);
  return (
    <div className="mt-2" data-print="no">
      <details>
        <summary className="touch-target inline-flex cursor-pointer items-center text-ink-soft text-small hover:underline">
          {t("review.verify.history", { count: revisions.length })}
        </summary>
        <div className="mt-1 mb-3">
          <RevisionItems revisions={revisions} language={language} />
        </div>
      </details>
      {children}
    </div>
  );
}
