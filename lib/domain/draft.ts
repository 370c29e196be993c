import { z } from "zod";
import { actions, answerKinds, assertions, denialSubjects, quantitySchema } from "./claim";
import { complaints } from "./complaint";
import { daySchema } from "./day";
import { edtfSchema } from "./edtf-date";
import { idSchema, partyKeySchema, webAddressSchema } from "./identity";
import { methods, verdicts } from "./verification";

/** The longest report that is read, in bytes of UTF-8. */
const MOST_REPORT_BYTES = 200 * 1024;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** A report to draft from: its text, the day it appeared and, where known, its outlet and address. */
export const draftRequestSchema = z.strictObject({
  text: z
    .string()
    .refine((text) => text.trim() !== "", { error: complaints.missing })
    .refine((text) => byteLength(text) <= MOST_REPORT_BYTES, { error: complaints.reportLong }),
  publishedOn: daySchema,
  outlet: z.string().trim().min(1).max(200).nullable().default(null),
  url: webAddressSchema.nullable().default(null),
});

/** A stretch of the report's text: offsets in UTF-16 code units, the end not included. */
export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, { error: complaints.format });
export type Span = z.infer<typeof spanSchema>;

const spokenName = z.string().trim().min(1).max(300);

/** Somebody whom the report names: who speaks, carries or verifies. `sourceId` where the theatre knows the source. */
const namedSourceSchema = z.strictObject({
  name: spokenName,
  sourceId: idSchema.nullable(),
  span: spanSchema.nullable(),
});

/** Who speaks: `role` in the report's own words; `alignment` is the key of a party, null is independent or not told. */
export const draftSpeakerSchema = namedSourceSchema.extend({
  role: z.string().trim().min(1).max(300).nullable(),
  alignment: partyKeySchema.nullable(),
});
export type DraftSpeaker = z.infer<typeof draftSpeakerSchema>;

