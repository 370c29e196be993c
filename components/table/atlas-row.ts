import type { StatusName } from "@/lib/domain/resolve/status";

/** A place or a region as the table lists it on the day shown. */
export interface AtlasRow {
  kind: "place" | "region";
  id: string;
  /** In the page's language. */
  name: string;
  /** In another script or language, where it differs; else null. */
  otherName: string | null;
  /** Name of its region; null for a region, and for a place without one. */
  region: string | null;
  status: StatusName;
  holder: string | null;
  parties: string[];
  /** First day of this unbroken status and holder. */
  since: string;
  stale: boolean;
}

/** What tells a row from all others: a place and a region may share an id. */
export const rowKey = ({ kind, id }: Pick<AtlasRow, "kind" | "id">): string => `${kind}:${id}`;
