import { isLike, type Kept, type Lexicon } from "@/components/statement-form/draft-store";
import { newStatement } from "@/components/statement-form/form-model";
import type { DeskState } from "./desk-model";

/** The desk as the browser keeps it. Of a report that is not opened yet there is only what was typed. */
export interface KeptDesk extends Kept {
  /** Counts up when the shape changes: an older desk cannot be read by this one. */
  version: typeof VERSION;
  typed: TypedReport;
  desk: DeskState | null;
  lexicon: Lexicon;
}

/** A report as it is typed or pasted. */
export interface TypedReport {
  text: string;
  publishedOn: string;
  outletId: string;
  url: string;
}

export const VERSION = 1;

export const EMPTY_REPORT: TypedReport = { text: "", publishedOn: "", outletId: "", url: "" };

/** Of an array the first stands for all: one claim with what its form cannot do without. */
const [CLAIM] = newStatement().claims;
const ITEM = {
  ...{ key: "", mode: "", turn: 0, missing: [{ who: "", name: "" }], problems: [{ path: "", message: "" }] },
  composed: null,
  pieces: {},
  values: {
    ...newStatement(),
    relay: [""],
    claims: [
      { ...CLAIM, target: { ...CLAIM?.target, regionIds: [""] }, answers: [{ kind: "", claimId: "" }] },
    ],
  },
};
const DESK = {
  report: { sha256: "", text: "", publishedOn: "" },
  language: { code: "", reading: "" },
  notices: [""],
  items: [ITEM],
  sources: {},
  openEnds: [{ key: "", reason: "", span: { start: 0, end: 0 } }],
  given: 0,
};

/** Whether the desk can be laid out from what was kept: one that is not whole would bring down every later visit. */
export const isWholeDesk = ({ savedAt, version, typed, desk, lexicon }: KeptDesk): boolean =>
  typeof savedAt === "string" &&
  version === VERSION &&
  isLike(EMPTY_REPORT, typed) &&
  isLike({ places: {}, sources: {}, claims: {} }, lexicon) &&
  (desk === null ||
    (isLike(DESK, desk) &&
      desk.items.every(({ values }) => values.claims.length > 0) &&
      Object.values(desk.sources).every((source) =>
        isLike(
          { span: { start: 0, end: 0 }, spans: {}, name: "", candidates: [{ placeId: "", name: "" }] },
          source,
        ),
      )));
