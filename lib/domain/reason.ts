import { z } from "zod";

/** Why somebody changes a record, for its history; null where they do not say. */
export const reasonSchema = z.string().trim().max(1000).nullable().default(null);
