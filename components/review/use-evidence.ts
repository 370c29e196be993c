"use client";

import { useState } from "react";
import { failureKey, sendRecord } from "@/components/form/send-record";
import type { EvidenceEntry } from "@/components/review/evidence-entry";
import { useMessages } from "@/components/shell/messages-provider";

/** The largest file that the server takes. */
const MAX_BYTES = 10_000_000;

/** The evidence of a form while it is entered. */
export interface EvidenceDraft {
  entries: readonly EvidenceEntry[];
  isUploading: boolean;
  /** What is wrong with the file that was chosen last. */
  problem: string | undefined;
  addLink(): void;
  /** Sends a file to the store; it becomes evidence with the form. */
  addFile(file: File): Promise<void>;
  remove(key: number): void;
  clear(): void;
}

/** Keeps the evidence of a form; a file is stored at once, so that what is wrong with it shows before anything else is lost. */
export function useEvidence(): EvidenceDraft {
  const { t } = useMessages();
  const [entries, setEntries] = useState<readonly EvidenceEntry[]>([]);
  const [isUploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const add = (file: EvidenceEntry["file"]) =>
    setEntries((before) => [...before, { key: 1 + Math.max(0, ...before.map(({ key }) => key)), file }]);
  return {
    entries,
    isUploading,
    problem,
    addLink: () => add(null),
    addFile: async (file) => {
      setProblem(undefined);
      if (file.size > MAX_BYTES) return setProblem(t("review.verify.tooLarge"));
      const body = new FormData();
      body.set("file", file);
      setUploading(true);
      const sent = await sendRecord<{ sha256: string }>({ method: "POST", path: "/api/v1/evidence", body });
      setUploading(false);
      if (sent.ok) return add({ name: file.name, sha256: sent.value.sha256 });
      const code = sent.failure?.code;
      if (code === "mediaType") return setProblem(t("review.verify.badFile"));
      setProblem(code === undefined ? t("review.verify.noFile") : t(failureKey(sent.failure)));
    },
    remove: (key) => setEntries((before) => before.filter((entry) => entry.key !== key)),
    clear: () => {
      setEntries([]);
      setProblem(undefined);
    },
  };
}