/** A place that a name of the report may mean; `likelihood` adds up to at most 1 over the candidates. */
const candidateSchema = z.strictObject({
  placeId: idSchema,
  name: spokenName,
  region: spokenName.nullable(),
  likelihood: z.number().min(0).max(1),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** What a drafted claim is about; `name` is the gazetteer's where it knows the place, else the report's. */
export const draftTargetSchema = z.strictObject({
  kind: z.enum(["place", "region", "area", "line", "count"]),
  name: spokenName,
  placeId: idSchema.nullable(),
  /** Of a place, or of a line's far end: best first. */
  candidates: z.array(candidateSchema).max(20),
  count: z.int().positive().max(1_000_000).nullable(),
  modifier: z.enum(["exact", "about", "atLeast", "atMost"]).nullable(),
  /** Names of the regions, with their ids in the same order. */
  in: z.array(spokenName).max(20),
  regionIds: z.array(idSchema).max(20),
  from: spokenName.nullable(),
  to: spokenName.nullable(),
  fromPlaceId: idSchema.nullable(),
  toPlaceId: idSchema.nullable(),
  bufferKm: z.number().positive().max(1000).nullable(),
});
export type DraftTarget = z.infer<typeof draftTargetSchema>;

/** What a claim answers: another drafted one (`draft`, `claim`: their places in the lists) or a stored one (`claimId`). */
const draftAnswerSchema = z.union([
  z.strictObject({ kind: z.enum(answerKinds), draft: z.int().nonnegative(), claim: z.int().nonnegative() }),
  z.strictObject({ kind: z.enum(answerKinds), claimId: idSchema }),
]);

/** Where each piece of a claim stands in the text; null where a piece was inferred. */
const claimSpansSchema = z.strictObject({
  assertion: spanSchema.nullable(),
  target: spanSchema.nullable(),
  holder: spanSchema.nullable(),
  date: spanSchema.nullable(),
  quantity: spanSchema.nullable(),
});

/** Whose drafting a claim is: that of the rules here, of the configured model, or of both. */
const origins = ["rules", "model", "both"] as const;

export const draftClaimSchema = z.strictObject({
  assertion: z.enum(assertions),
  action: z.enum(actions).nullable(),
  of: z.enum(denialSubjects).nullable(),
  what: spokenName.nullable(),
  holder: z.strictObject({ name: spokenName, partyKey: partyKeySchema.nullable() }).nullable(),
  target: draftTargetSchema,
  quantity: quantitySchema.nullable(),
  eventDate: edtfSchema,
  answers: draftAnswerSchema.nullable(),
  confidence: z.number().min(0).max(1),
  /** The clause that makes the claim. */
  span: spanSchema,
  spans: claimSpansSchema,
  origin: z.enum(origins),
});
export type DraftClaim = z.infer<typeof draftClaimSchema>;

/** What the report says about verification; `by` null is the report itself. */
const draftVerificationSchema = z.strictObject({
  verdict: z.enum(verdicts),
  method: z.enum(methods).nullable(),
  by: namedSourceSchema.nullable(),
  span: spanSchema,
});
export type DraftVerification = z.infer<typeof draftVerificationSchema>;

/** A drafted statement. `speaker` null is the report itself. `relay` runs from the speaker's first carrier to the outlet. */
export const draftSchema = z.strictObject({
  speaker: draftSpeakerSchema.nullable(),
  relay: z.array(namedSourceSchema).max(10),
  saidOn: edtfSchema,
  saidOnSpan: spanSchema.nullable(),
  verification: draftVerificationSchema.nullable(),
  claims: z.array(draftClaimSchema).min(1).max(200),
});
export type Draft = z.infer<typeof draftSchema>;

/** Words that look territorial and were not understood, with the place they name, if any. */
const unresolvedSchema = z.strictObject({
  span: spanSchema,
  reason: z.enum(["language", "assertion", "target", "nearby"]),
  place: spokenName.nullable(),
  placeId: idSchema.nullable(),
  quantity: quantitySchema.nullable(),
});

/** How far the rules carry: `full` and `rules` read assertions, `names` only places and quantities. */
const readings = ["full", "rules", "names"] as const;

/** Why the configured model added nothing. */
const notices = ["modelTimeout", "modelFailed", "modelRefused", "modelNonsense"] as const;

/** All that is drafted from one report. Nothing of it is stored. */
export const draftReportSchema = z.strictObject({
  /** ISO 639-1, or `und` where no language was recognised. */
  language: z.strictObject({ code: z.string().regex(/^[a-z]{2,3}$/), reading: z.enum(readings) }),
  drafts: z.array(draftSchema).max(2000),
  unresolved: z.array(unresolvedSchema).max(2000),
  notices: z.array(z.enum(notices)),
});
export type DraftReport = z.infer<typeof draftReportSchema>;

const quote = z.string().trim().min(1).max(600);

/**
 * A second opinion as a model gives it: the same fields as a draft, with words quoted from the report where a draft has spans.
 * What it leaves out is null.
 */
export const modelAnswerSchema = z.object({
  drafts: z
    .array(
      z.object({
        speaker: z.object({ name: spokenName, quote, party: z.string().nullable() }).nullable(),
        saidOn: z.string().max(60).nullable(),
        claims: z
          .array(
            z.object({
              assertion: draftClaimSchema.shape.assertion,
              action: draftClaimSchema.shape.action,
              of: draftClaimSchema.shape.of,
              what: z.string().max(300).nullable(),
              holder: z.string().max(300).nullable(),
              target: z.object({
                kind: draftTargetSchema.shape.kind,
                name: spokenName,
                quote,
                in: z.array(spokenName).max(20),
                count: z.int().positive().max(1_000_000).nullable(),
                from: spokenName.nullable(),
                to: spokenName.nullable(),
                bufferKm: z.number().positive().max(1000).nullable(),
              }),
              eventDate: z.string().max(60).nullable(),
              quote,
            }),
          )
          .max(200),
      }),
    )
    .max(200),
});
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;
