import { z } from "zod";
import { draftRequestSchema } from "./draft";
import { idSchema } from "./identity";

/** A report as it is opened at the desk: what is drafted from, with the outlet as a source of the theatre. */
export const reportSchema = draftRequestSchema
  .omit({ outlet: true })
  .extend({ outletId: idSchema.nullable().default(null) });

/** The address of a report's text: its SHA-256 in hexadecimal digits. */
export const reportDigestSchema = z.string().regex(/^[0-9a-f]{64}$/);
