import type { EvidenceInput } from "@/lib/domain/verification";

/** Evidence that is being entered: a link, or a file that was uploaded. */
export interface EvidenceEntry {
  key: number;
  /** Of a file: what it is called on the reviewer's own machine, and its digest in the store. */
  file: { name: string; sha256: string } | null;
}

/** The name of a field of the evidence at `index`, as the API names it where something is wrong. */
export const evidenceField = (index: number, field: keyof EvidenceInput): string =>
  `evidence.${index}.${field}`;

/** What the form says of each evidence, as the API takes it. */
export function readEvidence(entries: readonly EvidenceEntry[], values: FormData): EvidenceInput[] {
  return entries.map(({ file }, index) => {
    const textOf = (field: Parameters<typeof evidenceField>[1]) =>
      String(values.get(evidenceField(index, field)) ?? "").trim() || null;
    const captured = textOf("capturedAt");
    return {
      url: textOf("url"),
      archivedUrl: textOf("archivedUrl"),
      sha256: file?.sha256 ?? null,
      capturedAt: captured && new Date(`${captured}Z`).toISOString(),
      note: textOf("note"),
      withheld: values.has(evidenceField(index, "withheld")),
    };
  });
}
