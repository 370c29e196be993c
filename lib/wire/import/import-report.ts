import type { Position } from "@/lib/domain/geometry";
import type { Names } from "@/lib/domain/names";
import type { NewSource } from "./import-choices";
import type { ImportField } from "./import-columns";
import type { ImportProblem } from "./import-problem";
import type { PlaceTally } from "./resolve-words";

/** A place that can be chosen for what a row says. */
export interface PlaceAlternative {
  id: string;
  names: Names;
  region: Names | null;
  /** From the row's coordinates; null without any. */
  distanceKm: number | null;
  /** Where it is: tells apart places of one name and region. */
  position: Position | null;
}

/** A row value that names a place, and for which one has to be chosen. */
export interface UnmatchedPlace {
  /** By which it is chosen. */
  key: string;
  name: string;
  region: string | null;
  /** Latitude and longitude as the file gives them. */
  position: string | null;
  reason: "unknown" | "ambiguous" | "elsewhere" | "far";
  rows: number;
  firstRow: number;
  alternatives: PlaceAlternative[];
}

/** A row value that names a source, and for which one has to be chosen or made. */
export interface UnmatchedSource {
  key: string;
  rows: number;
  firstRow: number;
  alternatives: { id: string; names: Names }[];
}

/** Something unusual about the whole: nothing that keeps it out. */
export type ImportWarning =
  | { kind: "manyPlaces"; day: string; places: number; busiestDay: string | null; busiestPlaces: number }
  | { kind: "sameFile"; importId: string; author: string; startedAt: string }
  | { kind: "unusedColumns"; columns: string[] };

/** What an import would do, or did. Lists are cut to a length; `total` beside them says how many there are. */
export interface ImportReport {
  fileName: string;
  /** sha256 of the file, as hex. */
  digest: string;
  delimiter: string;
  columns: { header: string; fields: ImportField[] }[];
  counts: {
    /** Rows below the header that are not empty. */
    rows: number;
    /** Rows that the mapping leaves aside. */
    skipped: number;
    /** Rows that do not come in because something is wrong with them or with their statement. */
    refused: number;
    /** What comes in. */
    statements: number;
    claims: number;
    /** Claims that say what a stored one, or an earlier row, says already. */
    duplicates: number;
    /** Different row values that name a place, and those of them for which the place is clear. */
    placeValues: number;
    placesMatched: number;
  };
  /** How many place values were told by what. */
  matchedBy: Record<Exclude<PlaceTally["match"], { place: null }>["by"] | "choice", number>;
  problems: { total: number; items: ImportProblem[] };
  places: { total: number; items: UnmatchedPlace[] };
  sources: { total: number; items: UnmatchedSource[] };
  /** Sources that are made with the import, by what the file calls them. */
  newSources: { key: string; id: string; source: NewSource }[];
  duplicates: {
    stored: number;
    inFile: number;
    items: { row: number; twinRow: number | null; twinStatementId: string | null }[];
  };
  warnings: ImportWarning[];
}
