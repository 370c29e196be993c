import { z } from "zod";
import { daySchema } from "./day";
import { idSchema, webAddressSchema } from "./identity";

export const verdicts = ["verified", "refuted", "unverifiable", "unverified"] as const;
export const methods = [
  "geolocatedImagery",
  "satellite",
  "onSite",
  "secondSource",
  "againstInterest",
  "other",
] as const;

/** An assessment of one claim by a source (`assessorId`) or, where that is null, by a reviewer of this atlas. */
export const verificationSchema = z.strictObject({
  theatreId: idSchema,
  claimId: idSchema,
  verdict: z.enum(verdicts),
  /** Admiralty credibility: 1 confirmed by other sources to 5 improbable, 6 cannot be judged. */
  credibility: z.number().int().min(1).max(6).nullable(),
  method: z.enum(methods).nullable(),
  note: z.string().trim().max(2000).nullable(),
  assessorId: idSchema.nullable(),
  madeOn: daySchema,
  /** The day the evidence shows; null: the claim's counting day. */
  shownDay: daySchema.nullable(),
  struck: z.boolean(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** The digest by which an uploaded file is known. */
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, {
  error: "A file is named by its SHA-256: 64 digits and letters a to f.",
});

/** What may be uploaded as evidence, by what its content says, with the ending of such a file. Nothing here can hold a script that a browser runs. */
export const evidenceTypes: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "application/pdf": "pdf",
};

const needsSubstance = { error: "Give a link or a file.", path: ["url"] };

/** Evidence as it is entered: a link, with the address of its archived copy, or a file that was uploaded before. */
export const evidenceInputSchema = z
  .strictObject({
    url: webAddressSchema.nullable().default(null),
    archivedUrl: webAddressSchema.nullable().default(null),
    sha256: digestSchema.nullable().default(null),
    /** Null: of a file, when it was uploaded. */
    capturedAt: z.iso.datetime().nullable().default(null),
    note: z.string().trim().max(1000).nullable().default(null),
    withheld: z.boolean().default(false),
  })
  .refine((evidence) => evidence.url !== null || evidence.sha256 !== null, needsSubstance);
export type EvidenceInput = z.input<typeof evidenceInputSchema>;

/** A link or an uploaded file that a verification or a statement rests on. Withheld evidence never leaves the editors' rooms. */
export const evidenceSchema = z
  .strictObject({
    theatreId: idSchema,
    statementId: idSchema.nullable(),
    verificationId: idSchema.nullable(),
    url: webAddressSchema.nullable(),
    archivedUrl: webAddressSchema.nullable(),
    sha256: digestSchema.nullable(),
    mediaType: z.string().max(100).nullable(),
    capturedAt: z.iso.datetime().nullable(),
    note: z.string().trim().max(1000).nullable(),
    withheld: z.boolean(),
    struck: z.boolean(),
  })
  .refine((evidence) => evidence.url !== null || evidence.sha256 !== null, needsSubstance)
  .refine((evidence) => (evidence.statementId === null) !== (evidence.verificationId === null), {
    error: "Evidence belongs to one statement or one verification.",
    path: ["statementId"],
  });
export type Evidence = z.infer<typeof evidenceSchema>;
