import { z } from "zod";
import { complaints } from "@/lib/domain/complaint";
import { sourceInputSchema } from "@/lib/domain/source";
import { importFields } from "./import-columns";

const field = z.enum(importFields);
const header = z.string().min(1).max(200);
const cell = z.string().max(2000);

/** How a date is written where it is not EDTF already: parts d, dd, M, MM, yyyy, yy and any signs between them. */
const datePattern = z
  .string()
  .max(20)
  .regex(/^(?=.*d)(?=.*M)(?=.*y)(?:dd?|MM?|yyyy|yy|[^A-Za-z])+$/, {
    error: complaints.mappingDates,
  });

/**
 * What a file means that has not the documented columns. Everything but `version` may be left out.
 * `columns`: which header a field is read from; several fields may read one header. Where a mapping names columns, only
 * those are read. `constants`: the value of a field in every row, or where its cell is empty. `values`: what a cell stands
 * for; `*` is any other text, and null an empty cell. `dates`: how dates are written. `texts`: fields put together, with
 * `{header}` for a cell; `words` says how cells of a header read there. `skip`: rows left aside where the header has one of these texts. `groupBy`: fields whose
 * equality makes consecutive rows one statement. `sources`: what a source is that is not known yet, for those who let the import create it.
 */
export const importMappingSchema = z.strictObject({
  version: z.literal(1, { error: complaints.mappingVersion }),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  columns: z.partialRecord(field, header).optional(),
  constants: z.partialRecord(field, cell).optional(),
  values: z.partialRecord(field, z.record(z.string().max(2000), cell.nullable())).optional(),
  dates: z.partialRecord(z.enum(["saidOn", "publishedOn", "eventDate"]), datePattern).optional(),
  texts: z.partialRecord(field, cell).optional(),
  words: z.record(header, z.record(z.string().max(2000), cell)).optional(),
  skip: z.record(header, z.array(cell).max(1000)).optional(),
  groupBy: z.array(field).min(1).max(10).optional(),
  sources: z
    .record(z.string().min(1).max(200), sourceInputSchema.omit({ reliability: true }).partial())
    .optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** The mapping of a file with the documented columns. */
export const plainMapping: ImportMapping = { version: 1 };
