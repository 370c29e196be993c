import { createHash } from "node:crypto";
import type { z } from "zod";
import { fail, fieldError, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type ImportChoices, importChoicesSchema } from "@/lib/wire/import/import-choices";
import { type ImportMapping, importMappingSchema, plainMapping } from "@/lib/wire/import/import-mapping";
import { readBytes } from "./read-body";

/** The largest file that comes in by the API, with all that is sent along: about 40,000 rows. Larger ones: npm run import. */
const MAX_IMPORT_BYTES = 20_000_000;

/** A file as a request sends it. */
export interface SentFile {
  fileName: string;
  bytes: Uint8Array;
  /** sha256 as hex. */
  digest: string;
  mapping: ImportMapping;
  choices: ImportChoices;
}

const MEDIA =
  "Send the file as text/csv, or as multipart/form-data with the parts file, mapping and choices.";
const MAX_NAME = 200;

/** Reads the body of an import: a CSV file alone, or a form with the file and, as JSON, mapping and choices. */
export async function readImportBody(request: Request): Promise<Outcome<SentFile>> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = /^multipart\/form-data\s*;/i.test(type);
  if (!isForm && !/^text\/csv\s*(;|$)/i.test(type)) return fail("mediaType", MEDIA);
  const body = await readBytes(request, MAX_IMPORT_BYTES);
  if (!body.ok) return body;
  if (!isForm) return describe("import.csv", body.value, plainMapping, importChoicesSchema.parse({}));

  const form = await readForm(body.value, type);
  const file = form?.get("file");
  if (!form || !(file instanceof File))
    return fail("unreadable", "The form has no file: call its part file, and give it a file name.");
  const mapping = await readPart(form, "mapping", importMappingSchema, plainMapping);
  if (!mapping.ok) return mapping;
  const choices = await readPart(form, "choices", importChoicesSchema, {});
  if (!choices.ok) return choices;
  return describe(file.name, new Uint8Array(await file.arrayBuffer()), mapping.value, choices.value);
}

function describe(
  fileName: string,
  bytes: Uint8Array,
  mapping: ImportMapping,
  choices: ImportChoices,
): Outcome<SentFile> {
  const plainName = fileName.replace(/[\p{Cc}\p{Surrogate}]/gu, "").slice(0, MAX_NAME) || "import.csv";
  const digest = createHash("sha256").update(bytes).digest("hex");
  return succeed({ fileName: plainName, bytes, digest, mapping, choices });
}

async function readForm(bytes: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData();
  } catch {
    return null;
  }
}

/** A part of the form that is JSON, as text or as a file; what is absent or empty reads as `absent`. */
async function readPart<T>(
  form: FormData,
  name: string,
  schema: z.ZodType<T>,
  absent: unknown,
): Promise<Outcome<T>> {
  const part = form.get(name);
  const text = part instanceof File ? await part.text() : (part ?? "");
  const message = `The ${name} cannot be used: look at each of these.`;
  try {
    const read = validate(
      schema,
      text.trim() === "" ? absent : JSON.parse(text.replace(/^\uFEFF/, "")),
      message,
    );
    if (read.ok) return read;
    const fields = read.error.fields?.map((field) => ({ ...field, path: `${name}.${field.path}` }));
    return fail("invalid", message, fields);
  } catch {
    return fail("invalid", `The ${name} is not JSON.`, [fieldError(name, "json")]);
  }
}
