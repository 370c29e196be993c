"use client";

import { useRef, useState } from "react";
import { type SentRecord, sendRecord } from "@/components/form/send-record";
import type { Failure } from "@/lib/domain/outcome";
import { isJsonObject } from "@/lib/wire/leave-fields";
import type { EnteredStatement } from "@/lib/wire/statement-desk";
import { type StatementEntry, type StatementFields, toInput } from "./form-model";

/** How a statement is to be saved. */
export interface SaveWish {
  state: "draft" | "published";
  /** What the form is based on; null for a new statement. */
  basis: EnteredStatement | null;
  reason: string;
}

/** What became of it. `conflict` has the statement as it is now, or null where it was struck since. */
export type Saved =
  | { kind: "stored"; statement: EnteredStatement }
  | { kind: "conflict"; theirs: EnteredStatement | null }
  | { kind: "refused"; failure: Failure | null };

interface DeskJson extends StatementFields {
  id: string;
  revision: number;
  state: EnteredStatement["state"];
  struck: boolean;
}

const FIELDS = [
  "speakerId",
  "relay",
  "saidOn",
  "publishedOn",
  "url",
  "archivedUrl",
  "language",
  "excerpt",
  "summary",
];

/** A statement as the desk's API gives it, as the form takes it. */
function readStatement(json: DeskJson): EnteredStatement {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, json[name as keyof DeskJson]]));
  // the API's own JSON has exactly these fields
  return {
    id: json.id,
    revision: json.revision,
    state: json.state,
    fields: { ...fields, claims: json.claims } as never,
  };
}

const isDesk = (value: unknown): value is DeskJson => isJsonObject(value) && Array.isArray(value.claims);

/** Saves statements. An attempt that is repeated unchanged goes out under the same key, so that it is stored once. */
export function useSave(slug: string) {
  const [isSaving, setIsSaving] = useState(false);
  const last = useRef({ text: "", key: "" });

  const save = async (values: StatementEntry, { state, basis, reason }: SaveWish): Promise<Saved> => {
    const { claims, ...fields } = toInput(values);
    const body =
      basis === null
        ? { ...fields, claims: claims.map(({ id: _, ...claim }) => claim), state }
        : {
            ...fields,
            claims,
            reason: reason.trim() === "" ? null : reason.trim(),
            // What was published stays so; a draft is published or waits again.
            ...(basis.state !== "published" && { state }),
          };
    const text = JSON.stringify([basis?.id, basis?.revision, body]);
    if (last.current.text !== text)
      last.current = { text, key: crypto.getRandomValues(new Uint32Array(4)).join("-") };
    setIsSaving(true);
    const sent: SentRecord<Record<string, unknown>> = await sendRecord({
      method: basis === null ? "POST" : "PATCH",
      path: basis === null ? `/api/v1/theatres/${slug}/statements` : `/api/v1/statements/${basis.id}`,
      body,
      basedOn: basis?.revision,
      onceKey: last.current.key,
    });
    setIsSaving(false);
    if (!sent.ok) {
      const { failure } = sent;
      if (failure?.code !== "conflict" || !isDesk(failure.current)) return { kind: "refused", failure };
      return { kind: "conflict", theirs: failure.current.struck ? null : readStatement(failure.current) };
    }
    if (isDesk(sent.value)) return { kind: "stored", statement: readStatement(sent.value) };
    const made = sent.value as { id: string; claimIds: string[]; revision: number }; // what the API says of a new statement
    const stored = {
      ...fields,
      claims: claims.map((claim, index) => ({ ...claim, id: made.claimIds[index] })),
    };
    // what was just taken by the schema is of its shape
    return {
      kind: "stored",
      statement: { id: made.id, revision: made.revision, state, fields: stored as never },
    };
  };
  return { save, isSaving };
}
